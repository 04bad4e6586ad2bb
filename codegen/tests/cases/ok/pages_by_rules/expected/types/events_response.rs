//! @generated from openapi.yaml#/components/responses/Events/content/application~1json/schema by `UPDATE_CASES=1 cargo test`.

use super::Hit;

/// What `GET /events` answers with status `200`.
#[non_exhaustive]
pub struct EventsResponse {
    /// Events.
    pub events: Option<Vec<Hit>>,
    /// Position.
    pub position: Option<String>,
}

runtime::object! { EventsResponse {
    events   = "events" optional: Option<Vec<Hit>>,
    position = "position" optional: Option<String>,
} }
