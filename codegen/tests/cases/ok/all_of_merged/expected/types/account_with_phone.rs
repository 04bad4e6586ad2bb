//! @generated from openapi.yaml#/components/schemas/Account/allOf/1/oneOf/1 by `UPDATE_CASES=1 cargo test`.

/// A branch of [`Account`](super::Account).
#[non_exhaustive]
pub struct AccountWithPhone {
    /// Id.
    pub id: i64,
    /// Phone.
    pub phone: String,
    /// Kind.
    pub kind: Option<String>,
}

runtime::object! { AccountWithPhone {
    id    = "id": i64,
    phone = "phone": String,
    kind  = "kind" optional: Option<String>,
} }
