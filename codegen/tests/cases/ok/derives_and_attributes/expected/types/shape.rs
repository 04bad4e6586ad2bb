//! @generated from openapi.yaml#/components/schemas/Shape by `UPDATE_CASES=1 cargo test`.

use super::{ShapeWithRadius, ShapeWithSide};

/// Shape.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[doc(alias = "figure")]
#[non_exhaustive]
pub enum Shape {
    /// [`ShapeWithRadius`].
    WithRadius(ShapeWithRadius),
    /// [`ShapeWithSide`].
    WithSide(ShapeWithSide),
}

runtime::union! { Shape by shape {
    has "radius" => WithRadius(ShapeWithRadius),
    has "side"   => WithSide(ShapeWithSide),
} }
