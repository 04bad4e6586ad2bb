//! The transport in the box.
//!
//! TLS is rustls with ring and the certificates of the platform: it builds with a C compiler and nothing else. Nothing is set up before
//! the first request, so a client can be made anywhere.
//!
//! # Invariants
//! - Redirects are not followed, answers are not decompressed, nothing is sent twice.
//! - Plain http, which is for loopback hosts, never goes through a proxy.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::redirect::Policy;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::BuilderVerifierExt;

use super::frames::Frames;
use super::{BoxFuture, ByteStream, Transport, TransportError};
use crate::request::Body;

/// The transport in the box: reqwest.
#[derive(Debug, Default)]
pub struct ReqwestTransport {
    secure: OnceLock<Result<reqwest::Client, String>>,
    plain: OnceLock<Result<reqwest::Client, String>>,
}

impl ReqwestTransport {
    fn client(&self, secure: bool) -> Result<&reqwest::Client, TransportError> {
        let client = if secure {
            self.secure.get_or_init(secure_client)
        } else {
            self.plain.get_or_init(plain_client)
        };
        client
            .as_ref()
            .map_err(|why| TransportError::connect(why.as_str()))
    }

    async fn exchange(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<ByteStream>, TransportError> {
        let client = self.client(request.uri().scheme_str() == Some("https"))?;
        let path = request.uri().path().to_owned();
        let request = reqwest::Request::try_from(request.map(into_body)).map_err(error)?;
        if request.url().path() != path {
            // The URL was rewritten on its way, and would reach something else.
            return Err(TransportError::other(
                "the path of the request has no single reading",
            ));
        }
        let response: http::Response<reqwest::Body> =
            client.execute(request).await.map_err(error)?.into();
        Ok(response.map(|body| ByteStream::of(Frames::new(body, error))))
    }
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<ByteStream>, TransportError>> {
        Box::pin(self.exchange(request))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

fn secure_client() -> Result<reqwest::Client, String> {
    let tls = tls()
        .with_platform_verifier()
        .map_err(|error| error.to_string())?
        .with_no_client_auth();
    build(reqwest::Client::builder().https_only(true), tls)
}

/// For loopback hosts. Trusts nobody, should it ever come to TLS.
fn plain_client() -> Result<reqwest::Client, String> {
    let tls = tls()
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    build(reqwest::Client::builder().no_proxy(), tls)
}

fn tls() -> rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring has the protocol versions that rustls calls safe")
}

fn build(builder: reqwest::ClientBuilder, tls: ClientConfig) -> Result<reqwest::Client, String> {
    let builder = builder
        .redirect(Policy::none())
        .referer(false)
        .retry(reqwest::retry::never());
    builder
        .tls_backend_preconfigured(tls)
        .build()
        .map_err(|error| error.without_url().to_string())
}

fn into_body(body: Body) -> reqwest::Body {
    match body.as_bytes() {
        Some(bytes) => reqwest::Body::from(bytes.clone()),
        None => reqwest::Body::wrap(body),
    }
}

fn error(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    if error.is_timeout() {
        TransportError::timeout()
    } else if error.is_connect() {
        TransportError::connect(error)
    } else {
        TransportError::other(error)
    }
}
