//! @generated from openapi.yaml#/components/schemas/Part by `UPDATE_CASES=1 cargo test`.

/// Part.
#[non_exhaustive]
pub struct Part {
    /// Part.
    pub part: runtime::Number,
    /// Note.
    pub note: Option<String>,
}

runtime::object! { Part {
    part = "part": runtime::Number,
    note = "note" optional: Option<String>,
} }
