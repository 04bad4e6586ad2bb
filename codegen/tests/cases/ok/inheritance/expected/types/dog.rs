//! @generated from openapi.yaml#/components/schemas/Dog by `UPDATE_CASES=1 cargo test`.

use super::{DogBase, Poodle};

/// Dog.
///
/// Decoded by `petType`, which the document declares to be the discriminator. A pet type
/// unknown to this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Dog {
    /// A `Dog` that is nothing more special.
    Dog(Box<DogBase>),
    /// A dog with a haircut.
    Poodle(Box<Poodle>),
    /// A pet type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Dog by "petType" {
    "dog" | "Dog"       => Dog(DogBase),
    "poodle" | "Poodle" => Poodle(Poodle),
    unknown             => Unknown(runtime::UnknownBranch),
} }

impl From<DogBase> for Dog {
    fn from(value: DogBase) -> Self {
        Self::Dog(Box::new(value))
    }
}

impl From<Poodle> for Dog {
    fn from(value: Poodle) -> Self {
        Self::Poodle(Box::new(value))
    }
}
