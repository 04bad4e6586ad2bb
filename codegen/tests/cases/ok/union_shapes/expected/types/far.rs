//! @generated from openapi.yaml#/components/schemas/Far by `UPDATE_CASES=1 cargo test`.

/// Far.
#[non_exhaustive]
pub struct Far {
    /// Distance.
    pub distance: Option<runtime::Number>,
    /// Light years.
    pub light_years: Option<runtime::Number>,
    /// Name.
    pub name: Option<String>,
}

runtime::object! { Far {
    distance    = "distance" optional: Option<runtime::Number>,
    light_years = "light_years" optional: Option<runtime::Number>,
    name        = "name" optional: Option<String>,
} }
