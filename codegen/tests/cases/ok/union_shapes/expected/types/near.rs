//! @generated from openapi.yaml#/components/schemas/Near by `UPDATE_CASES=1 cargo test`.

/// Near.
#[non_exhaustive]
pub struct Near {
    /// Distance.
    pub distance: Option<f64>,
    /// Name.
    pub name: Option<String>,
}

runtime::object! { Near {
    distance = "distance" optional: Option<f64>,
    name     = "name" optional: Option<String>,
} }
