//! What the generator writes for the export operations of one API, by hand.

#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "every test uses a part of it, and generated code is public"
)]

pub mod types {
    use std::collections::BTreeMap;

    #[non_exhaustive]
    pub enum CollectionExportStatus {
        Generating(CollectionExportGenerating),
        Complete(Box<CollectionExportComplete>),
        Failed(CollectionExportFailed),
        Unknown(runtime::UnknownBranch),
    }

    runtime::union! { CollectionExportStatus by "status" {
        "generating" => Generating(CollectionExportGenerating),
        "complete"   => Complete(CollectionExportComplete),
        "failed"     => Failed(CollectionExportFailed),
        unknown      => Unknown(runtime::UnknownBranch),
    } }

    impl From<CollectionExportComplete> for CollectionExportStatus {
        fn from(branch: CollectionExportComplete) -> Self {
            Self::Complete(branch.into())
        }
    }

    #[non_exhaustive]
    pub struct CollectionExportGenerating {
        pub export_id: String,
    }

    runtime::object! { CollectionExportGenerating {
        "status"  = "generating",
        export_id = "export_id": String,
    } }

    #[non_exhaustive]
    pub struct CollectionExportComplete {
        pub url: String,
        pub expires_at: runtime::DateTime,
    }

    runtime::object! { CollectionExportComplete {
        "status"   = "complete",
        url        = "url": String,
        expires_at = "expires_at": runtime::DateTime,
    } }

    #[non_exhaustive]
    pub struct CollectionExportFailed {}

    runtime::object! { CollectionExportFailed {
        "status" = "failed",
    } }

    #[non_exhaustive]
    pub struct Error {
        pub error: ErrorDetail,
    }

    runtime::object! { Error {
        error = "error": ErrorDetail,
    } }

    #[non_exhaustive]
    pub struct ErrorDetail {
        pub status: i64,
        pub title: String,
        pub detail: ErrorDetailDetail,
        pub additional_information: Option<String>,
    }

    runtime::object! { ErrorDetail {
        status                 = "status": i64,
        title                  = "title": String,
        detail                 = "detail": ErrorDetailDetail,
        additional_information = "additional_information" optional: Option<String>,
    } }

    #[non_exhaustive]
    pub enum ErrorDetailDetail {
        Text(String),
        List(Vec<String>),
        Fields(BTreeMap<String, Vec<String>>),
    }

    runtime::union! { ErrorDetailDetail by shape {
        string => Text(String),
        array  => List(Vec<String>),
        object => Fields(BTreeMap<String, Vec<String>>),
    } }
}

#[derive(Clone, Debug)]
pub struct Client(runtime::Client);

impl Client {
    pub const BASE_URL: &'static str = "https://api.prolific.com";

    pub fn new(credentials: impl Into<Credentials>) -> Self {
        Self::builder(credentials).build_default()
    }

    pub fn builder(credentials: impl Into<Credentials>) -> runtime::ClientBuilder<Self> {
        runtime::ClientBuilder::new(Self::BASE_URL, credentials.into().0)
    }

    pub(super) fn call(&self, operation: &'static runtime::OperationInfo) -> runtime::Call {
        self.0.call(operation)
    }
}

impl From<runtime::Client> for Client {
    fn from(inner: runtime::Client) -> Self {
        Self(inner)
    }
}

#[derive(Clone, Debug, Default)]
pub struct Credentials(runtime::Credentials);

impl Credentials {
    pub fn none() -> Self {
        Self::default()
    }

    pub fn token(token: impl Into<runtime::Token>) -> Self {
        Self::none().and_token(token)
    }

    #[must_use]
    pub fn and_token(self, token: impl Into<runtime::Token>) -> Self {
        Self(self.0.with(
            "token",
            runtime::Credential::api_key_header("Authorization", "Token ", token),
        ))
    }
}

impl From<runtime::Token> for Credentials {
    fn from(token: runtime::Token) -> Self {
        Self::token(token)
    }
}

impl Client {
    pub fn get_collection_export_status(
        &self,
        collection_id: &str,
        export_id: &str,
    ) -> GetCollectionExportStatus {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "get-collection-export-status",
            method: runtime::Method::GET,
            path: "/api/v1/data-collection/collections/{collection_id}/export/{export_id}",
            security: &[&["token"]],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("collection_id", collection_id);
        call.path("export_id", export_id);
        GetCollectionExportStatus { call }
    }

    pub fn download(&self) -> Download {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "download",
            method: runtime::Method::POST,
            path: "/download",
            security: &[],
            server: None,
            accept: "text/csv, application/json",
        };
        Download {
            call: self.call(&INFO),
        }
    }
}

#[must_use = "a call does nothing until it is awaited"]
pub struct GetCollectionExportStatus {
    call: runtime::Call,
}

impl GetCollectionExportStatus {
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page_size", &page_size);
        self
    }

    pub fn trace(mut self, trace: &str) -> Self {
        self.call.header("X-Trace", trace);
        self
    }
}

impl runtime::Operation for GetCollectionExportStatus {
    type Answer = runtime::Answer<types::CollectionExportStatus, ExportStatusHeaders>;
    type Error = GetCollectionExportStatusError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(reply: runtime::Reply) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            404 => Err(reply.problem(GetCollectionExportStatusError::NotFound)),
            409 => Err(reply.empty_problem(GetCollectionExportStatusError::Conflict)),
            400..=499 => Err(reply.text_problem(GetCollectionExportStatusError::ClientError)),
            _ => Err(reply.undocumented(GetCollectionExportStatusError::Undocumented)),
        }
    }
}

runtime::operation! { GetCollectionExportStatus }

#[non_exhaustive]
pub enum GetCollectionExportStatusError {
    NotFound(runtime::Problem<types::Error>),
    Conflict(runtime::Problem<()>),
    ClientError(runtime::Problem<String, ExportStatusHeaders>),
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetCollectionExportStatusError { NotFound, Conflict, ClientError } }

#[derive(Clone, Debug)]
pub struct ExportStatusHeaders(runtime::HeaderMap);

runtime::headers! { ExportStatusHeaders }

impl ExportStatusHeaders {
    pub fn rate_limit_remaining(&self) -> Option<i32> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }
}

#[must_use = "a call does nothing until it is awaited"]
pub struct Download {
    pub call: runtime::Call,
}

#[derive(Debug)]
pub enum DownloadAnswer {
    Csv(runtime::ByteStream),
    Json(types::Error),
}

impl runtime::Operation for Download {
    type Answer = runtime::Answer<DownloadAnswer>;
    type Error = DownloadError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn streams(head: &runtime::ReplyHead) -> bool {
        head.status() == 200 && head.is("text/csv")
    }

    fn decode(reply: runtime::Reply) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if reply.is("text/csv") => reply
                .stream()
                .map(|answer| runtime::Answer::map(answer, DownloadAnswer::Csv)),
            200 => reply
                .json()
                .map(|answer| runtime::Answer::map(answer, DownloadAnswer::Json)),
            _ => Err(reply.undocumented(DownloadError::Undocumented)),
        }
    }
}

runtime::operation! { Download }

#[non_exhaustive]
pub enum DownloadError {
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { DownloadError {} }
