//! @generated from specs/cometly#/components/schemas/EventExportState by `cargo xtask regen`.

/// How far an export is.
#[non_exhaustive]
pub enum EventExportState {
    /// Waiting.
    Queued,
    /// At work.
    Processing,
    /// The file is ready.
    Completed,
    /// There is no file, and will be none.
    Failed,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { EventExportState {
    Queued     = "queued",
    Processing = "processing",
    Completed  = "completed",
    Failed     = "failed",
} }
