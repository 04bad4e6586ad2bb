//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Put setting.
    ///
    /// `PUT /settings`
    pub fn put_setting(&self, body: &types::Setting) -> PutSetting {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "putSetting",
            method: runtime::Method::PUT,
            path: "/settings",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        PutSetting { call }
    }
}

/// A call of [`Client::put_setting`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PutSetting {
    call: runtime::Call,
}

impl runtime::Operation for PutSetting {
    type Answer = runtime::Answer<types::Setting>;
    type Error = PutSettingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(PutSettingError::Undocumented)),
        }
    }
}

runtime::operation! { PutSetting }

/// What [`Client::put_setting`] answers when it does not succeed.
#[non_exhaustive]
pub enum PutSettingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PutSettingError {} }
