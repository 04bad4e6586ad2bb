//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List customers.
    ///
    /// `GET /customers`
    ///
    /// # Errors
    ///
    /// - [`ListCustomersError::NotFound`], 404: gone.
    pub fn list_customers(&self) -> ListCustomers {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listCustomers",
            method: runtime::Method::GET,
            path: "/customers",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListCustomers {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_customers`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListCustomers {
    call: runtime::Call,
}

impl ListCustomers {
    /// Sets `order`.
    pub fn order(mut self, order: &types::Order) -> Self {
        self.call.query("order", order);
        self
    }
}

impl runtime::Operation for ListCustomers {
    type Answer = runtime::Answer<Vec<types::Customer>>;
    type Error = ListCustomersError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            404 => Err(reply.problem(ListCustomersError::NotFound)),
            _ => Err(reply.undocumented(ListCustomersError::Undocumented)),
        }
    }
}

runtime::operation! { ListCustomers }

/// What [`Client::list_customers`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListCustomersError {
    /// 404: gone.
    NotFound(runtime::Problem<types::NotFoundResponse>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListCustomersError { NotFound } }

impl Client {
    /// Create customer.
    ///
    /// `POST /customers`
    ///
    /// # Errors
    ///
    /// - [`CreateCustomerError::NotFound`], 404: gone.
    pub fn create_customer(
        &self,
        body: &types::CreateCustomerRequest,
    ) -> CreateCustomer {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "createCustomer",
            method: runtime::Method::POST,
            path: "/customers",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        CreateCustomer { call }
    }
}

/// A call of [`Client::create_customer`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateCustomer {
    call: runtime::Call,
}

impl runtime::Operation for CreateCustomer {
    type Answer = runtime::Answer<types::Customer>;
    type Error = CreateCustomerError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            404 => Err(reply.problem(CreateCustomerError::NotFound)),
            _ => Err(reply.undocumented(CreateCustomerError::Undocumented)),
        }
    }
}

runtime::operation! { CreateCustomer }

/// What [`Client::create_customer`] answers when it does not succeed.
#[non_exhaustive]
pub enum CreateCustomerError {
    /// 404: gone.
    NotFound(runtime::Problem<types::NotFoundResponse>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CreateCustomerError { NotFound } }

impl Client {
    /// Replace shop.
    ///
    /// `PUT /shops/{id}`
    pub fn replace_shop(&self, id: &str, body: &types::ReplaceShopBody) -> ReplaceShop {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "replaceShop",
            method: runtime::Method::PUT,
            path: "/shops/{id}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        call.json(body);
        ReplaceShop { call }
    }
}

/// A call of [`Client::replace_shop`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceShop {
    call: runtime::Call,
}

impl ReplaceShop {
    /// Sets `order`.
    pub fn order(mut self, order: &types::Order) -> Self {
        self.call.query("order", order);
        self
    }
}

impl runtime::Operation for ReplaceShop {
    type Answer = runtime::Answer<types::ReplaceShopBody>;
    type Error = ReplaceShopError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ReplaceShopError::Undocumented)),
        }
    }
}

runtime::operation! { ReplaceShop }

/// What [`Client::replace_shop`] answers when it does not succeed.
#[non_exhaustive]
pub enum ReplaceShopError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ReplaceShopError {} }

impl Client {
    /// Close shop.
    ///
    /// `POST /shops/{id}/close`
    pub fn close_shop(&self, id: &str) -> CloseShop {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "closeShop",
            method: runtime::Method::POST,
            path: "/shops/{id}/close",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        CloseShop { call }
    }
}

/// A call of [`Client::close_shop`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CloseShop {
    call: runtime::Call,
}

impl runtime::Operation for CloseShop {
    type Answer = runtime::Answer<()>;
    type Error = CloseShopError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(CloseShopError::Undocumented)),
        }
    }
}

runtime::operation! { CloseShop }

/// What [`Client::close_shop`] answers when it does not succeed.
#[non_exhaustive]
pub enum CloseShopError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CloseShopError {} }
