//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get user.
    ///
    /// `GET /user`
    pub fn get_user(&self) -> GetUser {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getUser",
            method: runtime::Method::GET,
            path: "/user",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetUser { call: self.call(&INFO) }
    }
}

/// A call of [`Client::get_user`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetUser {
    call: runtime::Call,
}

impl runtime::Operation for GetUser {
    type Answer = runtime::Answer<types::User>;
    type Error = GetUserError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetUserError::Undocumented)),
        }
    }
}

runtime::operation! { GetUser }

/// What [`Client::get_user`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetUserError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetUserError {} }
