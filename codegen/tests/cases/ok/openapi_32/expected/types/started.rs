//! @generated from openapi.yaml#/components/schemas/Started by `UPDATE_CASES=1 cargo test`.

/// Started.
#[non_exhaustive]
pub struct Started {
    /// Kind.
    pub kind: String,
    /// At.
    pub at: Option<runtime::DateTime>,
}

runtime::object! { Started {
    kind = "kind": String,
    at   = "at" optional: Option<runtime::DateTime>,
} }
