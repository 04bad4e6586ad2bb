//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Put settings.
    ///
    /// `PUT /settings`
    pub fn put_settings(&self, body: &types::Settings) -> PutSettings {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "putSettings",
            method: runtime::Method::PUT,
            path: "/settings",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        PutSettings { call }
    }
}

/// A call of [`Client::put_settings`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PutSettings {
    call: runtime::Call,
}

impl runtime::Operation for PutSettings {
    type Answer = runtime::Answer<types::Settings>;
    type Error = PutSettingsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(PutSettingsError::Undocumented)),
        }
    }
}

runtime::operation! { PutSettings }

/// What [`Client::put_settings`] answers when it does not succeed.
#[non_exhaustive]
pub enum PutSettingsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PutSettingsError {} }
