//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Count things.
    ///
    /// `GET /count`
    pub fn count_things(&self) -> CountThings {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "countThings",
            method: runtime::Method::GET,
            path: "/count",
            security: &[],
            server: None,
            accept: "application/json",
        };
        CountThings {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::count_things`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CountThings {
    call: runtime::Call,
}

impl runtime::Operation for CountThings {
    type Answer = runtime::Answer<i64>;
    type Error = CountThingsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(CountThingsError::Undocumented)),
        }
    }
}

runtime::operation! { CountThings }

/// What [`Client::count_things`] answers when it does not succeed.
#[non_exhaustive]
pub enum CountThingsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CountThingsError {} }

impl Client {
    /// Since.
    ///
    /// `GET /since`
    pub fn since(&self) -> Since {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "since",
            method: runtime::Method::GET,
            path: "/since",
            security: &[],
            server: None,
            accept: "application/json, text/html",
        };
        Since { call: self.call(&INFO) }
    }
}

/// A call of [`Client::since`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Since {
    call: runtime::Call,
}

impl runtime::Operation for Since {
    type Answer = runtime::Answer<SinceAnswer>;
    type Error = SinceError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if reply.is("text/html") => {
                reply
                    .text()
                    .map(|answer| runtime::Answer::map(answer, SinceAnswer::Html))
            }
            200 => {
                reply
                    .json()
                    .map(|answer| runtime::Answer::map(answer, SinceAnswer::Json))
            }
            _ => Err(reply.undocumented(SinceError::Undocumented)),
        }
    }
}

runtime::operation! { Since }

/// What [`Client::since`] answers when it succeeds.
#[derive(Debug)]
#[non_exhaustive]
pub enum SinceAnswer {
    /// 200 as `text/html`: a day.
    Html(String),
    /// 200 as `application/json`: a day.
    Json(runtime::Date),
}

/// What [`Client::since`] answers when it does not succeed.
#[non_exhaustive]
pub enum SinceError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { SinceError {} }

impl Client {
    /// List things.
    ///
    /// `GET /things`
    pub fn list_things(&self) -> ListThings {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listThings",
            method: runtime::Method::GET,
            path: "/things",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListThings {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_things`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListThings {
    call: runtime::Call,
}

impl runtime::Operation for ListThings {
    type Answer = runtime::Answer<Vec<types::Thing>>;
    type Error = ListThingsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListThingsError::Undocumented)),
        }
    }
}

runtime::operation! { ListThings }

/// What [`Client::list_things`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListThingsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListThingsError {} }

impl Client {
    /// Add thing.
    ///
    /// `POST /things`
    pub fn add_thing(&self, body: &types::Thing) -> AddThing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "addThing",
            method: runtime::Method::POST,
            path: "/things",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        AddThing { call }
    }
}

/// A call of [`Client::add_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct AddThing {
    call: runtime::Call,
}

impl runtime::Operation for AddThing {
    type Answer = runtime::Answer<String>;
    type Error = AddThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(AddThingError::Undocumented)),
        }
    }
}

runtime::operation! { AddThing }

/// What [`Client::add_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum AddThingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { AddThingError {} }

impl Client {
    /// Get thing.
    ///
    /// `GET /things/{id}`
    ///
    /// # Errors
    ///
    /// - [`GetThingError::BadRequest`], 400: wrong.
    /// - [`GetThingError::Default`], any other: wrong.
    pub fn get_thing(&self, id: &str) -> GetThing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "getThing",
            method: runtime::Method::GET,
            path: "/things/{id}",
            security: &[],
            server: None,
            accept: "application/json, application/octet-stream, text/plain",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        GetThing { call }
    }
}

/// A call of [`Client::get_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThing {
    call: runtime::Call,
}

impl runtime::Operation for GetThing {
    type Answer = runtime::Answer<types::Thing>;
    type Error = GetThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            400 => Err(reply.problem(GetThingError::BadRequest)),
            _ => Err(reply.problem(GetThingError::Default)),
        }
    }
}

runtime::operation! { GetThing }

/// What [`Client::get_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetThingError {
    /// 400: wrong.
    BadRequest(runtime::Problem<types::Thing>),
    /// Any other: wrong.
    Default(runtime::Problem<types::Thing>),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetThingError { BadRequest, Default } }

impl Client {
    /// Replace thing.
    ///
    /// `PUT /things/{id}`
    pub fn replace_thing(&self, id: &str, body: &types::Thing) -> ReplaceThing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "replaceThing",
            method: runtime::Method::PUT,
            path: "/things/{id}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        call.json(body);
        ReplaceThing { call }
    }
}

/// A call of [`Client::replace_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceThing {
    call: runtime::Call,
}

impl runtime::Operation for ReplaceThing {
    type Answer = runtime::Answer<()>;
    type Error = ReplaceThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(ReplaceThingError::Undocumented)),
        }
    }
}

runtime::operation! { ReplaceThing }

/// What [`Client::replace_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum ReplaceThingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ReplaceThingError {} }

impl Client {
    /// Replace thing as XML.
    ///
    /// `PUT /things/{id}`
    ///
    /// The same as [`replace_thing`](Client::replace_thing), with a body of `application/xml`.
    pub fn replace_thing_as_xml(
        &self,
        id: &str,
        body: impl Into<runtime::Body>,
    ) -> ReplaceThingAsXml {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "replaceThing",
            method: runtime::Method::PUT,
            path: "/things/{id}",
            security: &[],
            server: None,
            accept: "*/*",
        };
        let mut call = self.call(&INFO);
        call.path("id", id);
        call.bytes("application/xml", body);
        ReplaceThingAsXml { call }
    }
}

/// A call of [`Client::replace_thing_as_xml`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceThingAsXml {
    call: runtime::Call,
}

impl runtime::Operation for ReplaceThingAsXml {
    type Answer = runtime::Answer<()>;
    type Error = ReplaceThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        <ReplaceThing as runtime::Operation>::decode(reply)
    }
}

runtime::operation! { ReplaceThingAsXml }
