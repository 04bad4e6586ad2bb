//! @generated from openapi.yaml#/components/schemas/Charge/properties/shape by `UPDATE_CASES=1 cargo test`.

use super::{Circle, Square};

/// The member `shape` of [`Charge`](super::Charge).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ChargeShape {
    /// [`Circle`].
    Circle(Circle),
    /// [`Square`].
    Square(Square),
}

runtime::union! { ChargeShape by shape {
    has "radius" => Circle(Circle),
    has "side"   => Square(Square),
} }
