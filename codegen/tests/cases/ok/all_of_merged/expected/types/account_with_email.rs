//! @generated from openapi.yaml#/components/schemas/Account/allOf/1/oneOf/0 by `UPDATE_CASES=1 cargo test`.

/// A branch of [`Account`](super::Account).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccountWithEmail {
    /// Id.
    pub id: i64,
    /// Kind.
    pub kind: Option<String>,
    /// Email.
    pub email: String,
}

runtime::object! { AccountWithEmail {
    id    = "id",
    kind  = "kind" optional,
    email = "email",
} }
