//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.

/// A client of Schemes that nothing asks for. Cheap to clone: clones share connections,
/// credentials and tokens.
#[derive(Clone, Debug)]
pub struct Client(runtime::Client);

impl Client {
    /// Where the document says that the API lives.
    pub const BASE_URL: &'static str = "https://api.example.com";

    /// A client of [`BASE_URL`](Self::BASE_URL).
    pub fn new(credentials: impl Into<Credentials>) -> Self {
        Self::builder(credentials).build_default()
    }

    /// A client with another base URL, timeout, transport or body limit.
    pub fn builder(credentials: impl Into<Credentials>) -> runtime::ClientBuilder<Self> {
        runtime::ClientBuilder::new(
            Self::BASE_URL,
            credentials.into().0.with_every_request(),
        )
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
///
/// The document does not say which operations ask for it: it is sent with every request to the
/// API's own origin.
#[derive(Clone, Debug, Default)]
pub struct Credentials(runtime::Credentials);

impl Credentials {
    /// None: for operations that ask for none.
    pub fn none() -> Self {
        Self::default()
    }

    /// `tenant`: an API key in the header `X-Tenant`.
    pub fn tenant(secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_tenant(secret)
    }

    /// The same, and [`tenant`](Self::tenant).
    #[must_use]
    pub fn and_tenant(self, secret: impl Into<runtime::Token>) -> Self {
        let credential = runtime::Credential::api_key_header("X-Tenant", "", secret);
        Self(self.0.with("tenant", credential))
    }

    /// `token`: a bearer token in the header `Authorization`.
    pub fn token(secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_token(secret)
    }

    /// The same, and [`token`](Self::token).
    #[must_use]
    pub fn and_token(self, secret: impl Into<runtime::Token>) -> Self {
        let credential = runtime::Credential::bearer(secret);
        Self(self.0.with("token", credential))
    }
}
