//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

use super::{Color, Shape, ThingKey};

/// Thing.
#[non_exhaustive]
pub struct Thing {
    /// Key.
    pub key: ThingKey,
    /// Shape.
    pub shape: Option<Shape>,
    /// Color.
    pub color: Option<Color>,
}

runtime::object! { Thing {
    key   = "key": ThingKey,
    shape = "shape" optional: Option<Shape>,
    color = "color" optional: Option<Color>,
} }
