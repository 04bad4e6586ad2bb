//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Update person.
    ///
    /// `PATCH /people/{id}`
    pub fn update_person(&self, id: &str, body: &types::Person) -> UpdatePerson {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "updatePerson",
            method: runtime::Method::PATCH,
            path: "/people/{id}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        call.json(body);
        UpdatePerson { call }
    }
}

/// A call of [`Client::update_person`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdatePerson {
    call: runtime::Call,
}

impl runtime::Operation for UpdatePerson {
    type Answer = runtime::Answer<types::Person>;
    type Error = UpdatePersonError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(UpdatePersonError::Undocumented)),
        }
    }
}

runtime::operation! { UpdatePerson }

/// What [`Client::update_person`] answers when it does not succeed.
#[non_exhaustive]
pub enum UpdatePersonError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { UpdatePersonError {} }
