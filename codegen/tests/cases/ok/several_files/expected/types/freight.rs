//! @generated from openapi.yaml#/components/schemas/Freight by `UPDATE_CASES=1 cargo test`.

/// Freight.
#[derive(Default)]
#[non_exhaustive]
pub struct Freight {
    /// Weight.
    pub weight: Option<f64>,
}

runtime::object! { Freight {
    weight = "weight" optional: Option<f64>,
} }

impl Freight {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { weight: None }
    }

    /// Sets `weight`.
    #[must_use]
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }
}
