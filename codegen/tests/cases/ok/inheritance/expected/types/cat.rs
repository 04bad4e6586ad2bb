//! @generated from openapi.yaml#/components/schemas/Cat by `UPDATE_CASES=1 cargo test`.

use super::{Pet, PetStatus};

/// Cat.
#[non_exhaustive]
pub struct Cat {
    /// Pet type.
    pub pet_type: String,
    /// Name.
    pub name: String,
    /// Friend.
    pub friend: Option<Pet>,
    /// Status.
    pub status: Option<PetStatus>,
    /// Lives.
    pub lives: i32,
}

runtime::object! { Cat {
    pet_type = "petType": String,
    name     = "name": String,
    friend   = "friend" optional: Option<Pet>,
    status   = "status" optional: Option<PetStatus>,
    lives    = "lives": i32,
} }

impl Cat {
    /// With the members that are required.
    pub fn new(
        pet_type: impl Into<String>,
        name: impl Into<String>,
        lives: i32,
    ) -> Self {
        Self {
            pet_type: pet_type.into(),
            name: name.into(),
            friend: None,
            status: None,
            lives,
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
}
