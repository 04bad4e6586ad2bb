//! @generated from openapi.yaml#/components/schemas/train by `UPDATE_CASES=1 cargo test`.

/// Train.
#[non_exhaustive]
pub struct Train {
    /// Kind.
    pub kind: String,
    /// Cars.
    pub cars: i64,
}

runtime::object! { Train {
    kind = "kind": String,
    cars = "cars": i64,
} }
