//! @generated from specs/vanta#/components/schemas/QuestionnaireExportState by `cargo xtask regen`.

/// How far an export is.
#[non_exhaustive]
pub enum QuestionnaireExportState {
    /// Waiting or at work; the two are not told apart.
    Pending,
    /// The file is ready.
    Completed,
    /// There is no file, and will be none.
    Failed,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { QuestionnaireExportState {
    Pending   = "pending",
    Completed = "completed",
    Failed    = "failed",
} }
