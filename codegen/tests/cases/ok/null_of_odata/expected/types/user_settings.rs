//! @generated from openapi.yaml#/components/schemas/User/properties/settings by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::Role;

/// The member `settings` of [`User`](super::User).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum UserSettings {
    /// [`Role`].
    Role(Role),
    /// A map.
    Map(BTreeMap<String, String>),
}

runtime::union! { UserSettings by shape {
    string => Role(Role),
    object => Map(BTreeMap<String, String>),
} }
