//! What the generated code of an operation is to this crate: a call, and what its answers mean.

use std::time::Duration;

use crate::adjusted::Adjusted;
use crate::answer::{Reply, ReplyHead};
use crate::client::Client;
use crate::error::{ApiError, Error};
use crate::request::Call;

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

/// Sends a call and decodes its answer.
///
/// # Errors
/// When the request cannot be made, no answer comes, or it is no success.
pub async fn send<O: Operation>(operation: O) -> Result<O::Answer, Error<O::Error>> {
    let call = operation.into_call();
    let info = call.info();
    match Client::send(call, O::streams).await {
        Ok(reply) => O::decode(reply),
        Err(failure) => Err(Error::new(Some(info), failure)),
    }
}

/// Makes the call of an operation awaitable, and usable without a network.
#[macro_export]
macro_rules! operation {
    ($ty:ident) => {
        impl $ty {
            /// The request, without sending it.
            ///
            /// # Errors
            /// When an argument cannot be written where it belongs, or a credential is missing.
            pub fn request(
                self,
            ) -> ::core::result::Result<$crate::http::Request<$crate::Body>, $crate::BuildError>
            {
                $crate::Operation::into_call(self).request()
            }

            /// Sends the request. Awaiting the call does the same.
            ///
            /// # Errors
            /// When the request cannot be made, no answer comes, or it is no success.
            pub async fn send(
                self,
            ) -> ::core::result::Result<
                <Self as $crate::Operation>::Answer,
                $crate::Error<<Self as $crate::Operation>::Error>,
            > {
                $crate::send(self).await
            }

            /// Sends this header too, in place of whatever else would be sent under its name. Its value may be a secret: it is
            /// printed nowhere.
            pub fn header(
                mut self,
                name: &str,
                value: impl ::core::convert::Into<$crate::Token>,
            ) -> Self {
                self.call
                    .given_header(name, &::core::convert::Into::into(value));
                self
            }

            /// What an answer means that came by other means.
            ///
            /// # Errors
            /// When the answer is no success, or does not decode.
            pub fn decode(
                response: $crate::http::Response<$crate::Bytes>,
            ) -> ::core::result::Result<
                <Self as $crate::Operation>::Answer,
                $crate::Error<<Self as $crate::Operation>::Error>,
            > {
                <Self as $crate::Operation>::decode(response.into())
            }
        }

        impl ::core::future::IntoFuture for $ty {
            type Output = ::core::result::Result<
                <Self as $crate::Operation>::Answer,
                $crate::Error<<Self as $crate::Operation>::Error>,
            >;
            type IntoFuture = $crate::BoxFuture<'static, Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                ::std::boxed::Box::pin($crate::send(self))
            }
        }
    };
}
