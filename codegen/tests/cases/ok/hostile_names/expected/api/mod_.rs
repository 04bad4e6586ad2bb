//! @generated from openapi.yaml, tag `mod`, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Async.
    ///
    /// `GET /self/{type}`
    pub fn async_(&self, type_: &str, query_call: &str) -> Async {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "async",
            method: runtime::Method::GET,
            path: "/self/{type}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("type", type_);
        call.query("call", query_call);
        Async { call }
    }
}

/// A call of [`Client::async_`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Async {
    call: runtime::Call,
}

impl Async {
    /// Sets `Self`.
    pub fn header_self(mut self, header_self: &str) -> Self {
        self.call.header("Self", header_self);
        self
    }

    /// Sets `body`.
    pub fn body(mut self, body: &str) -> Self {
        self.call.query("body", body);
        self
    }

    /// Sets `self`.
    pub fn self_(mut self, self_: &str) -> Self {
        self.call.query("self", self_);
        self
    }

    /// Sets `send`.
    pub fn query_send(mut self, query_send: &str) -> Self {
        self.call.query("send", query_send);
        self
    }

    /// Sets `body`.
    pub fn request_body(mut self, request_body: &types::Self_) -> Self {
        self.call.json(request_body);
        self
    }
}

impl runtime::Operation for Async {
    type Answer = runtime::Answer<types::Obstacles>;
    type Error = AsyncError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(AsyncError::Undocumented)),
        }
    }
}

runtime::operation! { Async }

/// What [`Client::async_`] answers when it does not succeed.
#[non_exhaustive]
pub enum AsyncError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { AsyncError {} }

impl Client {
    /// Clone self.
    ///
    /// `PUT /self/{type}`
    pub fn clone_self(&self, type_: &str) -> CloneSelf {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "clone",
            method: runtime::Method::PUT,
            path: "/self/{type}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("type", type_);
        CloneSelf { call }
    }
}

/// A call of [`Client::clone_self`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CloneSelf {
    call: runtime::Call,
}

impl runtime::Operation for CloneSelf {
    type Answer = runtime::Answer<()>;
    type Error = CloneSelfError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(CloneSelfError::Undocumented)),
        }
    }
}

runtime::operation! { CloneSelf }

/// What [`Client::clone_self`] answers when it does not succeed.
#[non_exhaustive]
pub enum CloneSelfError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CloneSelfError {} }
