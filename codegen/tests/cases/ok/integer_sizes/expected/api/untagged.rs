//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get counters.
    ///
    /// `GET /counters`
    pub fn get_counters(&self) -> GetCounters {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getCounters",
            method: runtime::Method::GET,
            path: "/counters",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetCounters {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::get_counters`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetCounters {
    call: runtime::Call,
}

impl runtime::Operation for GetCounters {
    type Answer = runtime::Answer<types::Counters>;
    type Error = GetCountersError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetCountersError::Undocumented)),
        }
    }
}

runtime::operation! { GetCounters }

/// What [`Client::get_counters`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetCountersError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetCountersError {} }
