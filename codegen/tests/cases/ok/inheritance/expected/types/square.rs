//! @generated from openapi.yaml#/components/schemas/Square by `UPDATE_CASES=1 cargo test`.

/// Square.
#[non_exhaustive]
pub struct Square {
    /// Note.
    pub note: Option<String>,
    /// Side.
    pub side: Option<runtime::Number>,
}

runtime::object! { Square {
    "type" = "SQUARE",
    note   = "note" optional: Option<String>,
    side   = "side" optional: Option<runtime::Number>,
} }
