//! @generated from specs/rally#/paths/~1studies~1{studyId}~1consent-submissions~1export~1{exportId}/get/responses/200/content/application~1json/schema/properties/status by `cargo xtask regen`.

/// How far the export is.
#[non_exhaustive]
pub enum ConsentSubmissionExportStatus {
    /// Created, and not begun.
    NotStarted,
    /// At work; `processedCount` grows.
    Exporting,
    /// Done: `downloadUrl` is there.
    Completed,
    /// Failed. The answer does not say why.
    Error,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { ConsentSubmissionExportStatus {
    NotStarted = "NOT_STARTED",
    Exporting  = "EXPORTING",
    Completed  = "COMPLETED",
    Error      = "ERROR",
} }
