//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get charge.
    ///
    /// `GET /charges/{id}`
    pub fn get_charge(&self, id: &str) -> GetCharge {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getCharge",
            method: runtime::Method::GET,
            path: "/charges/{id}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        GetCharge { call }
    }
}

/// A call of [`Client::get_charge`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetCharge {
    call: runtime::Call,
}

impl runtime::Operation for GetCharge {
    type Answer = runtime::Answer<types::Charge>;
    type Error = GetChargeError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetChargeError::Undocumented)),
        }
    }
}

runtime::operation! { GetCharge }

/// What [`Client::get_charge`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetChargeError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetChargeError {} }
