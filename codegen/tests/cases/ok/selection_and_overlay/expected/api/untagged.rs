//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Kept.
    ///
    /// `GET /kept`
    pub fn kept(&self) -> Kept {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "kept",
            method: runtime::Method::GET,
            path: "/kept",
            security: &[],
            server: None,
            accept: "application/json",
        };
        Kept { call: self.call(&INFO) }
    }
}

/// A call of [`Client::kept`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Kept {
    call: runtime::Call,
}

impl runtime::Operation for Kept {
    type Answer = runtime::Answer<types::Kept>;
    type Error = KeptError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(KeptError::Undocumented)),
        }
    }
}

runtime::operation! { Kept }

/// What [`Client::kept`] answers when it does not succeed.
#[non_exhaustive]
pub enum KeptError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { KeptError {} }
