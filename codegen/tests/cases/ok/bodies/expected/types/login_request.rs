//! @generated from openapi.yaml#/paths/~1login/post/requestBody/content/application~1x-www-form-urlencoded/schema by `UPDATE_CASES=1 cargo test`.

/// What `POST /login` takes.
#[non_exhaustive]
pub struct LoginRequest {
    /// User.
    pub user: String,
    /// Remember.
    pub remember: Option<bool>,
    /// Scopes.
    pub scopes: Option<Vec<String>>,
}

runtime::object! { LoginRequest {
    user     = "user": String,
    remember = "remember" optional: Option<bool>,
    scopes   = "scopes" optional: Option<Vec<String>>,
} }

impl LoginRequest {
    /// With the member that is required.
    pub fn new(user: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            remember: None,
            scopes: None,
        }
    }

    /// Sets `remember`.
    #[must_use]
    pub fn remember(mut self, remember: bool) -> Self {
        self.remember = Some(remember);
        self
    }

    /// Sets `scopes`.
    #[must_use]
    pub fn scopes(mut self, scopes: Vec<String>) -> Self {
        self.scopes = Some(scopes);
        self
    }
}
