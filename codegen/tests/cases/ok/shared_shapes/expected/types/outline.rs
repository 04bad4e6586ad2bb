//! @generated from openapi.yaml#/components/schemas/Outline by `UPDATE_CASES=1 cargo test`.

use super::Section;

/// Outline.
#[non_exhaustive]
pub struct Outline {
    /// Section.
    pub section: Option<Section>,
}

runtime::object! { Outline {
    section = "section" optional: Option<Section>,
} }
