//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod event;
mod other;
mod query_events_request;
mod search_as_json_q;
mod search_q;
mod started;

pub use self::event::Event;
pub use self::other::Other;
pub use self::query_events_request::QueryEventsRequest;
pub use self::search_as_json_q::SearchAsJsonQ;
pub use self::search_q::SearchQ;
pub use self::started::Started;
