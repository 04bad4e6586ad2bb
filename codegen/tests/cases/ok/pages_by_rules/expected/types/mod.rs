//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod events_response;
mod hit;
mod rows_response;
mod search_response;
mod search_response_state;

pub use self::events_response::EventsResponse;
pub use self::hit::Hit;
pub use self::rows_response::RowsResponse;
pub use self::search_response::SearchResponse;
pub use self::search_response_state::SearchResponseState;
