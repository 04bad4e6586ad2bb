//! @generated from openapi.yaml#/components/schemas/Circle by `UPDATE_CASES=1 cargo test`.

use super::ShapeType;

/// Circle.
#[non_exhaustive]
pub struct Circle {
    /// Type.
    pub type_: ShapeType,
    /// Note.
    pub note: Option<String>,
    /// Radius.
    pub radius: Option<runtime::Number>,
}

runtime::object! { Circle {
    type_  = "type": ShapeType,
    note   = "note" optional: Option<String>,
    radius = "radius" optional: Option<runtime::Number>,
} }
