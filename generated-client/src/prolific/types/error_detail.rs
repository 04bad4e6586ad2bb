//! @generated from specs/prolific#/components/schemas/ErrorDetail by `cargo xtask regen`.

use super::ErrorDetailDetail;

/// What went wrong.
#[non_exhaustive]
pub struct ErrorDetail {
    /// Detail.
    pub detail: ErrorDetailDetail,
    /// The vendor's own number for this kind of error.
    pub error_code: i64,
    /// The HTTP status of the answer.
    pub status: i64,
    /// The kind of error in a few words.
    pub title: String,
    /// More about the error, when there is more to say.
    pub additional_information: Option<String>,
    /// Not explained by the vendor.
    pub interactive: Option<bool>,
    /// Where it happened on the server, for the vendor's developers.
    pub traceback: Option<String>,
}

runtime::object! { ErrorDetail {
    detail                 = "detail": ErrorDetailDetail,
    error_code             = "error_code": i64,
    status                 = "status": i64,
    title                  = "title": String,
    additional_information = "additional_information" optional: Option<String>,
    interactive            = "interactive" optional: Option<bool>,
    traceback              = "traceback" optional: Option<String>,
} }
