//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Put account.
    ///
    /// `PUT /accounts/{balance}`
    pub fn put_account(
        &self,
        balance: impl Into<runtime::Number>,
        body: &types::Account,
    ) -> PutAccount {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "putAccount",
            method: runtime::Method::PUT,
            path: "/accounts/{balance}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("balance", &Into::<runtime::Number>::into(balance));
        call.json(body);
        PutAccount { call }
    }
}

/// A call of [`Client::put_account`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PutAccount {
    call: runtime::Call,
}

impl PutAccount {
    /// Sets `limits`.
    pub fn limits(mut self, limits: &[runtime::Number]) -> Self {
        self.call.query("limits", limits);
        self
    }

    /// Sets `ratio`.
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.call.query("ratio", &ratio);
        self
    }
}

impl runtime::Operation for PutAccount {
    type Answer = runtime::Answer<types::Account, PutAccountHeaders>;
    type Error = PutAccountError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(PutAccountError::Undocumented)),
        }
    }
}

runtime::operation! { PutAccount }

/// The documented headers of answers to [`Client::put_account`].
#[derive(Clone, Debug)]
pub struct PutAccountHeaders(runtime::HeaderMap);

runtime::headers! { PutAccountHeaders }

impl PutAccountHeaders {
    /// `X-Balance`.
    pub fn balance(&self) -> Option<runtime::Number> {
        runtime::header(&self.0, "x-balance")
    }
}

/// What [`Client::put_account`] answers when it does not succeed.
#[non_exhaustive]
pub enum PutAccountError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PutAccountError {} }
