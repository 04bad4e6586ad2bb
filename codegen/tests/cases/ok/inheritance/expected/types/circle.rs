//! @generated from openapi.yaml#/components/schemas/Circle by `UPDATE_CASES=1 cargo test`.

use super::ShapeType;

/// Circle.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// Type.
    pub type_: ShapeType,
    /// Note.
    pub note: Option<String>,
    /// Radius.
    pub radius: Option<f64>,
}

runtime::object! { Circle {
    type_  = "type",
    note   = "note" optional,
    radius = "radius" optional,
} }
