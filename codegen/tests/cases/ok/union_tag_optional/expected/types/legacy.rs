//! @generated from openapi.yaml#/components/schemas/Legacy by `UPDATE_CASES=1 cargo test`.

use super::LegacyType;

/// Legacy.
#[non_exhaustive]
pub struct Legacy {
    /// Type.
    pub type_: Option<LegacyType>,
    /// Code.
    pub code: Option<String>,
}

runtime::object! { Legacy {
    type_ = "type" optional: Option<LegacyType>,
    code  = "code" optional: Option<String>,
} }
