//! @generated from openapi.yaml#/components/schemas/Person by `UPDATE_CASES=1 cargo test`.

use super::MaybeAddress;

/// A person.
#[non_exhaustive]
pub struct Person {
    /// When the person left; null while here.
    pub left_at: Option<runtime::DateTime>,
    /// Manager.
    pub manager: Option<Box<Person>>,
    /// Name.
    ///
    /// At most 40 characters.
    pub name: String,
    /// Home.
    pub home: runtime::Maybe<MaybeAddress>,
    /// Nickname.
    pub nickname: Option<String>,
    /// Absent to keep it and null to remove it.
    pub phone: runtime::Maybe<String>,
    /// Tags.
    pub tags: Option<Vec<Option<String>>>,
}

runtime::object! { Person {
    left_at  = "left_at" nullable: Option<runtime::DateTime>,
    manager  = "manager" nullable: Option<Box<Person>>,
    name     = "name": String,
    home     = "home" maybe: runtime::Maybe<MaybeAddress>,
    nickname = "nickname" optional: Option<String>,
    phone    = "phone" maybe: runtime::Maybe<String>,
    tags     = "tags" optional: Option<Vec<Option<String>>>,
} }

impl Person {
    /// With the members that are required.
    pub fn new(
        left_at: Option<runtime::DateTime>,
        manager: Option<Person>,
        name: impl Into<String>,
    ) -> Self {
        Self {
            left_at,
            manager: manager.map(Box::new),
            name: name.into(),
            home: runtime::Maybe::Absent,
            nickname: None,
            phone: runtime::Maybe::Absent,
            tags: None,
        }
    }

    /// Sets `home`.
    #[must_use]
    pub fn home(mut self, home: MaybeAddress) -> Self {
        self.home = runtime::Maybe::Value(home);
        self
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
}
