//! @generated from openapi.yaml#/components/schemas/Dog by `UPDATE_CASES=1 cargo test`.

use super::Pet;

/// Dog.
#[non_exhaustive]
pub struct Dog {
    /// Kind.
    pub kind: String,
    /// Name.
    pub name: String,
    /// Owner.
    pub owner: runtime::Maybe<String>,
    /// Parent.
    pub parent: Option<Pet>,
    /// Tricks.
    pub tricks: Option<Vec<String>>,
}

runtime::object! { Dog {
    kind   = "kind": String,
    name   = "name": String,
    owner  = "owner" maybe: runtime::Maybe<String>,
    parent = "parent" optional: Option<Pet>,
    tricks = "tricks" optional: Option<Vec<String>>,
} }

impl Dog {
    /// With the members that are required.
    pub fn new(kind: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            name: name.into(),
            owner: runtime::Maybe::Absent,
            parent: None,
            tricks: None,
        }
    }

    /// Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = runtime::Maybe::Value(owner.into());
        self
    }

    /// Sets `parent`.
    #[must_use]
    pub fn parent(mut self, parent: Pet) -> Self {
        self.parent = Some(parent);
        self
    }

    /// Sets `tricks`.
    #[must_use]
    pub fn tricks(mut self, tricks: Vec<String>) -> Self {
        self.tricks = Some(tricks);
        self
    }
}
