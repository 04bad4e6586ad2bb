//! Making a client.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use super::base_url::BaseUrl;
use super::credentials::{Credentials, Kind};
use super::oauth::TokenSource;
use super::retry::{Retries, RetryPolicy};
use super::{Client, Core};
use crate::error::BuildError;
use crate::request::GivenHeaders;
use crate::scalar::Token;
use crate::transport::Transport;

/// A client in the making.
pub struct ClientBuilder<C> {
    /// Where the document says that the API lives.
    document: String,
    base_url: Option<String>,
    credentials: Credentials,
    timeout: Duration,
    max_body_bytes: u64,
    user_agent: String,
    headers: GivenHeaders,
    /// The first header that cannot be sent.
    refused: Option<BuildError>,
    retry: Option<RetryPolicy>,
    transport: Option<Arc<dyn Transport>>,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Client>> ClientBuilder<C> {
    /// A client of the API at this URL.
    pub fn new(base_url: &str, credentials: Credentials) -> Self {
        Self {
            document: base_url.to_owned(),
            base_url: None,
            credentials,
            timeout: Duration::from_secs(60),
            max_body_bytes: 64 * 1024 * 1024,
            user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")).to_owned(),
            headers: GivenHeaders::default(),
            refused: None,
            retry: None,
            transport: default_transport(),
            client: PhantomData,
        }
    }

    /// Replaces the URL of the API whole, prefix of paths included: https, or http for a loopback host, without credentials, query or
    /// fragment. A token URL at the origin of the document's server follows to the new origin.
    #[must_use]
    pub fn base_url(mut self, base_url: &str) -> Self {
        self.base_url = Some(base_url.to_owned());
        self
    }

    /// How long a request may take: the wait for the head of the answer and for its body. For a streamed body, the wait for each piece.
    /// One minute, unless set.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How large an answer may be that is not streamed. 64 MiB, unless set.
    #[must_use]
    pub fn max_body_bytes(mut self, bytes: u64) -> Self {
        self.max_body_bytes = bytes;
        self
    }

    /// Sends requests by other means.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Sends calls again that came to nothing, as the policy says. Without one, every call is sent once.
    ///
    /// ```
    /// # #[derive(Clone)] struct Client(runtime::Client);
    /// # impl From<runtime::Client> for Client { fn from(inner: runtime::Client) -> Self { Self(inner) } }
    /// let builder = runtime::ClientBuilder::<Client>::new("https://api.example.com", runtime::Credentials::none());
    /// let client = builder.retry(runtime::RetryPolicy::new(3)).build_default();
    /// ```
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// Sets the header `User-Agent`.
    #[must_use]
    pub fn user_agent(mut self, user_agent: &str) -> Self {
        self.user_agent = user_agent.to_owned();
        self
    }

    /// Sends this header with every request to the API's own origin, in place of what a parameter would write; a credential or the
    /// header of a call stand in place of it. Its value may be a secret: it is printed nowhere.
    ///
    /// ```
    /// # #[derive(Clone)] struct Client(runtime::Client);
    /// # impl From<runtime::Client> for Client { fn from(inner: runtime::Client) -> Self { Self(inner) } }
    /// let builder = runtime::ClientBuilder::<Client>::new("https://api.example.com", runtime::Credentials::none());
    /// let client = builder.header("x-api-key", "s3cr3t").build_default();
    /// ```
    #[must_use]
    pub fn header(mut self, name: &str, value: impl Into<Token>) -> Self {
        if let Err(error) = self.headers.set(name, &value.into()) {
            self.refused.get_or_insert(error);
        }
        self
    }

    /// The client.
    ///
    /// # Errors
    /// When the URL of the API or of a token is refused, the user agent or a header cannot be sent, or there is no transport.
    pub fn build(self) -> Result<C, BuildError> {
        let mut core = self.into_core();
        if core.transport.is_none() {
            core.broken.get_or_insert_with(no_transport);
        }
        match core.broken.take() {
            Some(error) => Err(error),
            None => Ok(Client::from_core(core).into()),
        }
    }

    /// The client. What [`build`](Self::build) would refuse is reported by every request instead.
    pub fn build_default(self) -> C {
        Client::from_core(self.into_core()).into()
    }

    fn into_core(self) -> Core {
        let mut broken = self.refused;
        let mut note = |error: BuildError| {
            broken.get_or_insert(error);
        };
        let document = BaseUrl::parse(&self.document).ok();
        let base = BaseUrl::parse(self.base_url.as_deref().unwrap_or(&self.document))
            .map_err(&mut note)
            .ok();
        let user_agent = HeaderValue::from_str(&self.user_agent).unwrap_or_else(|_| {
            note(BuildError::new(
                "the user agent has characters that a header cannot have",
            ));
            HeaderValue::from_static("")
        });
        let document = document.as_ref().map(BaseUrl::origin);
        let mut sources = Vec::new();
        for (scheme, credential) in self.credentials.iter() {
            if let (Kind::Flow(flow), Some(base)) = (&credential.0, &base) {
                match flow.resolve(document, base.origin()) {
                    Ok(url) => sources.push((scheme, TokenSource::new(flow.clone(), url))),
                    Err(error) => note(error),
                }
            }
        }
        Core {
            document: document.cloned(),
            base,
            credentials: self.credentials,
            sources,
            timeout: self.timeout,
            max_body_bytes: self.max_body_bytes,
            user_agent,
            headers: self.headers,
            retries: self.retry.map(Retries::new),
            transport: self.transport,
            broken,
        }
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("credentials", &self.credentials)
            .field("timeout", &self.timeout)
            .field("max_body_bytes", &self.max_body_bytes)
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Option<Arc<dyn Transport>> {
    Some(Arc::new(crate::transport::ReqwestTransport::default()))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Option<Arc<dyn Transport>> {
    None
}

pub(super) fn no_transport() -> BuildError {
    BuildError::new("the client has no transport: set one, or enable the feature `reqwest`")
}
