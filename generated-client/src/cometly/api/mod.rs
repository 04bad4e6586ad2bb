//! @generated from specs/cometly by `cargo xtask regen`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod events;

pub use self::events::{
    CreateEventExport, CreateEventExportError, CreateEventExportHeaders,
    CreateEventExportTooManyRequestsHeaders, GetEventExport, GetEventExportError,
    GetEventExportHeaders, GetEventExportTooManyRequestsHeaders,
};
