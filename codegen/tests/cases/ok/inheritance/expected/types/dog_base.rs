//! @generated from openapi.yaml#/components/schemas/Dog by `UPDATE_CASES=1 cargo test`.

use super::{Pet, PetStatus};

/// A `Dog` that is nothing more special.
#[non_exhaustive]
pub struct DogBase {
    /// Pet type.
    pub pet_type: String,
    /// Name.
    pub name: String,
    /// Friend.
    pub friend: Option<Pet>,
    /// Status.
    pub status: Option<PetStatus>,
    /// Bark.
    pub bark: Option<String>,
}

runtime::object! { DogBase {
    pet_type = "petType": String,
    name     = "name": String,
    friend   = "friend" optional: Option<Pet>,
    status   = "status" optional: Option<PetStatus>,
    bark     = "bark" optional: Option<String>,
} }

impl DogBase {
    /// With the members that are required.
    pub fn new(pet_type: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            pet_type: pet_type.into(),
            name: name.into(),
            friend: None,
            status: None,
            bark: None,
        }
    }

    /// Sets `friend`.
    #[must_use]
    pub fn friend(mut self, friend: Pet) -> Self {
        self.friend = Some(friend);
        self
    }

    /// Sets `status`.
    #[must_use]
    pub fn status(mut self, status: PetStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets `bark`.
    #[must_use]
    pub fn bark(mut self, bark: impl Into<String>) -> Self {
        self.bark = Some(bark.into());
        self
    }
}
