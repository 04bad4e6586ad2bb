//! @generated from openapi.yaml#/components/schemas/Settings/properties/limits by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;

/// The member `limits` of [`Settings`](super::Settings).
#[derive(Default)]
#[non_exhaustive]
pub struct SettingsLimits {
    /// Cpu.
    pub cpu: Option<i64>,
    /// The members that the document does not list.
    pub additional_properties: BTreeMap<String, i64>,
}

runtime::object! { SettingsLimits {
    cpu = "cpu" optional: Option<i64>,
    ..additional_properties: BTreeMap<String, i64>,
} }

impl SettingsLimits {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self {
            cpu: None,
            additional_properties: BTreeMap::new(),
        }
    }

    /// Sets `cpu`.
    #[must_use]
    pub fn cpu(mut self, cpu: i64) -> Self {
        self.cpu = Some(cpu);
        self
    }

    /// Sets the members that the document does not list.
    #[must_use]
    pub fn additional_properties(
        mut self,
        additional_properties: BTreeMap<String, i64>,
    ) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}
