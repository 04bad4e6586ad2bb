//! @generated from openapi.yaml#/components/schemas/Square by `UPDATE_CASES=1 cargo test`.

/// Square.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    /// Note.
    pub note: Option<String>,
    /// Side.
    pub side: Option<f64>,
}

runtime::object! { Square {
    "type" = "SQUARE",
    note   = "note" optional,
    side   = "side" optional,
} }
