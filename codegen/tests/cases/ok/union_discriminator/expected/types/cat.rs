//! @generated from openapi.yaml#/components/schemas/Cat by `UPDATE_CASES=1 cargo test`.

/// Cat.
#[non_exhaustive]
pub struct Cat {
    /// Pet type.
    pub pet_type: String,
    /// Lives.
    pub lives: Option<i32>,
}

runtime::object! { Cat {
    pet_type = "petType": String,
    lives    = "lives" optional: Option<i32>,
} }

impl Cat {
    /// With the member that is required.
    pub fn new(pet_type: impl Into<String>) -> Self {
        Self {
            pet_type: pet_type.into(),
            lives: None,
        }
    }

    /// Sets `lives`.
    #[must_use]
    pub fn lives(mut self, lives: i32) -> Self {
        self.lives = Some(lives);
        self
    }
}
