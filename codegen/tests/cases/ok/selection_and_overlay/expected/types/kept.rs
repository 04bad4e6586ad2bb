//! @generated from openapi.yaml#/components/schemas/Kept by `UPDATE_CASES=1 cargo test`.

/// Kept.
#[non_exhaustive]
pub struct Kept {
    /// At.
    pub happened_at: Option<runtime::DateTime>,
}

runtime::object! { Kept {
    happened_at = "at" optional: Option<runtime::DateTime>,
} }
