//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get things.
    ///
    /// `GET /things`
    pub fn get_things(&self) -> GetThings {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getThings",
            method: runtime::Method::GET,
            path: "/things",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetThings {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::get_things`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThings {
    call: runtime::Call,
}

impl runtime::Operation for GetThings {
    type Answer = runtime::Answer<types::Thing>;
    type Error = GetThingsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetThingsError::Undocumented)),
        }
    }
}

runtime::operation! { GetThings }

/// What [`Client::get_things`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetThingsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetThingsError {} }
