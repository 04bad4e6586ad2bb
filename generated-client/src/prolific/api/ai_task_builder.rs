//! @generated from specs/prolific, tag `aiTaskBuilder`, by `cargo xtask regen`.

use super::super::{Client, types};

impl Client {
    /// Ask for an export of a collection.
    ///
    /// `POST /api/v1/data-collection/collections/{collection_id}/export`
    ///
    /// Starts a job that packs the responses of all participants, and the files that they uploaded,
    /// into one ZIP archive. Only researchers with access to the workspace of the collection may
    /// ask.
    ///
    /// A server of the older kind answers 200 with the archive when a recent one exists, and gives
    /// the running job again when there is one. A server of the newer kind always answers 202 and
    /// starts another job, unless one with the same filter is still at work; it keeps at most 10
    /// jobs of a collection. The state in the body says which case it is, and is to be trusted
    /// before the status code.
    ///
    /// The filters `study_id`, `from` and `to` are known to newer servers only; all that are given
    /// must hold.
    ///
    /// - `collection_id`: the collection to export.
    ///
    /// # Errors
    ///
    /// - [`RequestCollectionExportError::Forbidden`], 403: the researcher has no access to the
    ///   workspace, or the workspace lacks the feature.
    pub fn request_collection_export(
        &self,
        collection_id: &str,
    ) -> RequestCollectionExport {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "request-collection-export",
            method: runtime::Method::POST,
            path: "/api/v1/data-collection/collections/{collection_id}/export",
            security: &[&["token"]],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("collection_id", collection_id);
        RequestCollectionExport { call }
    }
}

/// A call of [`Client::request_collection_export`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct RequestCollectionExport {
    call: runtime::Call,
}

impl RequestCollectionExport {
    /// `from`: only responses from this time on.
    pub fn from(mut self, from: &str) -> Self {
        self.call.query("from", from);
        self
    }

    /// `study_id`: only the responses of this study.
    pub fn study_id(mut self, study_id: &str) -> Self {
        self.call.query("study_id", study_id);
        self
    }

    /// `to`: only responses up to this time.
    pub fn to(mut self, to: &str) -> Self {
        self.call.query("to", to);
        self
    }
}

impl runtime::Operation for RequestCollectionExport {
    type Answer = runtime::Answer<RequestCollectionExportAnswer>;
    type Error = RequestCollectionExportError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => {
                reply
                    .json()
                    .map(|answer| runtime::Answer::map(
                        answer,
                        RequestCollectionExportAnswer::Ok,
                    ))
            }
            202 => {
                reply
                    .json()
                    .map(|answer| runtime::Answer::map(
                        answer,
                        RequestCollectionExportAnswer::Accepted,
                    ))
            }
            403 => Err(reply.problem(RequestCollectionExportError::Forbidden)),
            _ => Err(reply.undocumented(RequestCollectionExportError::Undocumented)),
        }
    }
}

runtime::operation! { RequestCollectionExport }

/// What [`Client::request_collection_export`] answers when it succeeds.
#[derive(Debug)]
#[non_exhaustive]
pub enum RequestCollectionExportAnswer {
    /// 200: a recent archive is there already.
    Ok(types::CollectionExportComplete),
    /// 202: the job is accepted, or was already at work; poll it by its export id.
    Accepted(types::CollectionExportGenerating),
}

/// What [`Client::request_collection_export`] answers when it does not succeed.
#[non_exhaustive]
pub enum RequestCollectionExportError {
    /// 403: the researcher has no access to the workspace, or the workspace lacks the feature.
    Forbidden(runtime::Problem<types::Error>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { RequestCollectionExportError { Forbidden } }

impl Client {
    /// Get the state of a collection export.
    ///
    /// `GET /api/v1/data-collection/collections/{collection_id}/export/{export_id}`
    ///
    /// Looks at an export job once; every 3 to 5 seconds is often enough. A job goes from
    /// `generating` to `complete` or `failed`, and from `complete` to `failed` once its archive is
    /// deleted.
    ///
    /// - `collection_id`: the collection that is exported.
    /// - `export_id`: the export job, as the request for it named it.
    ///
    /// # Errors
    ///
    /// - [`GetCollectionExportStatusError::NotFound`], 404: there is no such export job.
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
}

/// A call of [`Client::get_collection_export_status`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetCollectionExportStatus {
    call: runtime::Call,
}

impl runtime::Operation for GetCollectionExportStatus {
    type Answer = runtime::Answer<types::CollectionExportStatus>;
    type Error = GetCollectionExportStatusError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            404 => Err(reply.problem(GetCollectionExportStatusError::NotFound)),
            _ => Err(reply.undocumented(GetCollectionExportStatusError::Undocumented)),
        }
    }
}

runtime::operation! { GetCollectionExportStatus }

/// What [`Client::get_collection_export_status`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetCollectionExportStatusError {
    /// 404: there is no such export job.
    NotFound(runtime::Problem<types::Error>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetCollectionExportStatusError { NotFound } }
