//! @generated from openapi.yaml#/components/schemas/Hit by `UPDATE_CASES=1 cargo test`.

/// Hit.
///
/// Has the members of `Named` and `Priced`, which may come together.
#[non_exhaustive]
pub struct Hit {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Option<String>,
    /// Price.
    pub price: Option<runtime::Number>,
}

runtime::object! { Hit {
    id    = "id": String,
    name  = "name" optional: Option<String>,
    price = "price" optional: Option<runtime::Number>,
} }
