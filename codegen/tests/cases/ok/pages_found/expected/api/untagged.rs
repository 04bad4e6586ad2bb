//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// A cursor in an object beside the list.
    ///
    /// `GET /cursor`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `cursor` takes
    /// `meta.nextCursor` of the answer.
    pub fn by_cursor(&self) -> ByCursor {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byCursor",
            method: runtime::Method::GET,
            path: "/cursor",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByCursor { call: self.call(&INFO) }
    }
}

/// A call of [`Client::by_cursor`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByCursor {
    call: runtime::Call,
}

impl ByCursor {
    /// Sets `cursor`.
    pub fn cursor(mut self, cursor: &str) -> Self {
        self.call.query("cursor", cursor);
        self
    }

    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", &limit);
        self
    }
}

impl runtime::Operation for ByCursor {
    type Answer = runtime::Answer<types::ByCursorResponse>;
    type Error = ByCursorError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByCursorError::Undocumented)),
        }
    }
}

runtime::operation! { ByCursor }

impl runtime::Paged for ByCursor {
    type Item = types::Thing;

    const RULE: runtime::PageRule = runtime::PageRule::Cursor {
        parameter: "cursor",
        next: &["meta", "nextCursor"],
        more: None,
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().orders)
    }
}

/// What [`Client::by_cursor`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByCursorError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByCursorError {} }

impl Client {
    /// `next` beside `previous`, and a parameter that takes it.
    ///
    /// `GET /cursor-beside-previous`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `cursor` takes
    /// `pagination.next` of the answer.
    pub fn by_cursor_beside_previous(&self) -> ByCursorBesidePrevious {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byCursorBesidePrevious",
            method: runtime::Method::GET,
            path: "/cursor-beside-previous",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByCursorBesidePrevious {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::by_cursor_beside_previous`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByCursorBesidePrevious {
    call: runtime::Call,
}

impl ByCursorBesidePrevious {
    /// Sets `cursor`.
    pub fn cursor(mut self, cursor: &str) -> Self {
        self.call.query("cursor", cursor);
        self
    }
}

impl runtime::Operation for ByCursorBesidePrevious {
    type Answer = runtime::Answer<types::ByCursorBesidePreviousResponse>;
    type Error = ByCursorBesidePreviousError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByCursorBesidePreviousError::Undocumented)),
        }
    }
}

runtime::operation! { ByCursorBesidePrevious }

impl runtime::Paged for ByCursorBesidePrevious {
    type Item = types::Thing;

    const RULE: runtime::PageRule = runtime::PageRule::Cursor {
        parameter: "cursor",
        next: &["pagination", "next"],
        more: None,
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().branches)
    }
}

/// What [`Client::by_cursor_beside_previous`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByCursorBesidePreviousError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByCursorBesidePreviousError {} }

impl Client {
    /// By header.
    ///
    /// `GET /header`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: the header `Link` of the
    /// answer leads to it.
    pub fn by_header(&self) -> ByHeader {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byHeader",
            method: runtime::Method::GET,
            path: "/header",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByHeader { call: self.call(&INFO) }
    }
}

/// A call of [`Client::by_header`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByHeader {
    call: runtime::Call,
}

impl ByHeader {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", &page);
        self
    }

    /// Sets `per_page`.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.call.query("per_page", &per_page);
        self
    }
}

impl runtime::Operation for ByHeader {
    type Answer = runtime::Answer<Vec<types::Thing>, ByHeaderHeaders>;
    type Error = ByHeaderError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByHeaderError::Undocumented)),
        }
    }
}

runtime::operation! { ByHeader }

impl runtime::Paged for ByHeader {
    type Item = types::Thing;
    const RULE: runtime::PageRule = runtime::PageRule::LinkHeader;

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body())
    }
}

/// The documented headers of answers to [`Client::by_header`].
#[derive(Clone, Debug)]
pub struct ByHeaderHeaders(runtime::HeaderMap);

runtime::headers! { ByHeaderHeaders }

impl ByHeaderHeaders {
    /// `Link`.
    pub fn link(&self) -> Option<String> {
        runtime::header(&self.0, "link")
    }
}

/// What [`Client::by_header`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByHeaderError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByHeaderError {} }

impl Client {
    /// By last item.
    ///
    /// `GET /last-item`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `starting_after` takes `id`
    /// of the last item.
    pub fn by_last_item(&self) -> ByLastItem {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byLastItem",
            method: runtime::Method::GET,
            path: "/last-item",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByLastItem {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::by_last_item`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByLastItem {
    call: runtime::Call,
}

impl ByLastItem {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", &limit);
        self
    }

    /// Sets `starting_after`.
    pub fn starting_after(mut self, starting_after: &str) -> Self {
        self.call.query("starting_after", starting_after);
        self
    }
}

impl runtime::Operation for ByLastItem {
    type Answer = runtime::Answer<types::ByLastItemResponse>;
    type Error = ByLastItemError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByLastItemError::Undocumented)),
        }
    }
}

runtime::operation! { ByLastItem }

impl runtime::Paged for ByLastItem {
    type Item = types::Thing;

    const RULE: runtime::PageRule = runtime::PageRule::LastItem {
        parameter: "starting_after",
        items: &["data"],
        member: "id",
        more: &["has_more"],
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().data)
    }
}

/// What [`Client::by_last_item`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByLastItemError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByLastItemError {} }

impl Client {
    /// By link.
    ///
    /// `GET /link`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: the answer links to it at
    /// `next`.
    pub fn by_link(&self) -> ByLink {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byLink",
            method: runtime::Method::GET,
            path: "/link",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByLink { call: self.call(&INFO) }
    }
}

/// A call of [`Client::by_link`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByLink {
    call: runtime::Call,
}

impl ByLink {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", &page);
        self
    }
}

impl runtime::Operation for ByLink {
    type Answer = runtime::Answer<types::ByLinkResponse>;
    type Error = ByLinkError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByLinkError::Undocumented)),
        }
    }
}

runtime::operation! { ByLink }

impl runtime::Paged for ByLink {
    type Item = types::Thing;

    const RULE: runtime::PageRule = runtime::PageRule::Link {
        next: &["next"],
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().results)
    }
}

/// What [`Client::by_link`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByLinkError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByLinkError {} }

impl Client {
    /// By link object.
    ///
    /// `GET /link-object`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: the answer links to it at
    /// `_links.next`.
    pub fn by_link_object(&self) -> ByLinkObject {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byLinkObject",
            method: runtime::Method::GET,
            path: "/link-object",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByLinkObject {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::by_link_object`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByLinkObject {
    call: runtime::Call,
}

impl runtime::Operation for ByLinkObject {
    type Answer = runtime::Answer<types::ByLinkObjectResponse>;
    type Error = ByLinkObjectError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByLinkObjectError::Undocumented)),
        }
    }
}

runtime::operation! { ByLinkObject }

impl runtime::Paged for ByLinkObject {
    type Item = types::Thing;

    const RULE: runtime::PageRule = runtime::PageRule::Link {
        next: &["_links", "next"],
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().items)
    }
}

/// What [`Client::by_link_object`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByLinkObjectError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByLinkObjectError {} }

impl Client {
    /// By number.
    ///
    /// `GET /number`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `page[number]` counts the
    /// pages.
    pub fn by_number(&self) -> ByNumber {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byNumber",
            method: runtime::Method::GET,
            path: "/number",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByNumber { call: self.call(&INFO) }
    }
}

/// A call of [`Client::by_number`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByNumber {
    call: runtime::Call,
}

impl ByNumber {
    /// Sets `page[number]`.
    ///
    /// Default: `1`.
    pub fn page_number(mut self, page_number: i64) -> Self {
        self.call.query("page[number]", &page_number);
        self
    }

    /// Sets `page[size]`.
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page[size]", &page_size);
        self
    }
}

impl runtime::Operation for ByNumber {
    type Answer = runtime::Answer<types::ByNumberResponse>;
    type Error = ByNumberError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByNumberError::Undocumented)),
        }
    }
}

runtime::operation! { ByNumber }

impl runtime::Paged for ByNumber {
    type Item = String;

    const RULE: runtime::PageRule = runtime::PageRule::Number {
        parameter: "page[number]",
        first: 1,
        items: &["names"],
        last: Some(&["meta", "total_pages"]),
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().names)
    }
}

/// What [`Client::by_number`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByNumberError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByNumberError {} }

impl Client {
    /// The answer repeats the number of the page.
    ///
    /// `GET /number-echoed`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `page` counts the pages.
    pub fn by_number_echoed(&self) -> ByNumberEchoed {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byNumberEchoed",
            method: runtime::Method::GET,
            path: "/number-echoed",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByNumberEchoed {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::by_number_echoed`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByNumberEchoed {
    call: runtime::Call,
}

impl ByNumberEchoed {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", &page);
        self
    }

    /// Sets `per_page`.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.call.query("per_page", &per_page);
        self
    }
}

impl runtime::Operation for ByNumberEchoed {
    type Answer = runtime::Answer<types::ByNumberEchoedResponse>;
    type Error = ByNumberEchoedError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByNumberEchoedError::Undocumented)),
        }
    }
}

runtime::operation! { ByNumberEchoed }

impl runtime::Paged for ByNumberEchoed {
    type Item = types::Thing;

    const RULE: runtime::PageRule = runtime::PageRule::Number {
        parameter: "page",
        first: 1,
        items: &["keys"],
        last: Some(&["meta", "pages"]),
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().keys)
    }
}

/// What [`Client::by_number_echoed`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByNumberEchoedError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByNumberEchoedError {} }

impl Client {
    /// By number from zero.
    ///
    /// `GET /number-from-zero`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `page` counts the pages.
    pub fn by_number_from_zero(&self) -> ByNumberFromZero {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byNumberFromZero",
            method: runtime::Method::GET,
            path: "/number-from-zero",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByNumberFromZero {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::by_number_from_zero`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByNumberFromZero {
    call: runtime::Call,
}

impl ByNumberFromZero {
    /// Sets `page`.
    ///
    /// At least 0.
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", &page);
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.query("size", &size);
        self
    }
}

impl runtime::Operation for ByNumberFromZero {
    type Answer = runtime::Answer<Vec<types::Thing>>;
    type Error = ByNumberFromZeroError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByNumberFromZeroError::Undocumented)),
        }
    }
}

runtime::operation! { ByNumberFromZero }

impl runtime::Paged for ByNumberFromZero {
    type Item = types::Thing;

    const RULE: runtime::PageRule = runtime::PageRule::Number {
        parameter: "page",
        first: 0,
        items: &[],
        last: None,
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body())
    }
}

/// What [`Client::by_number_from_zero`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByNumberFromZeroError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByNumberFromZeroError {} }

impl Client {
    /// By offset.
    ///
    /// `GET /offset`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `offset` counts the items
    /// before it.
    pub fn by_offset(&self) -> ByOffset {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byOffset",
            method: runtime::Method::GET,
            path: "/offset",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByOffset { call: self.call(&INFO) }
    }
}

/// A call of [`Client::by_offset`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByOffset {
    call: runtime::Call,
}

impl ByOffset {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", &limit);
        self
    }

    /// Sets `offset`.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.query("offset", &offset);
        self
    }
}

impl runtime::Operation for ByOffset {
    type Answer = runtime::Answer<types::ByOffsetResponse>;
    type Error = ByOffsetError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByOffsetError::Undocumented)),
        }
    }
}

runtime::operation! { ByOffset }

impl runtime::Paged for ByOffset {
    type Item = types::Thing;

    const RULE: runtime::PageRule = runtime::PageRule::Offset {
        parameter: "offset",
        items: &["entries"],
        total: Some(&["total_count"]),
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().entries)
    }
}

/// What [`Client::by_offset`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByOffsetError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByOffsetError {} }

impl Client {
    /// The answer repeats the offset, and a marker has to be asked for.
    ///
    /// `GET /offset-beside-marker`
    ///
    /// The list comes in pages: [`pages`](runtime::Paged::pages) gives them all,
    /// [`items`](runtime::Paged::items) what is in them. The next one: `offset` counts the items
    /// before it.
    pub fn by_offset_beside_marker(&self) -> ByOffsetBesideMarker {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "byOffsetBesideMarker",
            method: runtime::Method::GET,
            path: "/offset-beside-marker",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ByOffsetBesideMarker {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::by_offset_beside_marker`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ByOffsetBesideMarker {
    call: runtime::Call,
}

impl ByOffsetBesideMarker {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", &limit);
        self
    }

    /// Sets `marker`.
    pub fn marker(mut self, marker: &str) -> Self {
        self.call.query("marker", marker);
        self
    }

    /// Sets `offset`.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.query("offset", &offset);
        self
    }

    /// Sets `usemarker`.
    pub fn usemarker(mut self, usemarker: bool) -> Self {
        self.call.query("usemarker", &usemarker);
        self
    }
}

impl runtime::Operation for ByOffsetBesideMarker {
    type Answer = runtime::Answer<types::ByOffsetBesideMarkerResponse>;
    type Error = ByOffsetBesideMarkerError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ByOffsetBesideMarkerError::Undocumented)),
        }
    }
}

runtime::operation! { ByOffsetBesideMarker }

impl runtime::Paged for ByOffsetBesideMarker {
    type Item = types::Thing;

    const RULE: runtime::PageRule = runtime::PageRule::Offset {
        parameter: "offset",
        items: &["entries"],
        total: None,
    };

    fn listed(page: Self::Answer) -> Vec<Self::Item> {
        runtime::List::into_list(page.into_body().entries)
    }
}

/// What [`Client::by_offset_beside_marker`] answers when it does not succeed.
#[non_exhaustive]
pub enum ByOffsetBesideMarkerError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ByOffsetBesideMarkerError {} }

impl Client {
    /// Not a list.
    ///
    /// `GET /one/{id}`
    pub fn not_a_list(&self, id: &str) -> NotAList {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "notAList",
            method: runtime::Method::GET,
            path: "/one/{id}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        NotAList { call }
    }
}

/// A call of [`Client::not_a_list`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct NotAList {
    call: runtime::Call,
}

impl NotAList {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", &limit);
        self
    }

    /// Sets `offset`.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.query("offset", &offset);
        self
    }
}

impl runtime::Operation for NotAList {
    type Answer = runtime::Answer<types::Thing>;
    type Error = NotAListError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(NotAListError::Undocumented)),
        }
    }
}

runtime::operation! { NotAList }

/// What [`Client::not_a_list`] answers when it does not succeed.
#[non_exhaustive]
pub enum NotAListError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { NotAListError {} }

impl Client {
    /// Nothing says how the next page would be asked for.
    ///
    /// `GET /whole`
    pub fn whole_list(&self) -> WholeList {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "wholeList",
            method: runtime::Method::GET,
            path: "/whole",
            security: &[],
            server: None,
            accept: "application/json",
        };
        WholeList {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::whole_list`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct WholeList {
    call: runtime::Call,
}

impl WholeList {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", &page);
        self
    }
}

impl runtime::Operation for WholeList {
    type Answer = runtime::Answer<Vec<types::Thing>>;
    type Error = WholeListError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(WholeListError::Undocumented)),
        }
    }
}

runtime::operation! { WholeList }

/// What [`Client::whole_list`] answers when it does not succeed.
#[non_exhaustive]
pub enum WholeListError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { WholeListError {} }
