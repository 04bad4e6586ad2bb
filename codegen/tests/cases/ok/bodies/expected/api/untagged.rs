//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List files.
    ///
    /// `GET /files`
    pub fn list_files(&self) -> ListFiles {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listFiles",
            method: runtime::Method::GET,
            path: "/files",
            security: &[],
            server: None,
            accept: "application/json, text/csv",
        };
        ListFiles {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_files`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFiles {
    call: runtime::Call,
}

impl runtime::Operation for ListFiles {
    type Answer = runtime::Answer<ListFilesAnswer>;
    type Error = ListFilesError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if reply.is("text/csv") => {
                reply
                    .text()
                    .map(|answer| runtime::Answer::map(answer, ListFilesAnswer::Csv))
            }
            200 => {
                reply
                    .json()
                    .map(|answer| runtime::Answer::map(answer, ListFilesAnswer::Json))
            }
            202 => {
                reply
                    .empty()
                    .map(|answer| runtime::Answer::map(
                        answer,
                        |()| ListFilesAnswer::Accepted,
                    ))
            }
            _ => Err(reply.undocumented(ListFilesError::Undocumented)),
        }
    }
}

runtime::operation! { ListFiles }

/// What [`Client::list_files`] answers when it succeeds.
#[derive(Debug)]
#[non_exhaustive]
pub enum ListFilesAnswer {
    /// 200 as `text/csv`: as asked.
    Csv(String),
    /// 200 as `application/json`: as asked.
    Json(Vec<String>),
    /// 202: not ready.
    Accepted,
}

/// What [`Client::list_files`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListFilesError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListFilesError {} }

impl Client {
    /// Upload file.
    ///
    /// `POST /files`
    ///
    /// # Errors
    ///
    /// - [`UploadFileError::PayloadTooLarge`], 413: too large.
    pub fn upload_file(
        &self,
        kind: &types::UploadFileRequestKind,
        file: runtime::Part,
    ) -> UploadFile {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "uploadFile",
            method: runtime::Method::POST,
            path: "/files",
            security: &[],
            server: None,
            accept: "application/json, text/plain",
        };
        let mut call = self.call(&INFO);
        call.multipart();
        call.part_text("kind", kind);
        call.part_file("file", file);
        UploadFile { call }
    }
}

/// A call of [`Client::upload_file`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct UploadFile {
    call: runtime::Call,
}

impl UploadFile {
    /// Sets `meta`.
    pub fn meta(mut self, meta: &types::UploadFileRequestMeta) -> Self {
        self.call.part_json("meta", meta);
        self
    }

    /// Sets `extras`.
    pub fn extras(mut self, extras: Vec<runtime::Part>) -> Self {
        for part in extras {
            self.call.part_file("extras", part);
        }
        self
    }
}

impl runtime::Operation for UploadFile {
    type Answer = runtime::Answer<types::UploadFileResponse>;
    type Error = UploadFileError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            201 => reply.json(),
            413 => Err(reply.text_problem(UploadFileError::PayloadTooLarge)),
            _ => Err(reply.undocumented(UploadFileError::Undocumented)),
        }
    }
}

runtime::operation! { UploadFile }

/// What [`Client::upload_file`] answers when it does not succeed.
#[non_exhaustive]
pub enum UploadFileError {
    /// 413: too large.
    PayloadTooLarge(runtime::Problem<String>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { UploadFileError { PayloadTooLarge } }

impl Client {
    /// Download file.
    ///
    /// `GET /files/{name}`
    ///
    /// # Errors
    ///
    /// - [`DownloadFileError::NotFound`], 404: no such file.
    pub fn download_file(&self, name: &str) -> DownloadFile {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "downloadFile",
            method: runtime::Method::GET,
            path: "/files/{name}",
            security: &[],
            server: None,
            accept: "application/octet-stream, application/problem+json",
        };
        let mut call = self.call(&INFO);
        call.path("name", name);
        DownloadFile { call }
    }
}

/// A call of [`Client::download_file`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct DownloadFile {
    call: runtime::Call,
}

impl runtime::Operation for DownloadFile {
    type Answer = runtime::Answer<runtime::ByteStream>;
    type Error = DownloadFileError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn streams(head: &runtime::ReplyHead) -> bool {
        head.status() == 200 && head.may_be(&["application/octet-stream"])
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if !reply.may_be(&["application/octet-stream"]) => {
                Err(reply.undocumented(DownloadFileError::Undocumented))
            }
            200 => reply.stream(),
            404 => Err(reply.problem(DownloadFileError::NotFound)),
            _ => Err(reply.undocumented(DownloadFileError::Undocumented)),
        }
    }
}

runtime::operation! { DownloadFile }

/// What [`Client::download_file`] answers when it does not succeed.
#[non_exhaustive]
pub enum DownloadFileError {
    /// 404: no such file.
    NotFound(runtime::Problem<types::DownloadFileNotFoundResponse>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { DownloadFileError { NotFound } }

impl Client {
    /// Replace file.
    ///
    /// `PUT /files/{name}`
    pub fn replace_file(
        &self,
        name: &str,
        body: impl Into<runtime::Body>,
    ) -> ReplaceFile {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "replaceFile",
            method: runtime::Method::PUT,
            path: "/files/{name}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("name", name);
        call.bytes("application/octet-stream", body);
        ReplaceFile { call }
    }
}

/// A call of [`Client::replace_file`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceFile {
    call: runtime::Call,
}

impl runtime::Operation for ReplaceFile {
    type Answer = runtime::Answer<()>;
    type Error = ReplaceFileError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(ReplaceFileError::Undocumented)),
        }
    }
}

runtime::operation! { ReplaceFile }

/// What [`Client::replace_file`] answers when it does not succeed.
#[non_exhaustive]
pub enum ReplaceFileError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ReplaceFileError {} }

impl Client {
    /// Login.
    ///
    /// `POST /login`
    ///
    /// # Errors
    ///
    /// - [`LoginError::ClientError`], 400 to 499: refused.
    /// - [`LoginError::Default`], any other: trouble.
    pub fn login(&self, body: &types::LoginRequest) -> Login {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "login",
            method: runtime::Method::POST,
            path: "/login",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.form(body);
        Login { call }
    }
}

/// A call of [`Client::login`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Login {
    call: runtime::Call,
}

impl runtime::Operation for Login {
    type Answer = runtime::Answer<types::LoginResponse>;
    type Error = LoginError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200..=299 => reply.json(),
            400..=499 => Err(reply.problem(LoginError::ClientError)),
            _ => Err(reply.problem(LoginError::Default)),
        }
    }
}

runtime::operation! { Login }

/// What [`Client::login`] answers when it does not succeed.
#[non_exhaustive]
pub enum LoginError {
    /// 400 to 499: refused.
    ClientError(runtime::Problem<types::LoginClientErrorResponse>),
    /// Any other: trouble.
    Default(runtime::Problem<types::LoginClientErrorResponse>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { LoginError { ClientError, Default } }

impl Client {
    /// Add note.
    ///
    /// `POST /notes`
    pub fn add_note(&self) -> AddNote {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "addNote",
            method: runtime::Method::POST,
            path: "/notes",
            security: &[],
            server: None,
            accept: "text/plain",
        };
        AddNote { call: self.call(&INFO) }
    }
}

/// A call of [`Client::add_note`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct AddNote {
    call: runtime::Call,
}

impl AddNote {
    /// Sets `body`.
    pub fn body(mut self, body: &str) -> Self {
        self.call.text("text/plain", body);
        self
    }
}

impl runtime::Operation for AddNote {
    type Answer = runtime::Answer<String>;
    type Error = AddNoteError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if !reply.may_be(&["text/plain"]) => {
                Err(reply.undocumented(AddNoteError::Undocumented))
            }
            200 => reply.text(),
            _ => Err(reply.undocumented(AddNoteError::Undocumented)),
        }
    }
}

runtime::operation! { AddNote }

/// What [`Client::add_note`] answers when it does not succeed.
#[non_exhaustive]
pub enum AddNoteError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { AddNoteError {} }

impl Client {
    /// Upload.
    ///
    /// `POST /uploads`
    ///
    /// # Errors
    ///
    /// - [`UploadError::PayloadTooLarge`], 413: too large.
    pub fn upload(&self, body: &types::UploadRequest) -> Upload {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "upload",
            method: runtime::Method::POST,
            path: "/uploads",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        Upload { call }
    }
}

/// A call of [`Client::upload`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Upload {
    call: runtime::Call,
}

impl runtime::Operation for Upload {
    type Answer = runtime::Answer<UploadAnswer, UploadHeaders>;
    type Error = UploadError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            201 => {
                reply
                    .json()
                    .map(|answer| runtime::Answer::map(answer, UploadAnswer::Created))
            }
            202 => {
                reply
                    .empty()
                    .map(|answer| runtime::Answer::map(
                        answer,
                        |()| UploadAnswer::Accepted,
                    ))
            }
            413 => Err(reply.empty_problem(UploadError::PayloadTooLarge)),
            _ => Err(reply.undocumented(UploadError::Undocumented)),
        }
    }
}

runtime::operation! { Upload }

/// What [`Client::upload`] answers when it succeeds.
#[derive(Debug)]
#[non_exhaustive]
pub enum UploadAnswer {
    /// 201: stored.
    Created(types::UploadResponse),
    /// 202: later.
    Accepted,
}

/// The documented headers of answers to [`Client::upload`].
#[derive(Clone, Debug)]
pub struct UploadHeaders(runtime::HeaderMap);

runtime::headers! { UploadHeaders }

impl UploadHeaders {
    /// `X-Left`.
    pub fn left(&self) -> Option<i64> {
        runtime::header(&self.0, "x-left")
    }
}

/// What [`Client::upload`] answers when it does not succeed.
#[non_exhaustive]
pub enum UploadError {
    /// 413: too large.
    PayloadTooLarge(runtime::Problem<()>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { UploadError { PayloadTooLarge } }

impl Client {
    /// Upload as bytes.
    ///
    /// `POST /uploads`
    ///
    /// The same as [`upload`](Client::upload), with a body of `application/octet-stream`.
    ///
    /// # Errors
    ///
    /// - [`UploadError::PayloadTooLarge`], 413: too large.
    pub fn upload_as_bytes(&self, body: impl Into<runtime::Body>) -> UploadAsBytes {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "upload",
            method: runtime::Method::POST,
            path: "/uploads",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.bytes("application/octet-stream", body);
        UploadAsBytes { call }
    }
}

/// A call of [`Client::upload_as_bytes`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct UploadAsBytes {
    call: runtime::Call,
}

impl runtime::Operation for UploadAsBytes {
    type Answer = runtime::Answer<UploadAnswer, UploadHeaders>;
    type Error = UploadError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        <Upload as runtime::Operation>::decode(reply)
    }
}

runtime::operation! { UploadAsBytes }

impl Client {
    /// Upload as form.
    ///
    /// `POST /uploads`
    ///
    /// The same as [`upload`](Client::upload), with a body of `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    ///
    /// - [`UploadError::PayloadTooLarge`], 413: too large.
    pub fn upload_as_form(&self, body: &types::UploadAsFormRequest) -> UploadAsForm {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "upload",
            method: runtime::Method::POST,
            path: "/uploads",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.form(body);
        UploadAsForm { call }
    }
}

/// A call of [`Client::upload_as_form`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct UploadAsForm {
    call: runtime::Call,
}

impl runtime::Operation for UploadAsForm {
    type Answer = runtime::Answer<UploadAnswer, UploadHeaders>;
    type Error = UploadError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        <Upload as runtime::Operation>::decode(reply)
    }
}

runtime::operation! { UploadAsForm }

impl Client {
    /// Upload as multipart.
    ///
    /// `POST /uploads`
    ///
    /// The same as [`upload`](Client::upload), with a body of `multipart/form-data`.
    ///
    /// # Errors
    ///
    /// - [`UploadError::PayloadTooLarge`], 413: too large.
    pub fn upload_as_multipart(&self, file: runtime::Part) -> UploadAsMultipart {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "upload",
            method: runtime::Method::POST,
            path: "/uploads",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.multipart();
        call.part_file("file", file);
        UploadAsMultipart { call }
    }
}

/// A call of [`Client::upload_as_multipart`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct UploadAsMultipart {
    call: runtime::Call,
}

impl UploadAsMultipart {
    /// Sets `title`.
    pub fn title(mut self, title: &str) -> Self {
        self.call.part_text("title", title);
        self
    }
}

impl runtime::Operation for UploadAsMultipart {
    type Answer = runtime::Answer<UploadAnswer, UploadHeaders>;
    type Error = UploadError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        <Upload as runtime::Operation>::decode(reply)
    }
}

runtime::operation! { UploadAsMultipart }

impl Client {
    /// Upload as CSV.
    ///
    /// `POST /uploads`
    ///
    /// The same as [`upload`](Client::upload), with a body of `text/csv`.
    ///
    /// # Errors
    ///
    /// - [`UploadError::PayloadTooLarge`], 413: too large.
    pub fn upload_as_csv(&self, body: &str) -> UploadAsCsv {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "upload",
            method: runtime::Method::POST,
            path: "/uploads",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.text("text/csv", body);
        UploadAsCsv { call }
    }
}

/// A call of [`Client::upload_as_csv`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct UploadAsCsv {
    call: runtime::Call,
}

impl runtime::Operation for UploadAsCsv {
    type Answer = runtime::Answer<UploadAnswer, UploadHeaders>;
    type Error = UploadError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        <Upload as runtime::Operation>::decode(reply)
    }
}

runtime::operation! { UploadAsCsv }
