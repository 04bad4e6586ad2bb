//! @generated from openapi.yaml#/components/schemas/Circle by `UPDATE_CASES=1 cargo test`.

/// Circle.
#[non_exhaustive]
pub struct Circle {
    /// Radius.
    pub radius: runtime::Number,
}

runtime::object! { Circle {
    radius = "radius": runtime::Number,
} }
