//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::Client;

impl Client {
    /// Get no id thing.
    ///
    /// `GET /no-id/{a}/things/{b}`
    pub fn get_no_id_thing(&self, a: &str, b: &str) -> GetNoIdThing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "GET /no-id/{a}/things/{b}",
            method: runtime::Method::GET,
            path: "/no-id/{a}/things/{b}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("a", a);
        call.path("b", b);
        GetNoIdThing { call }
    }
}

/// A call of [`Client::get_no_id_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetNoIdThing {
    call: runtime::Call,
}

impl runtime::Operation for GetNoIdThing {
    type Answer = runtime::Answer<()>;
    type Error = GetNoIdThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(GetNoIdThingError::Undocumented)),
        }
    }
}

runtime::operation! { GetNoIdThing }

/// What [`Client::get_no_id_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetNoIdThingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetNoIdThingError {} }

impl Client {
    /// Delete no id thing.
    ///
    /// `DELETE /no-id/{a}/things/{b}`
    pub fn delete_no_id_thing(&self, a: &str, b: &str) -> DeleteNoIdThing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "DELETE /no-id/{a}/things/{b}",
            method: runtime::Method::DELETE,
            path: "/no-id/{a}/things/{b}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("a", a);
        call.path("b", b);
        DeleteNoIdThing { call }
    }
}

/// A call of [`Client::delete_no_id_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteNoIdThing {
    call: runtime::Call,
}

impl runtime::Operation for DeleteNoIdThing {
    type Answer = runtime::Answer<()>;
    type Error = DeleteNoIdThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(DeleteNoIdThingError::Undocumented)),
        }
    }
}

runtime::operation! { DeleteNoIdThing }

/// What [`Client::delete_no_id_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum DeleteNoIdThingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { DeleteNoIdThingError {} }
