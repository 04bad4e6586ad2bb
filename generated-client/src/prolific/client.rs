//! @generated from specs/prolific by `cargo xtask regen`.

/// A client of Prolific API for Data Collectors. Cheap to clone: clones share connections,
/// credentials and tokens.
#[derive(Clone, Debug)]
pub struct Client(runtime::Client);

impl Client {
    /// Where the document says that the API lives.
    pub const BASE_URL: &'static str = "https://api.prolific.com";

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

    /// `token`: an API key in the header `Authorization`, after `Token`.
    ///
    /// An API token, made in the settings of a researcher's account: it does not expire and may do
    /// all that the account may. Sent as `Authorization: Token <token>`.
    pub fn token(secret: impl Into<runtime::Token>) -> Self {
        Self::none().and_token(secret)
    }

    /// The same, and [`token`](Self::token).
    #[must_use]
    pub fn and_token(self, secret: impl Into<runtime::Token>) -> Self {
        let credential = runtime::Credential::api_key_header(
            "Authorization",
            "Token ",
            secret,
        );
        Self(self.0.with("token", credential))
    }
}

impl From<runtime::Token> for Credentials {
    fn from(secret: runtime::Token) -> Self {
        Self::token(secret)
    }
}
