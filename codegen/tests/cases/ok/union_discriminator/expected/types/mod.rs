//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod cat;
mod dog;
mod fish;
mod fish_water;
mod pet;

pub use self::cat::Cat;
pub use self::dog::Dog;
pub use self::fish::Fish;
pub use self::fish_water::FishWater;
pub use self::pet::Pet;
