//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Create user.
    ///
    /// `POST /users`
    pub fn create_user(&self, body: &types::User) -> CreateUser {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "createUser",
            method: runtime::Method::POST,
            path: "/users",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        CreateUser { call }
    }
}

/// A call of [`Client::create_user`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateUser {
    call: runtime::Call,
}

impl runtime::Operation for CreateUser {
    type Answer = runtime::Answer<types::User>;
    type Error = CreateUserError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            201 => reply.json(),
            _ => Err(reply.undocumented(CreateUserError::Undocumented)),
        }
    }
}

runtime::operation! { CreateUser }

/// What [`Client::create_user`] answers when it does not succeed.
#[non_exhaustive]
pub enum CreateUserError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CreateUserError {} }

impl Client {
    /// Change user.
    ///
    /// `PATCH /users`
    pub fn change_user(&self, body: &types::Change) -> ChangeUser {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "changeUser",
            method: runtime::Method::PATCH,
            path: "/users",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        ChangeUser { call }
    }
}

/// A call of [`Client::change_user`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ChangeUser {
    call: runtime::Call,
}

impl runtime::Operation for ChangeUser {
    type Answer = runtime::Answer<()>;
    type Error = ChangeUserError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(ChangeUserError::Undocumented)),
        }
    }
}

runtime::operation! { ChangeUser }

/// What [`Client::change_user`] answers when it does not succeed.
#[non_exhaustive]
pub enum ChangeUserError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ChangeUserError {} }
