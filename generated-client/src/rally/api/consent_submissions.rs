//! @generated from specs/rally, tag `Consent Submissions`, by `cargo xtask regen`.

use super::super::{Client, types};

impl Client {
    /// Get the state of a consent submission export.
    ///
    /// `GET /studies/{studyId}/consent-submissions/export/{exportId}`
    ///
    /// Looks at an export job once. A job goes from `NOT_STARTED` over `EXPORTING` to `COMPLETED`
    /// or `ERROR`. While the state is `COMPLETED`, every answer brings a fresh `downloadUrl`, so an
    /// expired one is replaced by asking again; no new export is needed.
    ///
    /// - `study_id`: the study whose consent submissions are exported.
    /// - `export_id`: the export job of that study.
    ///
    /// # Errors
    ///
    /// - [`GetConsentSubmissionExportError::Unauthorized`], 401: the token is missing or not valid.
    /// - [`GetConsentSubmissionExportError::Forbidden`], 403: the token may not see this study.
    /// - [`GetConsentSubmissionExportError::NotFound`], 404: there is no such study or export.
    /// - [`GetConsentSubmissionExportError::TooManyRequests`], 429: too many requests in the
    ///   current time window; `Retry-After` says how long to wait.
    /// - [`GetConsentSubmissionExportError::InternalServerError`], 500: trouble on the server's
    ///   side.
    pub fn get_consent_submission_export(
        &self,
        study_id: &str,
        export_id: &str,
    ) -> GetConsentSubmissionExport {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "get-consent-submission-export",
            method: runtime::Method::GET,
            path: "/studies/{studyId}/consent-submissions/export/{exportId}",
            security: &[&["bearerAuth"]],
            server: None,
            accept: "application/json, text/plain",
        };
        let mut call = self.call(&INFO);
        call.path("studyId", study_id);
        call.path("exportId", export_id);
        GetConsentSubmissionExport { call }
    }
}

/// A call of [`Client::get_consent_submission_export`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetConsentSubmissionExport {
    call: runtime::Call,
}

impl runtime::Operation for GetConsentSubmissionExport {
    type Answer = runtime::Answer<
        types::ConsentSubmissionExport,
        GetConsentSubmissionExportHeaders,
    >;
    type Error = GetConsentSubmissionExportError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            401 => Err(reply.text_problem(GetConsentSubmissionExportError::Unauthorized)),
            403 => Err(reply.text_problem(GetConsentSubmissionExportError::Forbidden)),
            404 => Err(reply.text_problem(GetConsentSubmissionExportError::NotFound)),
            429 => {
                Err(reply.text_problem(GetConsentSubmissionExportError::TooManyRequests))
            }
            500 => {
                Err(
                    reply
                        .text_problem(
                            GetConsentSubmissionExportError::InternalServerError,
                        ),
                )
            }
            _ => Err(reply.undocumented(GetConsentSubmissionExportError::Undocumented)),
        }
    }
}

runtime::operation! { GetConsentSubmissionExport }

/// The documented headers of answers to [`Client::get_consent_submission_export`].
#[derive(Clone, Debug)]
pub struct GetConsentSubmissionExportHeaders(runtime::HeaderMap);

runtime::headers! { GetConsentSubmissionExportHeaders }

impl GetConsentSubmissionExportHeaders {
    /// `X-RateLimit-Limit`: requests that the client may make in one time window.
    pub fn rate_limit_limit(&self) -> Option<i32> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests that are left in the current time window.
    pub fn rate_limit_remaining(&self) -> Option<i32> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }

    /// `X-RateLimit-Reset`: when the current time window ends, in seconds since
    /// 1970-01-01T00:00:00Z.
    pub fn rate_limit_reset(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-reset")
    }
}

/// The documented headers of answers to [`Client::get_consent_submission_export`].
#[derive(Clone, Debug)]
pub struct GetConsentSubmissionExportTooManyRequestsHeaders(runtime::HeaderMap);

runtime::headers! { GetConsentSubmissionExportTooManyRequestsHeaders }

impl GetConsentSubmissionExportTooManyRequestsHeaders {
    /// `Retry-After`: seconds to wait before the next request.
    pub fn retry_after(&self) -> Option<i32> {
        runtime::header(&self.0, "retry-after")
    }

    /// `X-RateLimit-Limit`: requests that the client may make in one time window.
    pub fn rate_limit_limit(&self) -> Option<i32> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests that are left in the current time window.
    pub fn rate_limit_remaining(&self) -> Option<i32> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }

    /// `X-RateLimit-Reset`: when the current time window ends, in seconds since
    /// 1970-01-01T00:00:00Z.
    pub fn rate_limit_reset(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-reset")
    }
}

/// What [`Client::get_consent_submission_export`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetConsentSubmissionExportError {
    /// 401: the token is missing or not valid.
    Unauthorized(runtime::Problem<String, GetConsentSubmissionExportHeaders>),
    /// 403: the token may not see this study.
    Forbidden(runtime::Problem<String, GetConsentSubmissionExportHeaders>),
    /// 404: there is no such study or export.
    NotFound(runtime::Problem<String>),
    /// 429: too many requests in the current time window; `Retry-After` says how long to wait.
    TooManyRequests(
        runtime::Problem<String, GetConsentSubmissionExportTooManyRequestsHeaders>,
    ),
    /// 500: trouble on the server's side.
    InternalServerError(runtime::Problem<String, GetConsentSubmissionExportHeaders>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetConsentSubmissionExportError {
    Unauthorized,
    Forbidden,
    NotFound,
    TooManyRequests,
    InternalServerError
} }
