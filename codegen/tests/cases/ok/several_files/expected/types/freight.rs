//! @generated from openapi.yaml#/components/schemas/Freight by `UPDATE_CASES=1 cargo test`.

/// Freight.
#[derive(Default)]
#[non_exhaustive]
pub struct Freight {
    /// Weight.
    pub weight: Option<runtime::Number>,
}

runtime::object! { Freight {
    weight = "weight" optional: Option<runtime::Number>,
} }

impl Freight {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { weight: None }
    }

    /// Sets `weight`.
    #[must_use]
    pub fn weight(mut self, weight: impl Into<runtime::Number>) -> Self {
        self.weight = Some(weight.into());
        self
    }
}
