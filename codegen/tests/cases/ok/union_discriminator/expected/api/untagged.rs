//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Add pet.
    ///
    /// `POST /pets`
    pub fn add_pet(&self, body: &types::Pet) -> AddPet {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "addPet",
            method: runtime::Method::POST,
            path: "/pets",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        AddPet { call }
    }
}

/// A call of [`Client::add_pet`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct AddPet {
    call: runtime::Call,
}

impl runtime::Operation for AddPet {
    type Answer = runtime::Answer<types::Pet>;
    type Error = AddPetError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            201 => reply.json(),
            _ => Err(reply.undocumented(AddPetError::Undocumented)),
        }
    }
}

runtime::operation! { AddPet }

/// What [`Client::add_pet`] answers when it does not succeed.
#[non_exhaustive]
pub enum AddPetError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { AddPetError {} }
