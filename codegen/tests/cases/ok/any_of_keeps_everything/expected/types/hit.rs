//! @generated from openapi.yaml#/components/schemas/Hit by `UPDATE_CASES=1 cargo test`.

/// Hit.
///
/// Has the members of `Named` and `Priced`, which may come together.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Hit {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Option<String>,
    /// Price.
    pub price: Option<f64>,
}

runtime::object! { Hit {
    id    = "id",
    name  = "name" optional,
    price = "price" optional,
} }
