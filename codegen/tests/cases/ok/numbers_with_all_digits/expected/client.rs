//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.

/// A client of Numbers that keep every digit. Cheap to clone: clones share connections,
/// credentials and tokens.
#[derive(Clone, Debug)]
pub struct Client(runtime::Client);

impl Client {
    /// Where the document says that the API lives.
    pub const BASE_URL: &'static str = "https://api.example.com";

    /// A client of [`BASE_URL`](Self::BASE_URL).
    pub fn new() -> Self {
        Self::builder().build_default()
    }

    /// A client with another base URL, timeout, transport or body limit.
    pub fn builder() -> runtime::ClientBuilder<Self> {
        runtime::ClientBuilder::new(Self::BASE_URL, runtime::Credentials::none())
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

impl Default for Client {
    fn default() -> Self {
        Self::new()
    }
}
