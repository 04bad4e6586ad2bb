//! @generated from openapi.yaml#/components/schemas/User by `UPDATE_CASES=1 cargo test`.

use super::UserKind;

/// A user is a base with a name.
#[non_exhaustive]
pub struct User {
    /// Id.
    pub id: i64,
    /// Kind.
    pub kind: UserKind,
    /// Name.
    pub name: String,
}

runtime::object! { User {
    id   = "id": i64,
    kind = "kind": UserKind,
    name = "name": String,
} }
