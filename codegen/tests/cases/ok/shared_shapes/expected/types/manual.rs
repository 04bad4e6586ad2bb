//! @generated from openapi.yaml#/components/schemas/Manual by `UPDATE_CASES=1 cargo test`.

use super::Section;

/// Manual.
#[non_exhaustive]
pub struct Manual {
    /// Section.
    pub section: Option<Section>,
}

runtime::object! { Manual {
    section = "section" optional: Option<Section>,
} }
