//! @generated from openapi.yaml#/components/schemas/Account/allOf/1/oneOf/0 by `UPDATE_CASES=1 cargo test`.

/// A branch of [`Account`](super::Account).
#[non_exhaustive]
pub struct AccountWithEmail {
    /// Email.
    pub email: String,
    /// Id.
    pub id: i64,
    /// Kind.
    pub kind: Option<String>,
}

runtime::object! { AccountWithEmail {
    email = "email": String,
    id    = "id": i64,
    kind  = "kind" optional: Option<String>,
} }
