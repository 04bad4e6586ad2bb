//! @generated from openapi.yaml#/components/schemas/Change by `UPDATE_CASES=1 cargo test`.

/// Only sent.
#[non_exhaustive]
pub struct Change {
    /// Password.
    ///
    /// Never in an answer.
    pub password: String,
    /// Id.
    ///
    /// Set by the server.
    pub id: Option<String>,
}

runtime::object! { Change {
    password = "password": String,
    id       = "id" optional: Option<String>,
} }

impl Change {
    /// With the member that is required.
    pub fn new(password: impl Into<String>) -> Self {
        Self {
            password: password.into(),
            id: None,
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}
