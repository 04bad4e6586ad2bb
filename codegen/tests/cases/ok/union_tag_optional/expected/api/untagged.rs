//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Add step.
    ///
    /// `POST /steps`
    pub fn add_step(&self, body: &types::Event) -> AddStep {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "addStep",
            method: runtime::Method::POST,
            path: "/steps",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        AddStep { call }
    }
}

/// A call of [`Client::add_step`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct AddStep {
    call: runtime::Call,
}

impl runtime::Operation for AddStep {
    type Answer = runtime::Answer<types::All>;
    type Error = AddStepError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(AddStepError::Undocumented)),
        }
    }
}

runtime::operation! { AddStep }

/// What [`Client::add_step`] answers when it does not succeed.
#[non_exhaustive]
pub enum AddStepError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { AddStepError {} }
