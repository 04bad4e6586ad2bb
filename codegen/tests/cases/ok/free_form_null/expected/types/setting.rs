//! @generated from openapi.yaml#/components/schemas/Setting by `UPDATE_CASES=1 cargo test`.

use super::Anything;

/// Setting.
#[non_exhaustive]
pub struct Setting {
    /// Value.
    pub value: runtime::Json,
    /// Anything.
    pub default: Option<runtime::Json>,
    /// Previous.
    pub previous: Option<Anything>,
    /// Label.
    pub label: Option<String>,
}

runtime::object! { Setting {
    value    = "value": runtime::Json,
    default  = "default" any: Option<runtime::Json>,
    previous = "previous" any: Option<Anything>,
    label    = "label" optional: Option<String>,
} }

impl Setting {
    /// With the member that is required.
    pub fn new(value: runtime::Json) -> Self {
        Self {
            value,
            default: None,
            previous: None,
            label: None,
        }
    }

    /// Sets `default`: anything.
    #[must_use]
    pub fn default(mut self, default: runtime::Json) -> Self {
        self.default = Some(default);
        self
    }

    /// Sets `previous`.
    #[must_use]
    pub fn previous(mut self, previous: Anything) -> Self {
        self.previous = Some(previous);
        self
    }

    /// Sets `label`.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }
}
