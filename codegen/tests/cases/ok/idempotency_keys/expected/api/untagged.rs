//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List orders.
    ///
    /// `GET /orders`
    pub fn list_orders(&self) -> ListOrders {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listOrders",
            method: runtime::Method::GET,
            path: "/orders",
            security: &[],
            server: None,
            accept: "*/*",
        };
        ListOrders {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_orders`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListOrders {
    call: runtime::Call,
}

impl runtime::Operation for ListOrders {
    type Answer = runtime::Answer<()>;
    type Error = ListOrdersError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(ListOrdersError::Undocumented)),
        }
    }
}

runtime::operation! { ListOrders }

/// What [`Client::list_orders`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListOrdersError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListOrdersError {} }

impl Client {
    /// Replace orders.
    ///
    /// `PUT /orders`
    pub fn replace_orders(&self) -> ReplaceOrders {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "replaceOrders",
            method: runtime::Method::PUT,
            path: "/orders",
            security: &[],
            server: None,
            accept: "*/*",
        };
        ReplaceOrders {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::replace_orders`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceOrders {
    call: runtime::Call,
}

impl runtime::Operation for ReplaceOrders {
    type Answer = runtime::Answer<()>;
    type Error = ReplaceOrdersError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(ReplaceOrdersError::Undocumented)),
        }
    }
}

runtime::operation! { ReplaceOrders }

/// What [`Client::replace_orders`] answers when it does not succeed.
#[non_exhaustive]
pub enum ReplaceOrdersError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ReplaceOrdersError {} }

impl Client {
    /// Create order.
    ///
    /// `POST /orders`
    pub fn create_order(&self) -> CreateOrder {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "createOrder",
            method: runtime::Method::POST,
            path: "/orders",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.idempotency_key("Idempotency-Key");
        CreateOrder { call }
    }
}

/// A call of [`Client::create_order`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateOrder {
    call: runtime::Call,
}

impl runtime::Operation for CreateOrder {
    type Answer = runtime::Answer<()>;
    type Error = CreateOrderError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(CreateOrderError::Undocumented)),
        }
    }
}

runtime::operation! { CreateOrder }

/// What [`Client::create_order`] answers when it does not succeed.
#[non_exhaustive]
pub enum CreateOrderError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CreateOrderError {} }

impl Client {
    /// Pay.
    ///
    /// `POST /payments`
    pub fn pay(&self, body: &types::PayRequest) -> Pay {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "pay",
            method: runtime::Method::POST,
            path: "/payments",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        call.idempotency_key("X-Idempotency-Key");
        Pay { call }
    }
}

/// A call of [`Client::pay`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Pay {
    call: runtime::Call,
}

impl Pay {
    /// Sets `X-Idempotency-Key`.
    pub fn idempotency_key(mut self, idempotency_key: &str) -> Self {
        self.call.header("X-Idempotency-Key", idempotency_key);
        self
    }
}

impl runtime::Operation for Pay {
    type Answer = runtime::Answer<()>;
    type Error = PayError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(PayError::Undocumented)),
        }
    }
}

runtime::operation! { Pay }

/// What [`Client::pay`] answers when it does not succeed.
#[non_exhaustive]
pub enum PayError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PayError {} }
