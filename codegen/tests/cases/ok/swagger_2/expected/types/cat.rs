//! @generated from openapi.yaml#/components/schemas/Cat by `UPDATE_CASES=1 cargo test`.

use super::Pet;

/// Cat.
#[non_exhaustive]
pub struct Cat {
    /// Kind.
    pub kind: String,
    /// Lives.
    pub lives: i32,
    /// Name.
    pub name: String,
    /// Owner.
    pub owner: runtime::Maybe<String>,
    /// Parent.
    pub parent: Option<Pet>,
}

runtime::object! { Cat {
    kind   = "kind": String,
    lives  = "lives": i32,
    name   = "name": String,
    owner  = "owner" maybe: runtime::Maybe<String>,
    parent = "parent" optional: Option<Pet>,
} }

impl Cat {
    /// With the members that are required.
    pub fn new(kind: impl Into<String>, lives: i32, name: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            lives,
            name: name.into(),
            owner: runtime::Maybe::Absent,
            parent: None,
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
}
