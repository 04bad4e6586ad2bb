//! @generated from openapi.yaml#/components/schemas/Priced by `UPDATE_CASES=1 cargo test`.

/// Priced.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Priced {
    /// Id.
    pub id: String,
    /// Price.
    pub price: Option<f64>,
}

runtime::object! { Priced {
    id    = "id",
    price = "price" optional,
} }
