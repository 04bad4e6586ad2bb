//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod cat;
mod circle;
mod disk;
mod dog;
mod dog_base;
mod fish;
mod pet;
mod pet_answer;
mod pet_status;
mod poodle;
mod resource;
mod resource_base;
mod shape;
mod shape_type;
mod square;

pub use self::cat::Cat;
pub use self::circle::Circle;
pub use self::disk::Disk;
pub use self::dog::Dog;
pub use self::dog_base::DogBase;
pub use self::fish::Fish;
pub use self::pet::Pet;
pub use self::pet_answer::PetAnswer;
pub use self::pet_status::PetStatus;
pub use self::poodle::Poodle;
pub use self::resource::Resource;
pub use self::resource_base::ResourceBase;
pub use self::shape::Shape;
pub use self::shape_type::ShapeType;
pub use self::square::Square;
