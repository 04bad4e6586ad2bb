//! @generated from openapi.yaml#/components/schemas/Account/allOf/1/oneOf/1 by `UPDATE_CASES=1 cargo test`.

/// A branch of [`Account`](super::Account).
#[non_exhaustive]
pub struct AccountWithPhone {
    /// Id.
    pub id: i64,
    /// Kind.
    pub kind: Option<String>,
    /// Phone.
    pub phone: String,
}

runtime::object! { AccountWithPhone {
    id    = "id": i64,
    kind  = "kind" optional: Option<String>,
    phone = "phone": String,
} }
