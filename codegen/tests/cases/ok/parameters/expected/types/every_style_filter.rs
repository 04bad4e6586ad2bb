//! @generated from openapi.yaml#/paths/~1a~1{id}~1{ids}~1{label}/get/parameters/5/schema by `UPDATE_CASES=1 cargo test`.

/// The parameter `filter` of `GET /a/{id}/{ids}/{label}`.
#[derive(Default)]
#[non_exhaustive]
pub struct EveryStyleFilter {
    /// Name.
    pub name: Option<String>,
}

runtime::object! { EveryStyleFilter {
    name = "name" optional: Option<String>,
} }

impl EveryStyleFilter {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}
