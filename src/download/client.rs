//! The HTTP client for storage hosts: it has nothing to give away.
//!
//! # Invariants
//! - No default headers, no cookies, no referrer, no proxy credentials, no decompression; the request has four headers
//!   at most, all written in [`StorageClient::get`].
//! - Redirects come back as answers. A name is resolved once, its addresses are checked, and those are connected to.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, ACCEPT_ENCODING, IF_RANGE, RANGE};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Response};
use rustls::ClientConfig;
use rustls_platform_verifier::BuilderVerifierExt;

use crate::error::Error;
use crate::link::{Reach, SignedUrl, is_public};

/// How long a connection may take to be made.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(20);

/// Two clients: one that refuses private addresses when it resolves, and one that does not.
#[derive(Clone, Debug)]
pub(super) struct StorageClient {
    public: Client,
    private: Client,
}

/// From where on, and of which version, bytes are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Range<'a> {
    pub(super) offset: u64,
    pub(super) etag: &'a str,
}

impl StorageClient {
    pub(super) fn new() -> Result<Self, Error> {
        let tls = tls()?;
        Ok(Self {
            public: client(tls.clone(), Some(PublicOnly))?,
            private: client(tls, None)?,
        })
    }

    /// One request. A redirect is an answer like any other.
    pub(super) async fn get(
        &self,
        url: &SignedUrl,
        from: Option<&Range<'_>>,
    ) -> Result<Response, reqwest::Error> {
        let client = match url.reach() {
            Reach::Public => &self.public,
            Reach::Private => &self.private,
        };
        // A coded body would make offsets count coded bytes of a coding that may differ next time.
        let mut request = client
            .get(url.reveal().clone())
            .header(ACCEPT, "*/*")
            .header(ACCEPT_ENCODING, "identity");
        if let Some(Range { offset, etag }) = from {
            request = request
                .header(RANGE, format!("bytes={offset}-"))
                .header(IF_RANGE, *etag);
        }
        request.send().await
    }
}

/// The platform's trust, and nothing to present.
fn tls() -> Result<ClientConfig, Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_platform_verifier())
        .map_err(|error| Error::client(&error))?;
    Ok(builder.with_no_client_auth())
}

fn client(tls: ClientConfig, resolver: Option<PublicOnly>) -> Result<Client, Error> {
    let mut builder = Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .no_proxy()
        .no_gzip()
        .no_brotli()
        .no_zstd()
        .no_deflate()
        .http1_only()
        .connect_timeout(CONNECT_TIMEOUT);
    if let Some(resolver) = resolver {
        builder = builder.dns_resolver(Arc::new(resolver));
    }
    builder
        .build()
        .map_err(|error| Error::client(&error.without_url()))
}

/// Resolves names, and leaves out addresses inside private networks.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|address| is_public(address.ip())).collect();
            match public.is_empty() {
                true => Err(PrivateNetwork.into()),
                false => Ok(Box::new(public.into_iter()) as Addrs),
            }
        })
    }
}

/// What the resolver says of a name that leads into a private network.
#[derive(Debug)]
struct PrivateNetwork;

impl fmt::Display for PrivateNetwork {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name leads into a private network")
    }
}

impl std::error::Error for PrivateNetwork {}

/// The failure of a request as one that another try may mend; fails if none will.
pub(super) fn explain(error: reqwest::Error) -> Result<Error, Error> {
    let mut cause = std::error::Error::source(&error);
    while let Some(inner) = cause {
        if inner.is::<PrivateNetwork>() {
            return Err(Error::link_refused(
                "its name leads into a private network, and the API is public",
            ));
        }
        cause = inner.source();
    }
    Ok(Error::transfer(error, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_name_that_leads_into_a_private_network_is_not_connected_to() {
        let client = StorageClient::new().expect("a client");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let error = client
            .public
            .get(format!("http://localhost:{port}/"))
            .send()
            .await
            .expect_err("refused");
        let error = explain(error).expect_err("not to be tried again");
        assert!(error.is_bad_artifact(), "{error}");
    }
}
