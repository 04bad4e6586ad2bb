//! @generated from openapi.yaml#/components/schemas/Manual/properties/section by `UPDATE_CASES=1 cargo test`.

/// Manual section.
#[non_exhaustive]
pub struct Section {
    /// Sections.
    pub sections: Option<Vec<Section>>,
    /// Title.
    pub title: Option<String>,
}

runtime::object! { Section {
    sections = "sections" optional: Option<Vec<Section>>,
    title    = "title" optional: Option<String>,
} }
