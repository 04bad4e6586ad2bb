//! @generated from openapi.yaml#/components/schemas/Car by `UPDATE_CASES=1 cargo test`.

/// Car.
#[non_exhaustive]
pub struct Car {
    /// Species.
    pub species: Option<String>,
}

runtime::object! { Car {
    "class" = "car",
    species = "species" optional: Option<String>,
} }
