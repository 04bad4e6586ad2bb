//! @generated from openapi.yaml#/components/schemas/Far by `UPDATE_CASES=1 cargo test`.

/// Far.
#[derive(Clone, Debug, PartialEq)]
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
    name        = "name" optional,
    distance    = "distance" optional,
    light_years = "light_years" optional,
} }
