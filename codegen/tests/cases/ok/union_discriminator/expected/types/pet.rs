//! @generated from openapi.yaml#/components/schemas/Pet by `UPDATE_CASES=1 cargo test`.

use super::{Cat, Dog, Fish};

/// Pet.
///
/// Decoded by `petType`, which the document declares to be the discriminator. A pet type
/// unknown to this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Pet {
    /// [`Cat`].
    Cat(Cat),
    /// `dog`.
    Dog(Dog),
    /// `Fish`.
    Fish(Fish),
    /// A pet type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Pet by "petType" {
    "cat" | "kitten" | "Cat" => Cat(Cat),
    "dog" | "Dog" added      => Dog(Dog),
    "Fish"                   => Fish(Fish),
    unknown                  => Unknown(runtime::UnknownBranch),
} }

impl From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Pet {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl From<Fish> for Pet {
    fn from(value: Fish) -> Self {
        Self::Fish(value)
    }
}
