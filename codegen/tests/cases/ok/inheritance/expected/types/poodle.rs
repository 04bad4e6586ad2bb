//! @generated from openapi.yaml#/components/schemas/Poodle by `UPDATE_CASES=1 cargo test`.

use super::{Pet, PetStatus};

/// A dog with a haircut.
#[non_exhaustive]
pub struct Poodle {
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
    /// Haircut.
    pub haircut: Option<String>,
}

runtime::object! { Poodle {
    pet_type = "petType": String,
    name     = "name": String,
    friend   = "friend" optional: Option<Pet>,
    status   = "status" optional: Option<PetStatus>,
    bark     = "bark" optional: Option<String>,
    haircut  = "haircut" optional: Option<String>,
} }

impl Poodle {
    /// With the members that are required.
    pub fn new(pet_type: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            pet_type: pet_type.into(),
            name: name.into(),
            friend: None,
            status: None,
            bark: None,
            haircut: None,
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

    /// Sets `haircut`.
    #[must_use]
    pub fn haircut(mut self, haircut: impl Into<String>) -> Self {
        self.haircut = Some(haircut.into());
        self
    }
}
