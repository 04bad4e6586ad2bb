//! @generated from openapi.yaml#/components/schemas/Role by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::{Key, RoleWithSlugs};

/// Role.
///
/// Decoded by trial, as the document gives no way to tell the branches apart: of those that
/// fit, the one that explains most of the input.
#[non_exhaustive]
pub enum Role {
    /// A map.
    Map(BTreeMap<String, runtime::Json>),
    /// [`Key`].
    Key(Key),
    /// [`RoleWithSlugs`].
    WithSlugs(RoleWithSlugs),
}

runtime::union! { Role by shape {
    try => Key(Key),
    try => WithSlugs(RoleWithSlugs),
    try => Map(BTreeMap<String, runtime::Json>),
} }
