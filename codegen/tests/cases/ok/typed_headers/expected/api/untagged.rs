//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get status.
    ///
    /// `GET /status`
    ///
    /// # Errors
    ///
    /// - [`GetStatusError::NotFound`], 404: gone.
    /// - [`GetStatusError::TooManyRequests`], 429: slow down.
    pub fn get_status(&self) -> GetStatus {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getStatus",
            method: runtime::Method::GET,
            path: "/status",
            security: &[],
            server: None,
            accept: "application/json, text/plain",
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
    type Answer = runtime::Answer<types::GetStatusResponse, GetStatusHeaders>;
    type Error = GetStatusError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            404 => Err(reply.text_problem(GetStatusError::NotFound)),
            429 => Err(reply.empty_problem(GetStatusError::TooManyRequests)),
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
    /// `ETag`.
    pub fn etag(&self) -> Option<String> {
        runtime::header(&self.0, "etag")
    }

    /// `Last-Modified`.
    pub fn last_modified(&self) -> Option<runtime::DateTime> {
        runtime::header(&self.0, "last-modified")
    }

    /// `X-Colors`.
    pub fn colors(&self) -> Option<Vec<types::GetStatusColor>> {
        runtime::header_list(&self.0, "x-colors", false)
    }

    /// `X-Limits`.
    pub fn limits(&self) -> Option<types::Limits> {
        runtime::header_object(&self.0, "x-limits", &["left"])
    }

    /// `X-Nested`.
    pub fn nested(&self) -> Option<String> {
        runtime::header(&self.0, "x-nested")
    }

    /// `X-Page`.
    pub fn page(&self) -> Option<types::Limits> {
        runtime::header_json(&self.0, "x-page")
    }

    /// `X-RateLimit-Remaining`: requests left in this window.
    pub fn rate_limit_remaining(&self) -> Option<i32> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }

    /// `X-Sizes`.
    pub fn sizes(&self) -> Option<Vec<i64>> {
        runtime::header_list(&self.0, "x-sizes", true)
    }
}

/// The documented headers of answers to [`Client::get_status`].
#[derive(Clone, Debug)]
pub struct GetStatusTooManyRequestsHeaders(runtime::HeaderMap);

runtime::headers! { GetStatusTooManyRequestsHeaders }

impl GetStatusTooManyRequestsHeaders {
    /// `Retry-After`: seconds to wait.
    pub fn retry_after(&self) -> Option<i32> {
        runtime::header(&self.0, "retry-after")
    }

    /// `X-RateLimit-Remaining`: requests left in this window.
    pub fn rate_limit_remaining(&self) -> Option<i32> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }
}

/// What [`Client::get_status`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetStatusError {
    /// 404: gone.
    NotFound(runtime::Problem<String>),
    /// 429: slow down.
    TooManyRequests(runtime::Problem<(), GetStatusTooManyRequestsHeaders>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetStatusError { NotFound, TooManyRequests } }
