//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List results.
    ///
    /// `GET /results`
    pub fn list_results(&self) -> ListResults {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listResults",
            method: runtime::Method::GET,
            path: "/results",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListResults {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_results`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListResults {
    call: runtime::Call,
}

impl runtime::Operation for ListResults {
    type Answer = runtime::Answer<Vec<types::ResultSchema>>;
    type Error = ListResultsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListResultsError::Undocumented)),
        }
    }
}

runtime::operation! { ListResults }

/// What [`Client::list_results`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListResultsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListResultsError {} }
