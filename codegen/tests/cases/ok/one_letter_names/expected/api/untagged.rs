//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get all.
    ///
    /// `GET /all`
    pub fn get_all(&self) -> GetAll {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getAll",
            method: runtime::Method::GET,
            path: "/all",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetAll { call: self.call(&INFO) }
    }
}

/// A call of [`Client::get_all`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetAll {
    call: runtime::Call,
}

impl runtime::Operation for GetAll {
    type Answer = runtime::Answer<types::M>;
    type Error = GetAllError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetAllError::Undocumented)),
        }
    }
}

runtime::operation! { GetAll }

/// What [`Client::get_all`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetAllError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetAllError {} }
