//! @generated from openapi.yaml, tag `../../etc`, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// New self.
    ///
    /// `POST /self/{type}`
    pub fn new_self(&self, type_: &str) -> NewSelf {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "new",
            method: runtime::Method::POST,
            path: "/self/{type}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("type", type_);
        NewSelf { call }
    }
}

/// A call of [`Client::new_self`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct NewSelf {
    call: runtime::Call,
}

impl runtime::Operation for NewSelf {
    type Answer = runtime::Answer<types::Type>;
    type Error = NewSelfError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(NewSelfError::Undocumented)),
        }
    }
}

runtime::operation! { NewSelf }

/// What [`Client::new_self`] answers when it does not succeed.
#[non_exhaustive]
pub enum NewSelfError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { NewSelfError {} }
