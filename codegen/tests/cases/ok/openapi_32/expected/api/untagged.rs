//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Search.
    ///
    /// `GET /search`
    pub fn search(&self) -> Search {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "search",
            method: runtime::Method::GET,
            path: "/search",
            security: &[],
            server: None,
            accept: "*/*",
        };
        Search { call: self.call(&INFO) }
    }
}

/// A call of [`Client::search`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Search {
    call: runtime::Call,
}

impl Search {
    /// Sets `q`.
    pub fn q(mut self, q: &types::SearchQ) -> Self {
        self.call.query_string(q);
        self
    }
}

impl runtime::Operation for Search {
    type Answer = runtime::Answer<()>;
    type Error = SearchError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(SearchError::Undocumented)),
        }
    }
}

runtime::operation! { Search }

/// What [`Client::search`] answers when it does not succeed.
#[non_exhaustive]
pub enum SearchError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SearchError {} }

impl Client {
    /// Search as JSON.
    ///
    /// `POST /search`
    pub fn search_as_json(&self, q: &types::SearchAsJsonQ) -> SearchAsJson {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "searchAsJson",
            method: runtime::Method::POST,
            path: "/search",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.query_string_json(q);
        SearchAsJson { call }
    }
}

/// A call of [`Client::search_as_json`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct SearchAsJson {
    call: runtime::Call,
}

impl runtime::Operation for SearchAsJson {
    type Answer = runtime::Answer<()>;
    type Error = SearchAsJsonError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(SearchAsJsonError::Undocumented)),
        }
    }
}

runtime::operation! { SearchAsJson }

/// What [`Client::search_as_json`] answers when it does not succeed.
#[non_exhaustive]
pub enum SearchAsJsonError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SearchAsJsonError {} }
