//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::Client;

impl Client {
    /// List things.
    ///
    /// `GET /things`
    pub fn list_things(&self) -> ListThings {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listThings",
            method: runtime::Method::GET,
            path: "/things",
            security: &[],
            server: None,
            accept: "*/*",
        };
        ListThings {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_things`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListThings {
    call: runtime::Call,
}

impl runtime::Operation for ListThings {
    type Answer = runtime::Answer<()>;
    type Error = ListThingsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(ListThingsError::Undocumented)),
        }
    }
}

runtime::operation! { ListThings }

/// What [`Client::list_things`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListThingsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListThingsError {} }

impl Client {
    /// Upload.
    ///
    /// `PUT /uploads`
    pub fn upload(&self) -> Upload {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "upload",
            method: runtime::Method::PUT,
            path: "/uploads",
            security: &[],
            server: Some("https://uploads.example.com"),
            accept: "*/*",
        };
        Upload { call: self.call(&INFO) }
    }
}

/// A call of [`Client::upload`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Upload {
    call: runtime::Call,
}

impl runtime::Operation for Upload {
    type Answer = runtime::Answer<()>;
    type Error = UploadError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(UploadError::Undocumented)),
        }
    }
}

runtime::operation! { Upload }

/// What [`Client::upload`] answers when it does not succeed.
#[non_exhaustive]
pub enum UploadError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { UploadError {} }
