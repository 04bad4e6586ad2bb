//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What the methods of [`Client`](super::Client) give and answer, a file per tag of the
//! document.

mod events;
mod untagged;

pub use self::events::{
    LinkEvent, LinkEventError, QueryEvents, QueryEventsError, StreamEvents,
    StreamEventsError,
};
pub use self::untagged::{Search, SearchAsJson, SearchAsJsonError, SearchError};
