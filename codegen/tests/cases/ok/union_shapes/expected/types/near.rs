//! @generated from openapi.yaml#/components/schemas/Near by `UPDATE_CASES=1 cargo test`.

/// Near.
#[non_exhaustive]
pub struct Near {
    /// Name.
    pub name: Option<String>,
    /// Distance.
    pub distance: Option<f64>,
}

runtime::object! { Near {
    name     = "name" optional: Option<String>,
    distance = "distance" optional: Option<f64>,
} }
