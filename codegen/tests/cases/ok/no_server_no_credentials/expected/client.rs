//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.

/// A client of Nothing but a path. Cheap to clone: clones share connections, credentials and
/// tokens.
#[derive(Clone, Debug)]
pub struct Client(runtime::Client);

impl Client {
    /// A client of the API at `base_url`; the document does not say where it lives.
    ///
    /// # Errors
    /// When `base_url` is no address of an API.
    pub fn new(base_url: &str) -> Result<Self, runtime::BuildError> {
        Self::builder(base_url).build()
    }

    /// A client with another timeout, transport or body limit.
    pub fn builder(base_url: &str) -> runtime::ClientBuilder<Self> {
        runtime::ClientBuilder::new(base_url, runtime::Credentials::none())
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
