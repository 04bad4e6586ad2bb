//! @generated from openapi.yaml#/components/schemas/Far by `UPDATE_CASES=1 cargo test`.

/// Far.
#[non_exhaustive]
pub struct Far {
    /// Distance.
    pub distance: Option<f64>,
    /// Light years.
    pub light_years: Option<f64>,
    /// Name.
    pub name: Option<String>,
}

runtime::object! { Far {
    distance    = "distance" optional: Option<f64>,
    light_years = "light_years" optional: Option<f64>,
    name        = "name" optional: Option<String>,
} }
