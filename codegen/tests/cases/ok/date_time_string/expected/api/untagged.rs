//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get day.
    ///
    /// `GET /days/{day}`
    pub fn get_day(&self, day: &str) -> GetDay {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getDay",
            method: runtime::Method::GET,
            path: "/days/{day}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("day", day);
        GetDay { call }
    }
}

/// A call of [`Client::get_day`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetDay {
    call: runtime::Call,
}

impl runtime::Operation for GetDay {
    type Answer = runtime::Answer<types::GetDayResponse>;
    type Error = GetDayError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetDayError::Undocumented)),
        }
    }
}

runtime::operation! { GetDay }

/// What [`Client::get_day`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetDayError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetDayError {} }
