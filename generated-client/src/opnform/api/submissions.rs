//! @generated from specs/opnform, tag `Submissions`, by `cargo xtask regen`.

use super::super::{Client, types};

impl Client {
    /// Export the submissions of a form.
    ///
    /// `POST /open/forms/{id}/submissions/export`
    ///
    /// Answers with the CSV file itself up to 1000 submissions, and with a job above. Needs the
    /// ability `forms-read`.
    ///
    /// - `id`: the form, by its number or its slug.
    /// - `body`: what to export.
    ///
    /// # Errors
    ///
    /// - [`ExportSubmissionsError::BadRequest`], 400: the request is not valid.
    /// - [`ExportSubmissionsError::Unauthorized`], 401: the token is missing or was revoked.
    /// - [`ExportSubmissionsError::Forbidden`], 403: the token lacks `forms-read`, or its user has
    ///   no access to the form.
    /// - [`ExportSubmissionsError::NotFound`], 404: there is no such form.
    /// - [`ExportSubmissionsError::UnprocessableEntity`], 422: the request is not valid.
    /// - [`ExportSubmissionsError::TooManyRequests`], 429: too many requests: more than 10 starts
    ///   or 180 looks in a minute, for all jobs of the user together.
    /// - [`ExportSubmissionsError::InternalServerError`], 500: trouble on the server's side.
    pub fn export_submissions(
        &self,
        id: &str,
        body: &types::SubmissionExportRequest,
    ) -> ExportSubmissions {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "export-submissions",
            method: runtime::Method::POST,
            path: "/open/forms/{id}/submissions/export",
            security: &[&["bearerAuth"]],
            server: None,
            accept: "application/json, text/csv",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        call.json(body);
        ExportSubmissions { call }
    }
}

/// A call of [`Client::export_submissions`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ExportSubmissions {
    call: runtime::Call,
}

impl runtime::Operation for ExportSubmissions {
    type Answer = runtime::Answer<ExportSubmissionsAnswer, ExportSubmissionsHeaders>;
    type Error = ExportSubmissionsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn streams(head: &runtime::ReplyHead) -> bool {
        head.status() == 200 && head.is("text/csv")
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if reply.is("text/csv") => {
                reply
                    .stream()
                    .map(|answer| runtime::Answer::map(
                        answer,
                        ExportSubmissionsAnswer::Csv,
                    ))
            }
            200 => {
                reply
                    .json()
                    .map(|answer| runtime::Answer::map(
                        answer,
                        ExportSubmissionsAnswer::Json,
                    ))
            }
            400 => Err(reply.problem(ExportSubmissionsError::BadRequest)),
            401 => Err(reply.problem(ExportSubmissionsError::Unauthorized)),
            403 => Err(reply.problem(ExportSubmissionsError::Forbidden)),
            404 => Err(reply.problem(ExportSubmissionsError::NotFound)),
            422 => Err(reply.problem(ExportSubmissionsError::UnprocessableEntity)),
            429 => Err(reply.problem(ExportSubmissionsError::TooManyRequests)),
            500 => Err(reply.problem(ExportSubmissionsError::InternalServerError)),
            _ => Err(reply.undocumented(ExportSubmissionsError::Undocumented)),
        }
    }
}

runtime::operation! { ExportSubmissions }

/// What [`Client::export_submissions`] answers when it succeeds.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExportSubmissionsAnswer {
    /// 200 as `text/csv`: the file, or the job that makes it.
    Csv(runtime::ByteStream),
    /// 200 as `application/json`: the file, or the job that makes it.
    Json(types::SubmissionExportStarted),
}

/// The documented headers of answers to [`Client::export_submissions`].
#[derive(Clone, Debug)]
pub struct ExportSubmissionsHeaders(runtime::HeaderMap);

runtime::headers! { ExportSubmissionsHeaders }

impl ExportSubmissionsHeaders {
    /// `X-RateLimit-Limit`: requests that the user may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }
}

/// The documented headers of answers to [`Client::export_submissions`].
#[derive(Clone, Debug)]
pub struct ExportSubmissionsTooManyRequestsHeaders(runtime::HeaderMap);

runtime::headers! { ExportSubmissionsTooManyRequestsHeaders }

impl ExportSubmissionsTooManyRequestsHeaders {
    /// `Retry-After`: seconds to wait before the next request.
    pub fn retry_after(&self) -> Option<i64> {
        runtime::header(&self.0, "retry-after")
    }

    /// `X-RateLimit-Limit`: requests that the user may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }

    /// `X-RateLimit-Reset`: when requests are taken again, in seconds since 1970-01-01T00:00:00Z.
    pub fn rate_limit_reset(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-reset")
    }
}

/// What [`Client::export_submissions`] answers when it does not succeed.
#[non_exhaustive]
pub enum ExportSubmissionsError {
    /// 400: the request is not valid.
    BadRequest(runtime::Problem<types::Error>),
    /// 401: the token is missing or was revoked.
    Unauthorized(runtime::Problem<types::Error>),
    /// 403: the token lacks `forms-read`, or its user has no access to the form.
    Forbidden(runtime::Problem<types::Error>),
    /// 404: there is no such form.
    NotFound(runtime::Problem<types::Error>),
    /// 422: the request is not valid.
    UnprocessableEntity(runtime::Problem<types::ValidationError>),
    /// 429: too many requests: more than 10 starts or 180 looks in a minute, for all jobs of the
    /// user together.
    TooManyRequests(
        runtime::Problem<types::Error, ExportSubmissionsTooManyRequestsHeaders>,
    ),
    /// 500: trouble on the server's side.
    InternalServerError(runtime::Problem<types::Error>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ExportSubmissionsError {
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    UnprocessableEntity,
    TooManyRequests,
    InternalServerError
} }

impl Client {
    /// Get the state of a submission export.
    ///
    /// `GET /open/forms/{id}/submissions/export/status/{job_id}`
    ///
    /// Looks at an export job once; every 2 to 5 seconds is often enough. A job goes from `queued`
    /// over `processing` to `completed` or `failed`, and is forgotten two hours after it last
    /// changed, although its file lives longer.
    ///
    /// Some versions of the server let only the web application's own token ask, and give a
    /// personal access token a 404; so a 404 right after a start says nothing about the job.
    ///
    /// - `id`: the form, by its number or its slug.
    /// - `job_id`: the job, as the start of the export named it.
    ///
    /// # Errors
    ///
    /// - [`GetExportStatusError::Unauthorized`], 401: the token is missing or was revoked.
    /// - [`GetExportStatusError::Forbidden`], 403: the token lacks `forms-read`, or its user has no
    ///   access to the form.
    /// - [`GetExportStatusError::NotFound`], 404: there is no such job, it last changed more than
    ///   two hours ago, or the route is closed to this kind of token.
    /// - [`GetExportStatusError::TooManyRequests`], 429: too many requests: more than 10 starts or
    ///   180 looks in a minute, for all jobs of the user together.
    /// - [`GetExportStatusError::InternalServerError`], 500: trouble on the server's side.
    pub fn get_export_status(&self, id: &str, job_id: &str) -> GetExportStatus {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "get-export-status",
            method: runtime::Method::GET,
            path: "/open/forms/{id}/submissions/export/status/{job_id}",
            security: &[&["bearerAuth"]],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        call.path("job_id", job_id);
        GetExportStatus { call }
    }
}

/// A call of [`Client::get_export_status`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetExportStatus {
    call: runtime::Call,
}

impl runtime::Operation for GetExportStatus {
    type Answer = runtime::Answer<types::ExportJobStatus, GetExportStatusHeaders>;
    type Error = GetExportStatusError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            401 => Err(reply.problem(GetExportStatusError::Unauthorized)),
            403 => Err(reply.problem(GetExportStatusError::Forbidden)),
            404 => Err(reply.problem(GetExportStatusError::NotFound)),
            429 => Err(reply.problem(GetExportStatusError::TooManyRequests)),
            500 => Err(reply.problem(GetExportStatusError::InternalServerError)),
            _ => Err(reply.undocumented(GetExportStatusError::Undocumented)),
        }
    }
}

runtime::operation! { GetExportStatus }

/// The documented headers of answers to [`Client::get_export_status`].
#[derive(Clone, Debug)]
pub struct GetExportStatusHeaders(runtime::HeaderMap);

runtime::headers! { GetExportStatusHeaders }

impl GetExportStatusHeaders {
    /// `X-RateLimit-Limit`: requests that the user may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }
}

/// The documented headers of answers to [`Client::get_export_status`].
#[derive(Clone, Debug)]
pub struct GetExportStatusTooManyRequestsHeaders(runtime::HeaderMap);

runtime::headers! { GetExportStatusTooManyRequestsHeaders }

impl GetExportStatusTooManyRequestsHeaders {
    /// `Retry-After`: seconds to wait before the next request.
    pub fn retry_after(&self) -> Option<i64> {
        runtime::header(&self.0, "retry-after")
    }

    /// `X-RateLimit-Limit`: requests that the user may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }

    /// `X-RateLimit-Reset`: when requests are taken again, in seconds since 1970-01-01T00:00:00Z.
    pub fn rate_limit_reset(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-reset")
    }
}

/// What [`Client::get_export_status`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetExportStatusError {
    /// 401: the token is missing or was revoked.
    Unauthorized(runtime::Problem<types::Error>),
    /// 403: the token lacks `forms-read`, or its user has no access to the form.
    Forbidden(runtime::Problem<types::Error>),
    /// 404: there is no such job, it last changed more than two hours ago, or the route is closed
    /// to this kind of token.
    NotFound(runtime::Problem<types::Error>),
    /// 429: too many requests: more than 10 starts or 180 looks in a minute, for all jobs of the
    /// user together.
    TooManyRequests(
        runtime::Problem<types::Error, GetExportStatusTooManyRequestsHeaders>,
    ),
    /// 500: trouble on the server's side.
    InternalServerError(runtime::Problem<types::Error>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetExportStatusError {
    Unauthorized,
    Forbidden,
    NotFound,
    TooManyRequests,
    InternalServerError
} }

impl Client {
    /// Get the state of a submission export, at the documented path.
    ///
    /// `GET /open/forms/{id}/submissions/export/{job_id}/status`
    ///
    /// The same as `get-export-status` at the path that the vendor documents, which no version of
    /// the server that was read has.
    ///
    /// - `id`: the form, by its number or its slug.
    /// - `job_id`: the job, as the start of the export named it.
    ///
    /// # Errors
    ///
    /// - [`GetExportStatusDocumentedError::Unauthorized`], 401: the token is missing or was
    ///   revoked.
    /// - [`GetExportStatusDocumentedError::Forbidden`], 403: the token lacks `forms-read`, or its
    ///   user has no access to the form.
    /// - [`GetExportStatusDocumentedError::NotFound`], 404: there is no such job, it last changed
    ///   more than two hours ago, or the route is closed to this kind of token.
    /// - [`GetExportStatusDocumentedError::TooManyRequests`], 429: too many requests: more than 10
    ///   starts or 180 looks in a minute, for all jobs of the user together.
    /// - [`GetExportStatusDocumentedError::InternalServerError`], 500: trouble on the server's
    ///   side.
    pub fn get_export_status_documented(
        &self,
        id: &str,
        job_id: &str,
    ) -> GetExportStatusDocumented {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "get-export-status-documented",
            method: runtime::Method::GET,
            path: "/open/forms/{id}/submissions/export/{job_id}/status",
            security: &[&["bearerAuth"]],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        call.path("job_id", job_id);
        GetExportStatusDocumented { call }
    }
}

/// A call of [`Client::get_export_status_documented`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetExportStatusDocumented {
    call: runtime::Call,
}

impl runtime::Operation for GetExportStatusDocumented {
    type Answer = runtime::Answer<
        types::ExportJobStatus,
        GetExportStatusDocumentedHeaders,
    >;
    type Error = GetExportStatusDocumentedError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            401 => Err(reply.problem(GetExportStatusDocumentedError::Unauthorized)),
            403 => Err(reply.problem(GetExportStatusDocumentedError::Forbidden)),
            404 => Err(reply.problem(GetExportStatusDocumentedError::NotFound)),
            429 => Err(reply.problem(GetExportStatusDocumentedError::TooManyRequests)),
            500 => {
                Err(reply.problem(GetExportStatusDocumentedError::InternalServerError))
            }
            _ => Err(reply.undocumented(GetExportStatusDocumentedError::Undocumented)),
        }
    }
}

runtime::operation! { GetExportStatusDocumented }

/// The documented headers of answers to [`Client::get_export_status_documented`].
#[derive(Clone, Debug)]
pub struct GetExportStatusDocumentedHeaders(runtime::HeaderMap);

runtime::headers! { GetExportStatusDocumentedHeaders }

impl GetExportStatusDocumentedHeaders {
    /// `X-RateLimit-Limit`: requests that the user may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }
}

/// The documented headers of answers to [`Client::get_export_status_documented`].
#[derive(Clone, Debug)]
pub struct GetExportStatusDocumentedTooManyRequestsHeaders(runtime::HeaderMap);

runtime::headers! { GetExportStatusDocumentedTooManyRequestsHeaders }

impl GetExportStatusDocumentedTooManyRequestsHeaders {
    /// `Retry-After`: seconds to wait before the next request.
    pub fn retry_after(&self) -> Option<i64> {
        runtime::header(&self.0, "retry-after")
    }

    /// `X-RateLimit-Limit`: requests that the user may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }

    /// `X-RateLimit-Reset`: when requests are taken again, in seconds since 1970-01-01T00:00:00Z.
    pub fn rate_limit_reset(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-reset")
    }
}

/// What [`Client::get_export_status_documented`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetExportStatusDocumentedError {
    /// 401: the token is missing or was revoked.
    Unauthorized(runtime::Problem<types::Error>),
    /// 403: the token lacks `forms-read`, or its user has no access to the form.
    Forbidden(runtime::Problem<types::Error>),
    /// 404: there is no such job, it last changed more than two hours ago, or the route is closed
    /// to this kind of token.
    NotFound(runtime::Problem<types::Error>),
    /// 429: too many requests: more than 10 starts or 180 looks in a minute, for all jobs of the
    /// user together.
    TooManyRequests(
        runtime::Problem<types::Error, GetExportStatusDocumentedTooManyRequestsHeaders>,
    ),
    /// 500: trouble on the server's side.
    InternalServerError(runtime::Problem<types::Error>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetExportStatusDocumentedError {
    Unauthorized,
    Forbidden,
    NotFound,
    TooManyRequests,
    InternalServerError
} }
