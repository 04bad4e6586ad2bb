//! @generated from openapi.yaml#/components/schemas/Kept by `UPDATE_CASES=1 cargo test`.

/// Kept.
#[non_exhaustive]
pub struct Kept {
    /// Note.
    pub note: Option<String>,
}

runtime::object! { Kept {
    note = "note" optional: Option<String>,
} }
