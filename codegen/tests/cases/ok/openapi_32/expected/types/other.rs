//! @generated from openapi.yaml#/components/schemas/Other by `UPDATE_CASES=1 cargo test`.

/// Other.
#[non_exhaustive]
pub struct Other {
    /// Kind.
    pub kind: Option<String>,
    /// Text.
    pub text: Option<String>,
}

runtime::object! { Other {
    kind = "kind" optional: Option<String>,
    text = "text" optional: Option<String>,
} }
