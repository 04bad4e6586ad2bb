//! @generated from openapi.yaml#/components/schemas/Point by `UPDATE_CASES=1 cargo test`.

/// Point.
#[non_exhaustive]
pub struct Point {
    /// X.
    pub x: i64,
}

runtime::object! { Point {
    x = "x": i64,
} }

impl Point {
    /// With the member that is required.
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}
