//! @generated from openapi.yaml#/components/schemas/Cat by `UPDATE_CASES=1 cargo test`.

use super::{Pet, PetStatus};

/// Cat.
#[non_exhaustive]
pub struct Cat {
    /// Lives.
    pub lives: i32,
    /// Name.
    pub name: String,
    /// Pet type.
    pub pet_type: String,
    /// Friend.
    pub friend: Option<Pet>,
    /// Status.
    pub status: Option<PetStatus>,
}

runtime::object! { Cat {
    lives    = "lives": i32,
    name     = "name": String,
    pet_type = "petType": String,
    friend   = "friend" optional: Option<Pet>,
    status   = "status" optional: Option<PetStatus>,
} }

impl Cat {
    /// With the members that are required.
    pub fn new(
        lives: i32,
        name: impl Into<String>,
        pet_type: impl Into<String>,
    ) -> Self {
        Self {
            lives,
            name: name.into(),
            pet_type: pet_type.into(),
            friend: None,
            status: None,
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
