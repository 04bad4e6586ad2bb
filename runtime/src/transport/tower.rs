//! Services and layers of `tower` around a transport, and in place of one.
//!
//! ```
//! use runtime::{ReqwestTransport, TowerTransport, TransportService};
//! use tower::ServiceBuilder;
//!
//! # #[derive(Clone)] struct Client(runtime::Client);
//! # impl From<runtime::Client> for Client { fn from(inner: runtime::Client) -> Self { Self(inner) } }
//! // At most eight requests at once, through the transport in the box.
//! let service = ServiceBuilder::new()
//!     .concurrency_limit(8)
//!     .service(TransportService::new(ReqwestTransport::default()));
//!
//! let builder = runtime::ClientBuilder::<Client>::new("https://api.example.com", runtime::Credentials::none());
//! let client = builder.transport(TowerTransport::new(service)).build_default();
//! ```
//!
//! # Invariants
//! - A service is called when it says that it is ready, and each request has a copy of it.

use std::error::Error;
use std::fmt;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Buf;
use tower_service::Service;

use super::frames::Frames;
use super::stream::into_transport_error;
use super::{BoxFuture, ByteStream, Transport, TransportError};
use crate::request::Body;

/// A transport that is a service of `tower`. It waits by tokio, so calls are awaited in a runtime of tokio.
pub struct TowerTransport<S> {
    // Locked to copy it: a service need not be `Sync`.
    service: Mutex<S>,
}

impl<S> TowerTransport<S> {
    /// Sends requests by this service. What follows redirects or adds credentials in it does so for every origin.
    pub fn new(service: S) -> Self {
        Self {
            service: Mutex::new(service),
        }
    }
}

impl<S, B> Transport for TowerTransport<S>
where
    S: Service<http::Request<Body>, Response = http::Response<B>> + Clone + Send + 'static,
    S::Future: Send,
    S::Error: Into<Box<dyn Error + Send + Sync>> + Send,
    B: http_body::Body + Send + 'static,
    B::Data: Buf,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<ByteStream>, TransportError>> {
        let service = self.service.lock().unwrap_or_else(PoisonError::into_inner);
        let mut service = service.clone();
        Box::pin(async move {
            poll_fn(|cx| service.poll_ready(cx))
                .await
                .map_err(into_transport_error)?;
            let response = service.call(request).await.map_err(into_transport_error)?;
            Ok(response.map(|body| ByteStream::of(Frames::new(body, into_transport_error))))
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

impl<S> fmt::Debug for TowerTransport<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TowerTransport(..)")
    }
}

/// A transport as a service of `tower`, for layers to be put around it.
#[derive(Debug)]
pub struct TransportService<T>(Arc<T>);

impl<T: Transport> TransportService<T> {
    /// This transport as a service. Copies share it.
    pub fn new(transport: T) -> Self {
        Self(Arc::new(transport))
    }
}

impl<T> Clone for TransportService<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Transport> Service<http::Request<Body>> for TransportService<T> {
    type Response = http::Response<ByteStream>;
    type Error = TransportError;
    type Future = BoxFuture<'static, Result<Self::Response, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let transport = Arc::clone(&self.0);
        Box::pin(async move { transport.send(request).await })
    }
}
