//! How one call is sent differently from the others of its client.

use std::time::Duration;

use super::Call;

/// How one call is sent differently from the others of its client.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Terms {
    /// How long it may take, in place of what the client allows.
    pub(crate) timeout: Option<Duration>,
    /// The header by which the server knows a call that comes again.
    pub(crate) idempotency: Option<&'static str>,
}

impl Call {
    /// How long the call may take, in place of [`ClientBuilder::timeout`](crate::ClientBuilder::timeout): each time that it is
    /// sent.
    pub fn timeout(&mut self, limit: Duration) {
        self.terms.timeout = Some(limit);
    }

    /// The server knows a call that comes again by this header, so the call may be sent again whatever its method. A client
    /// with a [`RetryPolicy`](crate::RetryPolicy) makes a key for every call that has none, and sends it each time.
    pub fn idempotency_key(&mut self, header: &'static str) {
        self.terms.idempotency = Some(header);
    }

    pub(crate) fn terms(&self) -> Terms {
        self.terms
    }
}
