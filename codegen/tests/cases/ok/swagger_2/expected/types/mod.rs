//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod cat;
mod dog;
mod list_pets_kind;
mod pet;
mod problem;
mod update_pet_request;

pub use self::cat::Cat;
pub use self::dog::Dog;
pub use self::list_pets_kind::ListPetsKind;
pub use self::pet::Pet;
pub use self::problem::Problem;
pub use self::update_pet_request::UpdatePetRequest;
