//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Delete share.
    ///
    /// `DELETE /shares/{name}?snapshot={snapshot}`
    pub fn delete_share(&self, name: &str, snapshot: &str) -> DeleteShare {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "deleteShare",
            method: runtime::Method::DELETE,
            path: "/shares/{name}?snapshot={snapshot}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("name", name);
        call.path("snapshot", snapshot);
        DeleteShare { call }
    }
}

/// A call of [`Client::delete_share`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteShare {
    call: runtime::Call,
}

impl runtime::Operation for DeleteShare {
    type Answer = runtime::Answer<()>;
    type Error = DeleteShareError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(DeleteShareError::Undocumented)),
        }
    }
}

runtime::operation! { DeleteShare }

/// What [`Client::delete_share`] answers when it does not succeed.
#[non_exhaustive]
pub enum DeleteShareError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { DeleteShareError {} }

impl Client {
    /// Get share.
    ///
    /// `GET /shares/{name}`
    pub fn get_share(&self, name: &str) -> GetShare {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getShare",
            method: runtime::Method::GET,
            path: "/shares/{name}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("name", name);
        GetShare { call }
    }
}

/// A call of [`Client::get_share`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetShare {
    call: runtime::Call,
}

impl GetShare {
    /// Sets `version`.
    pub fn version(mut self, version: i64) -> Self {
        self.call.query("version", &version);
        self
    }
}

impl runtime::Operation for GetShare {
    type Answer = runtime::Answer<()>;
    type Error = GetShareError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(GetShareError::Undocumented)),
        }
    }
}

runtime::operation! { GetShare }

/// What [`Client::get_share`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetShareError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetShareError {} }

impl Client {
    /// List shares.
    ///
    /// `GET /shares?restype=share`
    pub fn list_shares(&self, comp: &types::ListSharesComp) -> ListShares {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listShares",
            method: runtime::Method::GET,
            path: "/shares?restype=share",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.query("comp", comp);
        ListShares { call }
    }
}

/// A call of [`Client::list_shares`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListShares {
    call: runtime::Call,
}

impl ListShares {
    /// Sets `marker`.
    pub fn marker(mut self, marker: &str) -> Self {
        self.call.query("marker", marker);
        self
    }
}

impl runtime::Operation for ListShares {
    type Answer = runtime::Answer<()>;
    type Error = ListSharesError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(ListSharesError::Undocumented)),
        }
    }
}

runtime::operation! { ListShares }

/// What [`Client::list_shares`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListSharesError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListSharesError {} }

impl Client {
    /// Get service.
    ///
    /// `GET /shares?restype=service`
    pub fn get_service(&self) -> GetService {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getService",
            method: runtime::Method::GET,
            path: "/shares?restype=service",
            security: &[],
            server: None,
            accept: "*/*",
        };
        GetService {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::get_service`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetService {
    call: runtime::Call,
}

impl runtime::Operation for GetService {
    type Answer = runtime::Answer<()>;
    type Error = GetServiceError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(GetServiceError::Undocumented)),
        }
    }
}

runtime::operation! { GetService }

/// What [`Client::get_service`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetServiceError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetServiceError {} }
