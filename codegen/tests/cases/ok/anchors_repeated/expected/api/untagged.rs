//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get tree.
    ///
    /// `GET /tree`
    pub fn get_tree(&self) -> GetTree {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getTree",
            method: runtime::Method::GET,
            path: "/tree",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetTree { call: self.call(&INFO) }
    }
}

/// A call of [`Client::get_tree`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetTree {
    call: runtime::Call,
}

impl runtime::Operation for GetTree {
    type Answer = runtime::Answer<types::Tree>;
    type Error = GetTreeError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetTreeError::Undocumented)),
        }
    }
}

runtime::operation! { GetTree }

/// What [`Client::get_tree`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetTreeError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetTreeError {} }
