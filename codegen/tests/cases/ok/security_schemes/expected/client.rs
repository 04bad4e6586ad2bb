//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.

/// A client of Security schemes. Cheap to clone: clones share connections, credentials and
/// tokens.
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

    /// `apiKey`: an API key in the header `X-Api-Key`.
    pub fn api_key(secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_api_key(secret)
    }

    /// The same, and [`api_key`](Self::api_key).
    #[must_use]
    pub fn and_api_key(self, secret: impl Into<runtime::Token>) -> Self {
        let credential = runtime::Credential::api_key_header("X-Api-Key", "", secret);
        Self(self.0.with("apiKey", credential))
    }

    /// `appId`: an API key in the query parameter `app_id`.
    pub fn app_id(secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_app_id(secret)
    }

    /// The same, and [`app_id`](Self::app_id).
    #[must_use]
    pub fn and_app_id(self, secret: impl Into<runtime::Token>) -> Self {
        let credential = runtime::Credential::api_key_query("app_id", secret);
        Self(self.0.with("appId", credential))
    }

    /// `basicAuth`: user and password, by HTTP Basic.
    pub fn basic_auth(user: &str, password: impl Into<runtime::Token>) -> Self {
        Self::none().and_basic_auth(user, password)
    }

    /// The same, and [`basic_auth`](Self::basic_auth).
    #[must_use]
    pub fn and_basic_auth(
        self,
        user: &str,
        password: impl Into<runtime::Token>,
    ) -> Self {
        let credential = runtime::Credential::basic(user, password);
        Self(self.0.with("basicAuth", credential))
    }

    /// `bearerAuth`: a bearer token in the header `Authorization`.
    pub fn bearer_auth(secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_bearer_auth(secret)
    }

    /// The same, and [`bearer_auth`](Self::bearer_auth).
    #[must_use]
    pub fn and_bearer_auth(self, secret: impl Into<runtime::Token>) -> Self {
        let credential = runtime::Credential::bearer(secret);
        Self(self.0.with("bearerAuth", credential))
    }

    /// `oauth`: OAuth 2 client credentials, exchanged for tokens at
    /// `https://api.example.com/oauth/token`.
    pub fn oauth(client_id: &str, client_secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_oauth(client_id, client_secret)
    }

    /// The same, and [`oauth`](Self::oauth).
    #[must_use]
    pub fn and_oauth(
        self,
        client_id: &str,
        client_secret: impl Into<runtime::Token>,
    ) -> Self {
        let credential = runtime::Credential::client_credentials(
            runtime::ClientCredentials::new(
                    "https://api.example.com/oauth/token",
                    client_id,
                    client_secret,
                )
                .scopes(&["read", "write"]),
        );
        Self(self.0.with("oauth", credential))
    }

    /// `session`: an API key in the cookie `sid`.
    pub fn session(secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_session(secret)
    }

    /// The same, and [`session`](Self::session).
    #[must_use]
    pub fn and_session(self, secret: impl Into<runtime::Token>) -> Self {
        let credential = runtime::Credential::api_key_cookie("sid", secret);
        Self(self.0.with("session", credential))
    }
}
