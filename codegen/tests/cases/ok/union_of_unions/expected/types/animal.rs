//! @generated from openapi.yaml#/components/schemas/Animal by `UPDATE_CASES=1 cargo test`.

use super::{Cat, Dog};

/// Animal.
///
/// Decoded by `species`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A species unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Animal {
    /// `cat`.
    Cat(Cat),
    /// `dog`.
    Dog(Dog),
    /// A species that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Animal by "species" {
    "cat"   => Cat(Cat),
    "dog"   => Dog(Dog),
    unknown => Unknown(runtime::UnknownBranch),
} }
