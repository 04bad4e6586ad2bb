//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::Client;

impl Client {
    /// Get status.
    ///
    /// `GET /status`
    pub fn get_status(&self) -> GetStatus {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getStatus",
            method: runtime::Method::GET,
            path: "/status",
            security: &[],
            server: None,
            accept: "text/plain",
        };
        GetStatus {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::get_status`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetStatus {
    call: runtime::Call,
}

impl runtime::Operation for GetStatus {
    type Answer = runtime::Answer<String, GetStatusHeaders>;
    type Error = GetStatusError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if !reply.may_be(&["text/plain"]) => {
                Err(reply.undocumented(GetStatusError::Undocumented))
            }
            200 => reply.text(),
            _ => Err(reply.undocumented(GetStatusError::Undocumented)),
        }
    }
}

runtime::operation! { GetStatus }

/// The documented headers of answers to [`Client::get_status`].
#[derive(Clone, Debug)]
pub struct GetStatusHeaders(runtime::HeaderMap);

runtime::headers! { GetStatusHeaders }

impl GetStatusHeaders {
    /// `X-Rate-Limit`.
    pub fn rate_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-rate-limit")
    }
}

/// What [`Client::get_status`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetStatusError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetStatusError {} }
