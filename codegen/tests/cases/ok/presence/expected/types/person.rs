//! @generated from openapi.yaml#/components/schemas/Person by `UPDATE_CASES=1 cargo test`.

use super::MaybeAddress;

/// A person.
#[non_exhaustive]
pub struct Person {
    /// Name.
    ///
    /// At most 40 characters.
    pub name: String,
    /// Nickname.
    pub nickname: Option<String>,
    /// When the person left; null while here.
    pub left_at: Option<runtime::DateTime>,
    /// Absent to keep it and null to remove it.
    pub phone: runtime::Maybe<String>,
    /// Manager.
    pub manager: Option<Box<Person>>,
    /// Tags.
    pub tags: Option<Vec<Option<String>>>,
    /// Home.
    pub home: runtime::Maybe<MaybeAddress>,
}

runtime::object! { Person {
    name     = "name": String,
    nickname = "nickname" optional: Option<String>,
    left_at  = "left_at" nullable: Option<runtime::DateTime>,
    phone    = "phone" maybe: runtime::Maybe<String>,
    manager  = "manager" nullable: Option<Box<Person>>,
    tags     = "tags" optional: Option<Vec<Option<String>>>,
    home     = "home" maybe: runtime::Maybe<MaybeAddress>,
} }

impl Person {
    /// With the members that are required.
    pub fn new(
        name: impl Into<String>,
        left_at: Option<runtime::DateTime>,
        manager: Option<Person>,
    ) -> Self {
        Self {
            name: name.into(),
            nickname: None,
            left_at,
            phone: runtime::Maybe::Absent,
            manager: manager.map(Box::new),
            tags: None,
            home: runtime::Maybe::Absent,
        }
    }

    /// Sets `nickname`.
    #[must_use]
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }

    /// Sets `phone`: absent to keep it and null to remove it.
    #[must_use]
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = runtime::Maybe::Value(phone.into());
        self
    }

    /// Sets `tags`.
    #[must_use]
    pub fn tags(mut self, tags: Vec<Option<String>>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `home`.
    #[must_use]
    pub fn home(mut self, home: MaybeAddress) -> Self {
        self.home = runtime::Maybe::Value(home);
        self
    }
}
