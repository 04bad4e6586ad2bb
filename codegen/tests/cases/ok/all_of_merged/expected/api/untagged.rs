//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List users.
    ///
    /// `GET /users`
    pub fn list_users(&self) -> ListUsers {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listUsers",
            method: runtime::Method::GET,
            path: "/users",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListUsers {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_users`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListUsers {
    call: runtime::Call,
}

impl runtime::Operation for ListUsers {
    type Answer = runtime::Answer<types::ListUsersResponse>;
    type Error = ListUsersError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListUsersError::Undocumented)),
        }
    }
}

runtime::operation! { ListUsers }

/// What [`Client::list_users`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListUsersError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListUsersError {} }
