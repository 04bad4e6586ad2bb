//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::Client;

impl Client {
    /// Get ping.
    ///
    /// `GET /ping`
    pub fn get_ping(&self) -> GetPing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "GET /ping",
            method: runtime::Method::GET,
            path: "/ping",
            security: &[],
            server: None,
            accept: "*/*",
        };
        GetPing { call: self.call(&INFO) }
    }
}

/// A call of [`Client::get_ping`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetPing {
    call: runtime::Call,
}

impl runtime::Operation for GetPing {
    type Answer = runtime::Answer<()>;
    type Error = GetPingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(GetPingError::Undocumented)),
        }
    }
}

runtime::operation! { GetPing }

/// What [`Client::get_ping`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetPingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetPingError {} }
