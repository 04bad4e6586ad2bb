//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.

/// A client of Swagger 2. Cheap to clone: clones share connections, credentials and tokens.
#[derive(Clone, Debug)]
pub struct Client(runtime::Client);

impl Client {
    /// Where the document says that the API lives.
    pub const BASE_URL: &'static str = "https://api.example.test/v1";

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

    /// `login`: user and password, by HTTP Basic.
    pub fn login(user: &str, password: impl Into<runtime::Token>) -> Self {
        Self::none().and_login(user, password)
    }

    /// The same, and [`login`](Self::login).
    #[must_use]
    pub fn and_login(self, user: &str, password: impl Into<runtime::Token>) -> Self {
        let credential = runtime::Credential::basic(user, password);
        Self(self.0.with("login", credential))
    }

    /// `machine`: OAuth 2 client credentials, exchanged for tokens at
    /// `https://api.example.test/token`.
    pub fn machine(client_id: &str, client_secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_machine(client_id, client_secret)
    }

    /// The same, and [`machine`](Self::machine).
    #[must_use]
    pub fn and_machine(
        self,
        client_id: &str,
        client_secret: impl Into<runtime::Token>,
    ) -> Self {
        let credential = runtime::Credential::client_credentials(
            runtime::ClientCredentials::new(
                    "https://api.example.test/token",
                    client_id,
                    client_secret,
                )
                .scopes(&["pets"]),
        );
        Self(self.0.with("machine", credential))
    }
}
