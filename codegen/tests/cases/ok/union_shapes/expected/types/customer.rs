//! @generated from openapi.yaml#/components/schemas/Customer by `UPDATE_CASES=1 cargo test`.

/// Customer.
#[non_exhaustive]
pub struct Customer {
    /// Created.
    pub created: i64,
    /// Id.
    pub id: String,
    /// Email.
    pub email: runtime::Maybe<String>,
}

runtime::object! { Customer {
    created = "created": i64,
    id      = "id": String,
    email   = "email" maybe: runtime::Maybe<String>,
} }
