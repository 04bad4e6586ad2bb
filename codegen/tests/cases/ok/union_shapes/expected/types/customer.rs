//! @generated from openapi.yaml#/components/schemas/Customer by `UPDATE_CASES=1 cargo test`.

/// Customer.
#[non_exhaustive]
pub struct Customer {
    /// Id.
    pub id: String,
    /// Created.
    pub created: i64,
    /// Email.
    pub email: runtime::Maybe<String>,
}

runtime::object! { Customer {
    id      = "id": String,
    created = "created": i64,
    email   = "email" maybe: runtime::Maybe<String>,
} }
