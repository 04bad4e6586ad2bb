//! @generated from openapi.yaml#/components/schemas/Pet by `UPDATE_CASES=1 cargo test`.

use super::{Cat, Dog};

/// Pet.
///
/// Decoded by `kind`, which the document declares to be the discriminator. A kind unknown to
/// this client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Pet {
    /// `Cat`.
    Cat(Box<Cat>),
    /// `hound`.
    Hound(Box<Dog>),
    /// A kind that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Pet by "kind" {
    "Cat"   => Cat(Cat),
    "hound" => Hound(Dog),
    unknown => Unknown(runtime::UnknownBranch),
} }

impl From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(Box::new(value))
    }
}

impl From<Dog> for Pet {
    fn from(value: Dog) -> Self {
        Self::Hound(Box::new(value))
    }
}
