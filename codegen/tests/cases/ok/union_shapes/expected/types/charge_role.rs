//! @generated from openapi.yaml#/components/schemas/Charge/properties/role by `UPDATE_CASES=1 cargo test`.

use super::Role;

/// The member `role` of [`Charge`](super::Charge).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChargeRole {
    /// [`Role`].
    Role(Role),
    /// A UUID.
    Uuid(runtime::Uuid),
}

runtime::union! { ChargeRole by shape {
    known string => Role(Role),
    string       => Uuid(runtime::Uuid),
} }
