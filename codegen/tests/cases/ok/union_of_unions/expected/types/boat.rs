//! @generated from openapi.yaml#/components/schemas/Boat by `UPDATE_CASES=1 cargo test`.

/// Boat.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Boat {}

runtime::object! { Boat {
    "class" = "boat",
} }
