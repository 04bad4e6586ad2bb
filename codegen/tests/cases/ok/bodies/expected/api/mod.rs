//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod untagged;

pub use self::untagged::{
    AddNote, AddNoteError, DownloadFile, DownloadFileError, ListFiles, ListFilesAnswer,
    ListFilesError, Login, LoginError, ReplaceFile, ReplaceFileError, Upload,
    UploadAnswer, UploadAsBytes, UploadAsCsv, UploadAsForm, UploadAsMultipart,
    UploadError, UploadFile, UploadFileError, UploadHeaders,
};
