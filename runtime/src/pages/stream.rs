//! The pages of a list, as a stream.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::Paged;
use crate::client::Client;
use crate::error::{BuildError, Error, Failure};
use crate::operation::Operation;
use crate::request::Call;
use crate::transport::BoxFuture;

/// The pages of a list: a stream of answers. A page that fails is the last.
#[must_use = "nothing is asked until a page is wanted"]
pub struct Pages<O: Operation>(State<O>);

type Page<O> = Result<<O as Operation>::Answer, Error<<O as Operation>::Error>>;

/// A page, and what comes after it.
type Asked<O> = BoxFuture<'static, (Page<O>, State<O>)>;

enum State<O: Operation> {
    Ready(Box<Call>),
    Asked(Asked<O>),
    /// The last page named a next one that cannot be asked for.
    Broken(Box<BuildError>),
    Ended,
}

impl<O: Paged> Pages<O> {
    pub(super) fn new(operation: O) -> Self {
        Self(State::Ready(Box::new(operation.into_call())))
    }

    /// The next page, or `None` after the last.
    ///
    /// # Errors
    /// As the call itself, and when what the server names as the next page cannot be asked for.
    pub async fn next(&mut self) -> Option<Page<O>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    async fn ask(call: Call) -> (Page<O>, State<O>) {
        let info = call.info();
        let template = call.again();
        let reply = match Client::send(call, O::streams).await {
            Ok(reply) => reply,
            Err(failure) => return (Err(Error::new(Some(info), failure)), State::Ended),
        };
        let (head, body) = (reply.head().clone(), reply.body_read());
        let page = O::decode(reply);
        if page.is_err() {
            return (page, State::Ended);
        }
        let next = match template.and_then(|call| O::RULE.next(&call, &head, &body)) {
            Ok(Some(call)) => State::Ready(Box::new(call)),
            Ok(None) => State::Ended,
            Err(error) => State::Broken(Box::new(error)),
        };
        (page, next)
    }
}

impl<O: Paged> Stream for Pages<O> {
    type Item = Page<O>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match std::mem::replace(&mut self.0, State::Ended) {
                State::Ready(call) => self.0 = State::Asked(Box::pin(Self::ask(*call))),
                State::Asked(mut asked) => {
                    let Poll::Ready((page, next)) = asked.as_mut().poll(cx) else {
                        self.0 = State::Asked(asked);
                        return Poll::Pending;
                    };
                    self.0 = next;
                    return Poll::Ready(Some(page));
                }
                State::Broken(error) => {
                    let failure = Failure::Build(*error);
                    return Poll::Ready(Some(Err(Error::new(None, failure))));
                }
                State::Ended => return Poll::Ready(None),
            }
        }
    }
}

impl<O: Operation> fmt::Debug for Pages<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pages(..)")
    }
}
