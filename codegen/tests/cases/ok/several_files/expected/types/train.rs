//! @generated from openapi.yaml#/components/schemas/train by `UPDATE_CASES=1 cargo test`.

/// Train.
#[non_exhaustive]
pub struct Train {
    /// Cars.
    pub cars: i64,
    /// Kind.
    pub kind: String,
}

runtime::object! { Train {
    cars = "cars": i64,
    kind = "kind": String,
} }
