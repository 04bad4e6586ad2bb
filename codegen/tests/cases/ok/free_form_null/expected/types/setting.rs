//! @generated from openapi.yaml#/components/schemas/Setting by `UPDATE_CASES=1 cargo test`.

use super::Anything;

/// Setting.
#[non_exhaustive]
pub struct Setting {
    /// Value.
    pub value: runtime::Json,
    /// Anything.
    pub default: Option<runtime::Json>,
    /// Label.
    pub label: Option<String>,
    /// Previous.
    pub previous: Option<Anything>,
}

runtime::object! { Setting {
    value    = "value": runtime::Json,
    default  = "default" any: Option<runtime::Json>,
    label    = "label" optional: Option<String>,
    previous = "previous" any: Option<Anything>,
} }

impl Setting {
    /// With the member that is required.
    pub fn new(value: runtime::Json) -> Self {
        Self {
            value,
            default: None,
            label: None,
            previous: None,
        }
    }

    /// Sets `default`: anything.
    #[must_use]
    pub fn default(mut self, default: runtime::Json) -> Self {
        self.default = Some(default);
        self
    }

    /// Sets `label`.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Sets `previous`.
    #[must_use]
    pub fn previous(mut self, previous: Anything) -> Self {
        self.previous = Some(previous);
        self
    }
}
