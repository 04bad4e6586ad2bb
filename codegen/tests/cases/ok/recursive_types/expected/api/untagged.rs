//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Plant.
    ///
    /// `POST /trees`
    pub fn plant(&self, body: &types::Tree) -> Plant {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "plant",
            method: runtime::Method::POST,
            path: "/trees",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        Plant { call }
    }
}

/// A call of [`Client::plant`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Plant {
    call: runtime::Call,
}

impl runtime::Operation for Plant {
    type Answer = runtime::Answer<()>;
    type Error = PlantError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(PlantError::Undocumented)),
        }
    }
}

runtime::operation! { Plant }

/// What [`Client::plant`] answers when it does not succeed.
#[non_exhaustive]
pub enum PlantError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PlantError {} }
