//! @generated from openapi.yaml#/components/schemas/Change by `UPDATE_CASES=1 cargo test`.

/// Only sent.
#[non_exhaustive]
pub struct Change {
    /// Id.
    ///
    /// Set by the server.
    pub id: Option<String>,
    /// Password.
    ///
    /// Never in an answer.
    pub password: String,
}

runtime::object! { Change {
    id       = "id" optional: Option<String>,
    password = "password": String,
} }

impl Change {
    /// With the member that is required.
    pub fn new(password: impl Into<String>) -> Self {
        Self {
            id: None,
            password: password.into(),
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}
