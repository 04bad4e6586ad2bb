//! @generated from openapi.yaml#/components/schemas/Dog by `UPDATE_CASES=1 cargo test`.

/// Dog.
#[non_exhaustive]
pub struct Dog {}

runtime::object! { Dog {
    "species" = "dog",
} }
