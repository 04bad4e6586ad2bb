//! @generated from openapi.yaml#/components/schemas/Priced by `UPDATE_CASES=1 cargo test`.

/// Priced.
#[non_exhaustive]
pub struct Priced {
    /// Id.
    pub id: String,
    /// Price.
    pub price: Option<runtime::Number>,
}

runtime::object! { Priced {
    id    = "id": String,
    price = "price" optional: Option<runtime::Number>,
} }
