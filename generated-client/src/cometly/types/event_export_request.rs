//! @generated from specs/cometly#/components/schemas/EventExportRequest by `cargo xtask regen`.

use super::{AttributionModel, EventName, EventSource, QueryMode};

/// Which events to export, and with what. `sources`, when given, asks for `attribution_model`
/// and `attribution_window` too.
#[non_exhaustive]
pub struct EventExportRequest {
    /// The day to export, in the time zone of the Space, from 00:00:00 to 23:59:59.
    pub date: runtime::Date,
    /// Attribution model.
    pub attribution_model: Option<AttributionModel>,
    /// The window of the attribution in days; 0 is a lifetime. Needed with `sources`.
    ///
    /// One of `0`, `1`, `7`, `14`, `30`, `60`, `90`.
    pub attribution_window: Option<i64>,
    /// Only events of these names. All, when left out.
    ///
    /// 1 to 10 elements, elements are unique.
    pub event_names: Option<Vec<EventName>>,
    /// Which fields of an event to write. `id` and `event_time_utc` always come; the fields of
    /// touch points, such as `ad_id` and `campaign_name`, need `sources`.
    pub fields: Option<Vec<String>>,
    /// Query mode.
    pub query_mode: Option<QueryMode>,
    /// The sources to attribute to. Asks for `attribution_model` and `attribution_window`.
    ///
    /// 1 to 15 elements, elements are unique.
    pub sources: Option<Vec<EventSource>>,
}

runtime::object! { EventExportRequest {
    date               = "date": runtime::Date,
    attribution_model  = "attribution_model" optional: Option<AttributionModel>,
    attribution_window = "attribution_window" optional: Option<i64>,
    event_names        = "event_names" optional: Option<Vec<EventName>>,
    fields             = "fields" optional: Option<Vec<String>>,
    query_mode         = "query_mode" optional: Option<QueryMode>,
    sources            = "sources" optional: Option<Vec<EventSource>>,
} }

impl EventExportRequest {
    /// With the member that is required.
    pub fn new(date: runtime::Date) -> Self {
        Self {
            date,
            attribution_model: None,
            attribution_window: None,
            event_names: None,
            fields: None,
            query_mode: None,
            sources: None,
        }
    }

    /// Sets `attribution_model`.
    #[must_use]
    pub fn attribution_model(mut self, attribution_model: AttributionModel) -> Self {
        self.attribution_model = Some(attribution_model);
        self
    }

    /// Sets `attribution_window`: the window of the attribution in days; 0 is a lifetime.
    #[must_use]
    pub fn attribution_window(mut self, attribution_window: i64) -> Self {
        self.attribution_window = Some(attribution_window);
        self
    }

    /// Sets `event_names`: only events of these names.
    #[must_use]
    pub fn event_names(mut self, event_names: Vec<EventName>) -> Self {
        self.event_names = Some(event_names);
        self
    }

    /// Sets `fields`: which fields of an event to write.
    #[must_use]
    pub fn fields(mut self, fields: Vec<String>) -> Self {
        self.fields = Some(fields);
        self
    }

    /// Sets `query_mode`.
    #[must_use]
    pub fn query_mode(mut self, query_mode: QueryMode) -> Self {
        self.query_mode = Some(query_mode);
        self
    }

    /// Sets `sources`: the sources to attribute to.
    #[must_use]
    pub fn sources(mut self, sources: Vec<EventSource>) -> Self {
        self.sources = Some(sources);
        self
    }
}
