//! @generated from openapi.yaml#/components/schemas/User by `UPDATE_CASES=1 cargo test`.

/// Sent and answered.
#[non_exhaustive]
pub struct User {
    /// Name.
    pub name: String,
    /// Id.
    ///
    /// Set by the server.
    pub id: Option<String>,
    /// Password.
    ///
    /// Never in an answer.
    pub password: Option<String>,
    /// Pin.
    ///
    /// Never in an answer.
    pub pin: runtime::Maybe<String>,
}

runtime::object! { User {
    name     = "name": String,
    id       = "id" answered: Option<String>,
    password = "password" optional: Option<String>,
    pin      = "pin" maybe: runtime::Maybe<String>,
} }

impl User {
    /// With the member that is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            id: None,
            password: None,
            pin: runtime::Maybe::Absent,
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `password`.
    #[must_use]
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets `pin`.
    #[must_use]
    pub fn pin(mut self, pin: impl Into<String>) -> Self {
        self.pin = runtime::Maybe::Value(pin.into());
        self
    }
}
