//! @generated from openapi.yaml#/components/schemas/Square by `UPDATE_CASES=1 cargo test`.

/// Square.
#[non_exhaustive]
pub struct Square {
    /// Side.
    pub side: runtime::Number,
}

runtime::object! { Square {
    side = "side": runtime::Number,
} }
