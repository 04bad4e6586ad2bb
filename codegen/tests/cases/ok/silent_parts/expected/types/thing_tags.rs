//! @generated from openapi.yaml#/components/schemas/Thing/properties/tags by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::ThingTagsValue;

/// The member `tags` of [`Thing`](super::Thing).
#[derive(Default)]
#[non_exhaustive]
pub struct ThingTags {
    /// Name.
    pub name: Option<String>,
    /// The members that the document does not list.
    pub additional_properties: BTreeMap<String, ThingTagsValue>,
}

runtime::object! { ThingTags {
    name = "name" optional: Option<String>,
    ..additional_properties: BTreeMap<String, ThingTagsValue>,
} }

impl ThingTags {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self {
            name: None,
            additional_properties: BTreeMap::new(),
        }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the members that the document does not list.
    #[must_use]
    pub fn additional_properties(
        mut self,
        additional_properties: BTreeMap<String, ThingTagsValue>,
    ) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}
