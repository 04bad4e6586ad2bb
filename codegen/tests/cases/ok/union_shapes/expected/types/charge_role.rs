//! @generated from openapi.yaml#/components/schemas/Charge/properties/role by `UPDATE_CASES=1 cargo test`.

use super::Role;

/// The member `role` of [`Charge`](super::Charge).
///
/// Decoded by trial, as the document gives no way to tell the branches apart: of those that
/// fit, the one that explains most of the input.
#[non_exhaustive]
pub enum ChargeRole {
    /// [`Role`].
    Role(Role),
    /// A UUID.
    Uuid(runtime::Uuid),
}

runtime::union! { ChargeRole by shape {
    try => Role(Role),
    try => Uuid(runtime::Uuid),
} }
