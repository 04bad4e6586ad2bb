//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

use super::{Animal, Vehicle};

/// Thing.
///
/// Decoded by trial, as the document gives no way to tell the branches apart: of those that
/// fit, the one that explains most of the input.
#[non_exhaustive]
pub enum Thing {
    /// [`Animal`].
    Animal(Animal),
    /// [`Vehicle`].
    Vehicle(Vehicle),
}

runtime::union! { Thing by shape {
    try => Animal(Animal),
    try => Vehicle(Vehicle),
} }
