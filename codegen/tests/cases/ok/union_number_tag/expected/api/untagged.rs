//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get page.
    ///
    /// `GET /page`
    pub fn get_page(&self) -> GetPage {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getPage",
            method: runtime::Method::GET,
            path: "/page",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetPage { call: self.call(&INFO) }
    }
}

/// A call of [`Client::get_page`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetPage {
    call: runtime::Call,
}

impl runtime::Operation for GetPage {
    type Answer = runtime::Answer<types::Page>;
    type Error = GetPageError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetPageError::Undocumented)),
        }
    }
}

runtime::operation! { GetPage }

/// What [`Client::get_page`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetPageError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetPageError {} }
