//! @generated from specs/vanta#/components/schemas/QuestionnaireExportFormat by `cargo xtask regen`.

/// What kind of file an export gives.
#[non_exhaustive]
pub enum QuestionnaireExportFormat {
    /// The kind that was uploaded: XLSX for a spreadsheet, DOCX for a document.
    Original,
    /// Comma-separated values.
    Csv,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { QuestionnaireExportFormat {
    Original = "original",
    Csv      = "csv",
} }
