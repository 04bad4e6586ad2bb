//! @generated from openapi.yaml#/components/schemas/Boat by `UPDATE_CASES=1 cargo test`.

/// Boat.
#[non_exhaustive]
pub struct Boat {}

runtime::object! { Boat {
    "class" = "boat",
} }
