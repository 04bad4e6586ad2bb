//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Events.
    ///
    /// `GET /events`
    pub fn events(&self) -> Events {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "events",
            method: runtime::Method::GET,
            path: "/events",
            security: &[],
            server: None,
            accept: "application/json",
        };
        Events { call: self.call(&INFO) }
    }
}

/// A call of [`Client::events`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Events {
    call: runtime::Call,
}

impl Events {
    /// Sets `since`.
    pub fn since(mut self, since: &str) -> Self {
        self.call.query("since", since);
        self
    }
}

impl runtime::Operation for Events {
    type Answer = runtime::Answer<types::EventsResponse>;
    type Error = EventsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(EventsError::Undocumented)),
        }
    }
}

runtime::operation! { Events }

/// What [`Client::events`] answers when it does not succeed.
#[non_exhaustive]
pub enum EventsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { EventsError {} }

impl Client {
    /// Archived events.
    ///
    /// `GET /events/archive`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `since` takes `position` of
    /// the answer.
    pub fn archived_events(&self) -> ArchivedEvents {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "archivedEvents",
            method: runtime::Method::GET,
            path: "/events/archive",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ArchivedEvents {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::archived_events`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ArchivedEvents {
    call: runtime::Call,
}

impl ArchivedEvents {
    /// Sets `since`.
    pub fn since(mut self, since: &str) -> Self {
        self.call.query("since", since);
        self
    }
}

impl runtime::Operation for ArchivedEvents {
    type Answer = runtime::Answer<types::EventsResponse>;
    type Error = ArchivedEventsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ArchivedEventsError::Undocumented)),
        }
    }
}

runtime::operation! { ArchivedEvents }

impl runtime::Paged for ArchivedEvents {
    type Item = types::Hit;

    const RULE: runtime::PageRule = runtime::PageRule::Cursor {
        parameter: "since",
        next: &["position"],
        more: None,
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().events)
    }
}

/// What [`Client::archived_events`] answers when it does not succeed.
#[non_exhaustive]
pub enum ArchivedEventsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ArchivedEventsError {} }

impl Client {
    /// Rows.
    ///
    /// `GET /rows`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `skip_rows` counts the items
    /// before it.
    pub fn rows(&self) -> Rows {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "rows",
            method: runtime::Method::GET,
            path: "/rows",
            security: &[],
            server: None,
            accept: "application/json",
        };
        Rows { call: self.call(&INFO) }
    }
}

/// A call of [`Client::rows`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Rows {
    call: runtime::Call,
}

impl Rows {
    /// Sets `skip_rows`.
    pub fn skip_rows(mut self, skip_rows: i64) -> Self {
        self.call.query("skip_rows", &skip_rows);
        self
    }
}

impl runtime::Operation for Rows {
    type Answer = runtime::Answer<types::RowsResponse>;
    type Error = RowsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(RowsError::Undocumented)),
        }
    }
}

runtime::operation! { Rows }

impl runtime::Paged for Rows {
    type Item = i64;

    const RULE: runtime::PageRule = runtime::PageRule::Offset {
        parameter: "skip_rows",
        items: &["rows"],
        total: Some(&["all"]),
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().rows)
    }
}

/// What [`Client::rows`] answers when it does not succeed.
#[non_exhaustive]
pub enum RowsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { RowsError {} }

impl Client {
    /// Search.
    ///
    /// `GET /search`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `from` takes `key` of the
    /// last item.
    pub fn search(&self) -> Search {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "search",
            method: runtime::Method::GET,
            path: "/search",
            security: &[],
            server: None,
            accept: "application/json",
        };
        Search { call: self.call(&INFO) }
    }
}

/// A call of [`Client::search`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Search {
    call: runtime::Call,
}

impl Search {
    /// Sets `from`.
    pub fn from(mut self, from: &str) -> Self {
        self.call.query("from", from);
        self
    }
}

impl runtime::Operation for Search {
    type Answer = runtime::Answer<types::SearchResponse>;
    type Error = SearchError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(SearchError::Undocumented)),
        }
    }
}

runtime::operation! { Search }

impl runtime::Paged for Search {
    type Item = types::Hit;

    const RULE: runtime::PageRule = runtime::PageRule::LastItem {
        parameter: "from",
        items: &["hits"],
        member: "key",
        more: &["state", "open"],
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().hits)
    }
}

/// What [`Client::search`] answers when it does not succeed.
#[non_exhaustive]
pub enum SearchError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SearchError {} }

impl Client {
    /// Sheets.
    ///
    /// `GET /sheets`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `sheet` counts the pages.
    pub fn sheets(&self) -> Sheets {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "sheets",
            method: runtime::Method::GET,
            path: "/sheets",
            security: &[],
            server: None,
            accept: "application/json",
        };
        Sheets { call: self.call(&INFO) }
    }
}

/// A call of [`Client::sheets`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Sheets {
    call: runtime::Call,
}

impl Sheets {
    /// Sets `sheet`.
    pub fn sheet(mut self, sheet: i64) -> Self {
        self.call.query("sheet", &sheet);
        self
    }
}

impl runtime::Operation for Sheets {
    type Answer = runtime::Answer<Vec<types::Hit>>;
    type Error = SheetsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(SheetsError::Undocumented)),
        }
    }
}

runtime::operation! { Sheets }

impl runtime::Paged for Sheets {
    type Item = types::Hit;

    const RULE: runtime::PageRule = runtime::PageRule::Number {
        parameter: "sheet",
        first: 0,
        items: &[],
        last: None,
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body())
    }
}

/// What [`Client::sheets`] answers when it does not succeed.
#[non_exhaustive]
pub enum SheetsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SheetsError {} }
