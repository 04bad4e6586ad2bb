//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Create watch.
    ///
    /// `POST /watches`
    pub fn create_watch(&self, body: &types::CreateWatchRequest) -> CreateWatch {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "createWatch",
            method: runtime::Method::POST,
            path: "/watches",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        CreateWatch { call }
    }
}

/// A call of [`Client::create_watch`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateWatch {
    call: runtime::Call,
}

impl runtime::Operation for CreateWatch {
    type Answer = runtime::Answer<()>;
    type Error = CreateWatchError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(CreateWatchError::Undocumented)),
        }
    }
}

runtime::operation! { CreateWatch }

/// What [`Client::create_watch`] answers when it does not succeed.
#[non_exhaustive]
pub enum CreateWatchError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CreateWatchError {} }
