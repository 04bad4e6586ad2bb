//! @generated from openapi.yaml#/components/schemas/Settings by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::{SettingsClosed, SettingsLimits};

/// Settings.
#[non_exhaustive]
pub struct Settings {
    /// Name.
    pub name: String,
    /// Additional properties.
    pub additional_properties: Option<bool>,
    /// Anything.
    pub anything: Option<BTreeMap<String, runtime::Json>>,
    /// Closed.
    pub closed: Option<SettingsClosed>,
    /// Labels.
    pub labels: Option<BTreeMap<String, String>>,
    /// Limits.
    pub limits: Option<SettingsLimits>,
    /// The members that the document does not list.
    pub other_properties: BTreeMap<String, runtime::Json>,
}

runtime::object! { Settings {
    name                  = "name": String,
    additional_properties = "additional_properties" optional: Option<bool>,
    anything              = "anything" optional: Option<BTreeMap<String, runtime::Json>>,
    closed                = "closed" optional: Option<SettingsClosed>,
    labels                = "labels" optional: Option<BTreeMap<String, String>>,
    limits                = "limits" optional: Option<SettingsLimits>,
    ..other_properties: BTreeMap<String, runtime::Json>,
} }

impl Settings {
    /// With the member that is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            additional_properties: None,
            anything: None,
            closed: None,
            labels: None,
            limits: None,
            other_properties: BTreeMap::new(),
        }
    }

    /// Sets `additional_properties`.
    #[must_use]
    pub fn additional_properties(mut self, additional_properties: bool) -> Self {
        self.additional_properties = Some(additional_properties);
        self
    }

    /// Sets `anything`.
    #[must_use]
    pub fn anything(mut self, anything: BTreeMap<String, runtime::Json>) -> Self {
        self.anything = Some(anything);
        self
    }

    /// Sets `closed`.
    #[must_use]
    pub fn closed(mut self, closed: SettingsClosed) -> Self {
        self.closed = Some(closed);
        self
    }

    /// Sets `labels`.
    #[must_use]
    pub fn labels(mut self, labels: BTreeMap<String, String>) -> Self {
        self.labels = Some(labels);
        self
    }

    /// Sets `limits`.
    #[must_use]
    pub fn limits(mut self, limits: SettingsLimits) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Sets the members that the document does not list.
    #[must_use]
    pub fn other_properties(
        mut self,
        other_properties: BTreeMap<String, runtime::Json>,
    ) -> Self {
        self.other_properties = other_properties;
        self
    }
}
