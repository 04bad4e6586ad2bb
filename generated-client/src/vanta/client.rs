//! @generated from specs/vanta by `cargo xtask regen`.

/// A client of Vanta questionnaire exports. Cheap to clone: clones share connections,
/// credentials and tokens.
#[derive(Clone, Debug)]
pub struct Client(runtime::Client);

impl Client {
    /// Where the document says that the API lives.
    pub const BASE_URL: &'static str = "https://api.vanta.com/v1";

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
    /// An access token, good for one hour, sent as `Authorization: Bearer <token>`.
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
    /// `https://api.vanta.com/oauth/token`.
    ///
    /// Client id and secret of an application of the type "Manage Vanta", exchanged for access
    /// tokens. An application has one live token: asking for another revokes the one before at
    /// once, also under requests on their way. The token endpoint takes 5 requests a minute. Of the
    /// vendor's scopes only the two general ones cover questionnaires.
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
                    "https://api.vanta.com/oauth/token",
                    client_id,
                    client_secret,
                )
                .scopes(&["vanta-api.all:read", "vanta-api.all:write"])
                .json_body(),
        );
        Self(self.0.with("oauth", credential))
    }
}

impl From<runtime::Token> for Credentials {
    fn from(secret: runtime::Token) -> Self {
        Self::bearer_auth(secret)
    }
}
