//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

use super::{Color, Shape, ThingKey};

/// Thing.
#[non_exhaustive]
pub struct Thing {
    /// Key.
    pub key: ThingKey,
    /// Color.
    pub color: Option<Color>,
    /// Shape.
    pub shape: Option<Shape>,
}

runtime::object! { Thing {
    key   = "key": ThingKey,
    color = "color" optional: Option<Color>,
    shape = "shape" optional: Option<Shape>,
} }
