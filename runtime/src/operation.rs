//! What the generated code of an operation is to this crate: a call, and what its answers mean.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;

use crate::adjusted::Adjusted;
use crate::answer::{Reply, ReplyHead};
use crate::client::Client;
use crate::error::{ApiError, Error};
use crate::request::Call;
use crate::transport::BoxFuture;

/// One operation of an API, with its arguments.
pub trait Operation: Sized {
    /// What it gives when it succeeds.
    type Answer;

    /// What else it answers.
    type Error: ApiError;

    /// The call.
    fn into_call(self) -> Call;

    /// The call, which may take this long each time that it is sent, in place of what its client allows.
    ///
    /// It is no setter, since a parameter of an API may be called so: it stands after all setters, and the trait is to be
    /// imported.
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use runtime::Operation;
    ///
    /// async fn quick<O: Operation + 'static>(call: O) -> Option<O::Answer> {
    ///     call.timeout(Duration::from_secs(5)).await.ok()
    /// }
    /// ```
    fn timeout(self, limit: Duration) -> Adjusted<Self> {
        Adjusted::within(self, limit)
    }

    /// Whether the body of an answer is to be read piece by piece.
    fn streams(_head: &ReplyHead) -> bool {
        false
    }

    /// What an answer means.
    ///
    /// # Errors
    /// When the answer is no success, or does not decode.
    fn decode(reply: Reply) -> Result<Self::Answer, Error<Self::Error>>;
}

/// What comes of an operation.
pub type Outcome<O> = Result<<O as Operation>::Answer, Error<<O as Operation>::Error>>;

/// An operation on its way.
pub type Sending<O> = BoxFuture<'static, Outcome<O>>;

/// Sends a call and decodes its answer.
///
/// # Errors
/// When the request cannot be made, no answer comes, or it is no success.
pub async fn send<O: Operation>(operation: O) -> Outcome<O> {
    exchange::<O>(operation.into_call()).await
}

/// The same, as a future that is named.
pub fn sending<O: Operation + 'static>(operation: O) -> Sending<O> {
    Box::pin(exchange::<O>(operation.into_call()))
}

async fn exchange<O: Operation>(call: Call) -> Outcome<O> {
    let info = call.info();
    match Client::send(call, O::streams).await {
        Ok(reply) => O::decode(reply),
        Err(failure) => Err(Error::new(Some(info), failure)),
    }
}

/// What an answer of an operation means that came by other means.
pub fn decode_response<O: Operation>(response: http::Response<Bytes>) -> Outcome<O> {
    O::decode(Reply::from(response))
}

/// Prints a call of this name.
pub fn show_call(f: &mut fmt::Formatter<'_>, name: &str, call: &Call) -> fmt::Result {
    f.debug_struct(name).field("call", call).finish()
}

/// Makes the call of an operation awaitable, and usable without a network. Gives `Debug`.
///
/// Every line of it costs the compiler time in every operation of every client: so each function is one call of what is
/// written here once, and none is an `async fn`.
#[macro_export]
macro_rules! operation {
    ($ty:ident) => {
        impl $ty {
            /// The request, without sending it.
            ///
            /// # Errors
            /// When an argument cannot be written where it belongs, or a credential is missing.
            #[inline]
            pub fn request(
                self,
            ) -> ::core::result::Result<$crate::http::Request<$crate::Body>, $crate::BuildError>
            {
                self.call.request()
            }

            /// Sends the request. Awaiting the call does the same.
            ///
            /// # Errors
            /// When the request cannot be made, no answer comes, or it is no success.
            #[inline]
            pub fn send(self) -> $crate::Sending<Self> {
                $crate::__private::sending(self)
            }

            /// Sends this header too, in place of whatever else would be sent under its name. Its value may be a secret: it is
            /// printed nowhere.
            #[inline]
            pub fn header(
                mut self,
                name: &str,
                value: impl ::core::convert::Into<$crate::Token>,
            ) -> Self {
                self.call.given_header(name, value);
                self
            }

            /// What an answer means that came by other means.
            ///
            /// # Errors
            /// When the answer is no success, or does not decode.
            #[inline]
            pub fn decode(
                response: $crate::http::Response<$crate::Bytes>,
            ) -> $crate::Outcome<Self> {
                $crate::__private::decode_response::<Self>(response)
            }
        }

        impl ::core::fmt::Debug for $ty {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::show_call(f, ::core::stringify!($ty), &self.call)
            }
        }

        impl ::core::future::IntoFuture for $ty {
            type Output = $crate::Outcome<Self>;
            type IntoFuture = $crate::Sending<Self>;

            #[inline]
            fn into_future(self) -> $crate::Sending<Self> {
                $crate::__private::sending(self)
            }
        }
    };
}
