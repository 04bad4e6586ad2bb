//! @generated from openapi.yaml#/components/schemas/Legacy by `UPDATE_CASES=1 cargo test`.

use super::LegacyType;

/// Legacy.
#[non_exhaustive]
pub struct Legacy {
    /// Code.
    pub code: Option<String>,
    /// Type.
    pub type_: Option<LegacyType>,
}

runtime::object! { Legacy {
    code  = "code" optional: Option<String>,
    type_ = "type" optional: Option<LegacyType>,
} }
