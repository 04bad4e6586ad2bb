//! @generated from openapi.yaml#/components/schemas/Shape/oneOf/0 by `UPDATE_CASES=1 cargo test`.

/// A branch of [`Shape`](super::Shape).
#[non_exhaustive]
pub struct ShapeWithRadius {
    /// Radius.
    pub radius: runtime::Number,
}

runtime::object! { ShapeWithRadius {
    radius = "radius": runtime::Number,
} }
