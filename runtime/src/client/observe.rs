//! What a client tells `tracing` of a request, with the feature of that name: a span an attempt.
//!
//! # Invariants
//! - A span has the id of the operation, its method, a number and a status, and of a failure its kind: nothing that a
//!   document, a server or a caller could have put a secret into.

#[cfg(feature = "tracing")]
pub(super) use with::attempt;
#[cfg(not(feature = "tracing"))]
pub(super) use without::attempt;

#[cfg(feature = "tracing")]
mod with {
    use tracing::field::Empty;
    use tracing::{Instrument as _, info_span};

    use crate::answer::Reply;
    use crate::error::Failure;
    use crate::request::OperationInfo;

    /// Runs an attempt in its span.
    pub(in crate::client) async fn attempt(
        info: &'static OperationInfo,
        number: u32,
        sent: impl Future<Output = Result<Reply, Failure>>,
    ) -> Result<Reply, Failure> {
        let span = info_span!(
            "request",
            operation = info.id,
            method = info.method.as_str(),
            attempt = number,
            status = Empty,
            failure = Empty,
        );
        let outcome = sent.instrument(span.clone()).await;
        match &outcome {
            Ok(reply) => span.record("status", reply.status()),
            Err(failure) => span.record("failure", failure.kind()),
        };
        outcome
    }
}

#[cfg(not(feature = "tracing"))]
mod without {
    use crate::answer::Reply;
    use crate::error::Failure;
    use crate::request::OperationInfo;

    /// Runs an attempt.
    pub(in crate::client) fn attempt(
        _info: &'static OperationInfo,
        _number: u32,
        sent: impl Future<Output = Result<Reply, Failure>>,
    ) -> impl Future<Output = Result<Reply, Failure>> {
        sent
    }
}
