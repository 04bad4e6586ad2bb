//! @generated from openapi.yaml#/components/schemas/Far by `UPDATE_CASES=1 cargo test`.

/// Far.
#[non_exhaustive]
pub struct Far {
    /// Name.
    pub name: Option<String>,
    /// Distance.
    pub distance: Option<f64>,
    /// Light years.
    pub light_years: Option<f64>,
}

runtime::object! { Far {
    name        = "name" optional: Option<String>,
    distance    = "distance" optional: Option<f64>,
    light_years = "light_years" optional: Option<f64>,
} }
