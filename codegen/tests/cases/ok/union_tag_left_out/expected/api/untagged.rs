//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Add block.
    ///
    /// `POST /blocks`
    pub fn add_block(&self, body: &types::Block) -> AddBlock {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "addBlock",
            method: runtime::Method::POST,
            path: "/blocks",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        AddBlock { call }
    }
}

/// A call of [`Client::add_block`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct AddBlock {
    call: runtime::Call,
}

impl runtime::Operation for AddBlock {
    type Answer = runtime::Answer<types::Page>;
    type Error = AddBlockError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(AddBlockError::Undocumented)),
        }
    }
}

runtime::operation! { AddBlock }

/// What [`Client::add_block`] answers when it does not succeed.
#[non_exhaustive]
pub enum AddBlockError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { AddBlockError {} }
