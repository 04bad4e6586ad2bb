//! @generated from openapi.yaml#/components/schemas/Event by `UPDATE_CASES=1 cargo test`.

use super::{Other, Started};

/// Event.
///
/// Decoded by `kind`, which the document declares to be the discriminator.
#[non_exhaustive]
pub enum Event {
    /// `started`.
    Started(Started),
    /// `Other`.
    Other(Other),
}

runtime::union! { Event by "kind" {
    "started" | "Started" => Started(Started),
    default               => Other(Other),
} }
