//! @generated from openapi.yaml#/components/schemas/Account/allOf/1/oneOf/0 by `UPDATE_CASES=1 cargo test`.

/// A branch of [`Account`](super::Account).
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
    id    = "id": i64,
    kind  = "kind" optional: Option<String>,
    email = "email": String,
} }
