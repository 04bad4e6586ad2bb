//! @generated from openapi.yaml#/components/schemas/Shape by `UPDATE_CASES=1 cargo test`.

use super::{Circle, Square};

/// Shape.
///
/// Decoded by `type`, which the document declares to be the discriminator. A type unknown to
/// this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Shape {
    /// `CIRCLE`.
    Circle(Circle),
    /// `SQUARE`.
    Square(Square),
    /// A type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Shape by "type" {
    "CIRCLE" => Circle(Circle),
    "SQUARE" => Square(Square),
    unknown  => Unknown(runtime::UnknownBranch),
} }
