//! @generated from openapi.yaml#/components/schemas/Poodle by `UPDATE_CASES=1 cargo test`.

use super::{Pet, PetStatus};

/// A dog with a haircut.
#[non_exhaustive]
pub struct Poodle {
    /// Name.
    pub name: String,
    /// Pet type.
    pub pet_type: String,
    /// Bark.
    pub bark: Option<String>,
    /// Friend.
    pub friend: Option<Pet>,
    /// Haircut.
    pub haircut: Option<String>,
    /// Status.
    pub status: Option<PetStatus>,
}

runtime::object! { Poodle {
    name     = "name": String,
    pet_type = "petType": String,
    bark     = "bark" optional: Option<String>,
    friend   = "friend" optional: Option<Pet>,
    haircut  = "haircut" optional: Option<String>,
    status   = "status" optional: Option<PetStatus>,
} }

impl Poodle {
    /// With the members that are required.
    pub fn new(name: impl Into<String>, pet_type: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            pet_type: pet_type.into(),
            bark: None,
            friend: None,
            haircut: None,
            status: None,
        }
    }

    /// Sets `bark`.
    #[must_use]
    pub fn bark(mut self, bark: impl Into<String>) -> Self {
        self.bark = Some(bark.into());
        self
    }

    /// Sets `friend`.
    #[must_use]
    pub fn friend(mut self, friend: Pet) -> Self {
        self.friend = Some(friend);
        self
    }

    /// Sets `haircut`.
    #[must_use]
    pub fn haircut(mut self, haircut: impl Into<String>) -> Self {
        self.haircut = Some(haircut.into());
        self
    }

    /// Sets `status`.
    #[must_use]
    pub fn status(mut self, status: PetStatus) -> Self {
        self.status = Some(status);
        self
    }
}
