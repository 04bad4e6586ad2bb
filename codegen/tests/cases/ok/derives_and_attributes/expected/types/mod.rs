//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod color;
mod shape;
mod shape_with_radius;
mod shape_with_side;
mod thing;
mod thing_key;

pub use self::color::Color;
pub use self::shape::Shape;
pub use self::shape_with_radius::ShapeWithRadius;
pub use self::shape_with_side::ShapeWithSide;
pub use self::thing::Thing;
pub use self::thing_key::ThingKey;
