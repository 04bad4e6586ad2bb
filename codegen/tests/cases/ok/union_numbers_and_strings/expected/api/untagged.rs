//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get reading.
    ///
    /// `GET /readings/{id}`
    pub fn get_reading(&self, id: &str) -> GetReading {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getReading",
            method: runtime::Method::GET,
            path: "/readings/{id}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        GetReading { call }
    }
}

/// A call of [`Client::get_reading`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetReading {
    call: runtime::Call,
}

impl runtime::Operation for GetReading {
    type Answer = runtime::Answer<types::Reading>;
    type Error = GetReadingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetReadingError::Undocumented)),
        }
    }
}

runtime::operation! { GetReading }

/// What [`Client::get_reading`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetReadingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetReadingError {} }
