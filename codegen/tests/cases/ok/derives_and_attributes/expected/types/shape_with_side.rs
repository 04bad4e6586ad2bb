//! @generated from openapi.yaml#/components/schemas/Shape/oneOf/1 by `UPDATE_CASES=1 cargo test`.

/// A branch of [`Shape`](super::Shape).
#[non_exhaustive]
pub struct ShapeWithSide {
    /// Side.
    pub side: runtime::Number,
}

runtime::object! { ShapeWithSide {
    side = "side": runtime::Number,
} }
