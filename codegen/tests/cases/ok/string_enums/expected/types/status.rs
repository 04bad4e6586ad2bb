//! @generated from openapi.yaml#/components/schemas/Status by `UPDATE_CASES=1 cargo test`.

/// How far a job is.
#[non_exhaustive]
pub enum Status {
    /// `NOT_STARTED`.
    NotStarted,
    /// `in-progress`.
    InProgress,
    /// `done`.
    Done,
    /// `unknown`.
    UnknownValue,
    /// `""`.
    Empty,
    /// `.`.
    Dot,
    /// `1`.
    V1,
    /// `a`.
    ALower,
    /// `A`.
    A,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { Status {
    NotStarted   = "NOT_STARTED",
    InProgress   = "in-progress",
    Done         = "done",
    UnknownValue = "unknown",
    Empty        = "",
    Dot          = ".",
    V1           = "1",
    ALower       = "a",
    A            = "A",
} }
