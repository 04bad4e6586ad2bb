//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get thing.
    ///
    /// `GET /things`
    pub fn get_thing(&self) -> GetThing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getThing",
            method: runtime::Method::GET,
            path: "/things",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetThing { call: self.call(&INFO) }
    }
}

/// A call of [`Client::get_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThing {
    call: runtime::Call,
}

impl runtime::Operation for GetThing {
    type Answer = runtime::Answer<types::Thing>;
    type Error = GetThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetThingError::Undocumented)),
        }
    }
}

runtime::operation! { GetThing }

/// What [`Client::get_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetThingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetThingError {} }
