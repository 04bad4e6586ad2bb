//! @generated from openapi.yaml, tag `photos`, by `UPDATE_CASES=1 cargo test`.

use super::super::Client;

impl Client {
    /// Download photo.
    ///
    /// `GET /pets/{id}/photo`
    pub fn download_photo(&self, id: &str) -> DownloadPhoto {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "downloadPhoto",
            method: runtime::Method::GET,
            path: "/pets/{id}/photo",
            security: &[&["login"], &["machine"]],
            server: None,
            accept: "image/png",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        DownloadPhoto { call }
    }
}

/// A call of [`Client::download_photo`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct DownloadPhoto {
    call: runtime::Call,
}

impl runtime::Operation for DownloadPhoto {
    type Answer = runtime::Answer<runtime::ByteStream>;
    type Error = DownloadPhotoError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn streams(head: &runtime::ReplyHead) -> bool {
        head.status() == 200 && head.may_be(&["image/png"])
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if !reply.may_be(&["image/png"]) => {
                Err(reply.undocumented(DownloadPhotoError::Undocumented))
            }
            200 => reply.stream(),
            _ => Err(reply.undocumented(DownloadPhotoError::Undocumented)),
        }
    }
}

runtime::operation! { DownloadPhoto }

/// What [`Client::download_photo`] answers when it does not succeed.
#[non_exhaustive]
pub enum DownloadPhotoError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { DownloadPhotoError {} }

impl Client {
    /// Upload photo.
    ///
    /// `PUT /pets/{id}/photo`
    pub fn upload_photo(&self, id: &str, photo: runtime::Part) -> UploadPhoto {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "uploadPhoto",
            method: runtime::Method::PUT,
            path: "/pets/{id}/photo",
            security: &[&["login"], &["machine"]],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.multipart();
        call.path("id", id);
        call.part_file("photo", photo);
        UploadPhoto { call }
    }
}

/// A call of [`Client::upload_photo`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct UploadPhoto {
    call: runtime::Call,
}

impl UploadPhoto {
    /// Sets `caption`.
    pub fn caption(mut self, caption: &str) -> Self {
        self.call.part_text("caption", caption);
        self
    }
}

impl runtime::Operation for UploadPhoto {
    type Answer = runtime::Answer<()>;
    type Error = UploadPhotoError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(UploadPhotoError::Undocumented)),
        }
    }
}

runtime::operation! { UploadPhoto }

/// What [`Client::upload_photo`] answers when it does not succeed.
#[non_exhaustive]
pub enum UploadPhotoError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { UploadPhotoError {} }
