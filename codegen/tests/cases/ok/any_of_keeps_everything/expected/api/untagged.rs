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
            accept: "application/json",
        };
        Search { call: self.call(&INFO) }
    }
}

/// A call of [`Client::search`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Search {
    call: runtime::Call,
}

impl runtime::Operation for Search {
    type Answer = runtime::Answer<types::Hit>;
    type Error = SearchError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
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
