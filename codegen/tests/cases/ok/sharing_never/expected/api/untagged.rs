//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Get order.
    ///
    /// `GET /orders`
    pub fn get_order(&self) -> GetOrder {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getOrder",
            method: runtime::Method::GET,
            path: "/orders",
            security: &[],
            server: None,
            accept: "application/json",
        };
        GetOrder { call: self.call(&INFO) }
    }
}

/// A call of [`Client::get_order`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetOrder {
    call: runtime::Call,
}

impl runtime::Operation for GetOrder {
    type Answer = runtime::Answer<types::GetOrderResponse>;
    type Error = GetOrderError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(GetOrderError::Undocumented)),
        }
    }
}

runtime::operation! { GetOrder }

/// What [`Client::get_order`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetOrderError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetOrderError {} }
