//! An operation that is sent differently from the others of its client.

use std::future::IntoFuture;
use std::time::Duration;

use crate::answer::{Reply, ReplyHead};
use crate::error::{BuildError, Error};
use crate::operation::{Operation, Outcome, Sending, sending};
use crate::request::{Body, Call};

/// A call that is sent differently from the others of its client: what [`Operation::timeout`] gives. Awaiting it sends it.
#[derive(Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Adjusted<O> {
    call: Call,
    operation: std::marker::PhantomData<fn() -> O>,
}

impl<O: Operation> Adjusted<O> {
    pub(crate) fn within(operation: O, limit: Duration) -> Self {
        let mut call = operation.into_call();
        call.timeout(limit);
        Self {
            call,
            operation: std::marker::PhantomData,
        }
    }

    /// The request, without sending it.
    ///
    /// # Errors
    /// When an argument cannot be written where it belongs, or a credential is missing.
    pub fn request(self) -> Result<http::Request<Body>, BuildError> {
        self.call.request()
    }
}

impl<O: Operation> Operation for Adjusted<O> {
    type Answer = O::Answer;
    type Error = O::Error;

    fn into_call(self) -> Call {
        self.call
    }

    fn streams(head: &ReplyHead) -> bool {
        O::streams(head)
    }

    fn decode(reply: Reply) -> Result<Self::Answer, Error<Self::Error>> {
        O::decode(reply)
    }
}

impl<O: Operation + 'static> IntoFuture for Adjusted<O> {
    type Output = Outcome<Self>;
    type IntoFuture = Sending<Self>;

    fn into_future(self) -> Self::IntoFuture {
        sending(self)
    }
}
