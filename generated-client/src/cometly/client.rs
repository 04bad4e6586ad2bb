//! @generated from specs/cometly by `cargo xtask regen`.

/// A client of Cometly event exports. Cheap to clone: clones share connections, credentials and
/// tokens.
#[derive(Clone, Debug)]
pub struct Client(runtime::Client);

impl Client {
    /// Where the document says that the API lives.
    pub const BASE_URL: &'static str = "https://app.cometly.com/public-api/v1";

    /// A client of [`BASE_URL`](Self::BASE_URL).
    pub fn new(credentials: impl Into<Credentials>) -> Self {
        Self::builder(credentials).build_default()
    }

    /// A client with another base URL, timeout, transport or body limit.
    pub fn builder(credentials: impl Into<Credentials>) -> runtime::ClientBuilder<Self> {
        runtime::ClientBuilder::new(Self::BASE_URL, credentials.into().0)
    }
}

impl From<runtime::Client> for Client {
    fn from(inner: runtime::Client) -> Self {
        Self(inner)
    }
}

impl Client {
    pub(super) fn call(
        &self,
        operation: &'static runtime::OperationInfo,
    ) -> runtime::Call {
        self.0.call(operation)
    }
}

/// What the API accepts as proof of who asks.
#[derive(Clone, Debug, Default)]
pub struct Credentials(runtime::Credentials);

impl Credentials {
    /// None: for operations that ask for none.
    pub fn none() -> Self {
        Self::default()
    }

    /// `bearerAuth`: a bearer token in the header `Authorization`.
    ///
    /// A key of one Space, sent as `Authorization: Bearer <key>`.
    pub fn bearer_auth(secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_bearer_auth(secret)
    }

    /// The same, and [`bearer_auth`](Self::bearer_auth).
    #[must_use]
    pub fn and_bearer_auth(self, secret: impl Into<runtime::Token>) -> Self {
        let credential = runtime::Credential::bearer(secret);
        Self(self.0.with("bearerAuth", credential))
    }
}

impl From<runtime::Token> for Credentials {
    fn from(secret: runtime::Token) -> Self {
        Self::bearer_auth(secret)
    }
}
