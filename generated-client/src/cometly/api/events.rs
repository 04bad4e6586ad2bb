//! @generated from specs/cometly, tag `Events`, by `cargo xtask regen`.

use super::super::{Client, types};

impl Client {
    /// Start an export of events.
    ///
    /// `POST /events/exports`
    ///
    /// Accepts a job that writes the events of one day, in the time zone of the Space, into a file.
    /// At most 5 starts a minute for the Space. An export that failed is not tried again; start
    /// another.
    ///
    /// - `body`: which events to export, and with what.
    ///
    /// # Errors
    ///
    /// - [`CreateEventExportError::Unauthorized`], 401: the key is missing or not valid.
    /// - [`CreateEventExportError::Forbidden`], 403: the key may not do this, or the subscription
    ///   is not active.
    /// - [`CreateEventExportError::UnprocessableEntity`], 422: the request is not valid.
    /// - [`CreateEventExportError::TooManyRequests`], 429: too many starts in this minute.
    pub fn create_event_export(
        &self,
        body: &types::EventExportRequest,
    ) -> CreateEventExport {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "create-event-export",
            method: runtime::Method::POST,
            path: "/events/exports",
            security: &[&["bearerAuth"]],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        CreateEventExport { call }
    }
}

/// A call of [`Client::create_event_export`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateEventExport {
    call: runtime::Call,
}

impl runtime::Operation for CreateEventExport {
    type Answer = runtime::Answer<types::EventExportStarted, CreateEventExportHeaders>;
    type Error = CreateEventExportError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            202 => reply.json(),
            401 => Err(reply.problem(CreateEventExportError::Unauthorized)),
            403 => Err(reply.problem(CreateEventExportError::Forbidden)),
            422 => Err(reply.problem(CreateEventExportError::UnprocessableEntity)),
            429 => Err(reply.problem(CreateEventExportError::TooManyRequests)),
            _ => Err(reply.undocumented(CreateEventExportError::Undocumented)),
        }
    }
}

runtime::operation! { CreateEventExport }

/// The documented headers of answers to [`Client::create_event_export`].
#[derive(Clone, Debug)]
pub struct CreateEventExportHeaders(runtime::HeaderMap);

runtime::headers! { CreateEventExportHeaders }

impl CreateEventExportHeaders {
    /// `X-RateLimit-Limit`: requests of this kind that the Space may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests of this kind that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }
}

/// The documented headers of answers to [`Client::create_event_export`].
#[derive(Clone, Debug)]
pub struct CreateEventExportTooManyRequestsHeaders(runtime::HeaderMap);

runtime::headers! { CreateEventExportTooManyRequestsHeaders }

impl CreateEventExportTooManyRequestsHeaders {
    /// `Retry-After`: seconds to wait before the next request.
    pub fn retry_after(&self) -> Option<i64> {
        runtime::header(&self.0, "retry-after")
    }

    /// `X-RateLimit-Limit`: requests of this kind that the Space may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests of this kind that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }
}

/// What [`Client::create_event_export`] answers when it does not succeed.
#[non_exhaustive]
pub enum CreateEventExportError {
    /// 401: the key is missing or not valid.
    Unauthorized(runtime::Problem<types::ErrorMessage, CreateEventExportHeaders>),
    /// 403: the key may not do this, or the subscription is not active.
    Forbidden(runtime::Problem<types::ErrorMessage, CreateEventExportHeaders>),
    /// 422: the request is not valid.
    UnprocessableEntity(runtime::Problem<types::ErrorMessage, CreateEventExportHeaders>),
    /// 429: too many starts in this minute.
    TooManyRequests(
        runtime::Problem<types::ErrorMessage, CreateEventExportTooManyRequestsHeaders>,
    ),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { CreateEventExportError {
    Unauthorized,
    Forbidden,
    UnprocessableEntity,
    TooManyRequests
} }

impl Client {
    /// Get the state of an event export.
    ///
    /// `GET /events/exports/{id}`
    ///
    /// Looks at an export once; at most 30 looks a minute for the Space, for all its jobs together.
    /// A job takes seconds to a few minutes, longer from 100,000 events on. While it is
    /// `completed`, every answer brings a fresh download URL, so an expired one is replaced by
    /// asking again.
    ///
    /// - `id`: the export, as its start named it.
    ///
    /// # Errors
    ///
    /// - [`GetEventExportError::Unauthorized`], 401: the key is missing or not valid.
    /// - [`GetEventExportError::Forbidden`], 403: the key may not do this, or the subscription is
    ///   not active.
    /// - [`GetEventExportError::NotFound`], 404: there is no such export in this Space.
    /// - [`GetEventExportError::TooManyRequests`], 429: too many looks in this minute.
    pub fn get_event_export(&self, id: i64) -> GetEventExport {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "get-event-export",
            method: runtime::Method::GET,
            path: "/events/exports/{id}",
            security: &[&["bearerAuth"]],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("id", &id);
        GetEventExport { call }
    }
}

/// A call of [`Client::get_event_export`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct GetEventExport {
    call: runtime::Call,
}

impl runtime::Operation for GetEventExport {
    type Answer = runtime::Answer<types::EventExportStatus, GetEventExportHeaders>;
    type Error = GetEventExportError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            401 => Err(reply.problem(GetEventExportError::Unauthorized)),
            403 => Err(reply.problem(GetEventExportError::Forbidden)),
            404 => Err(reply.problem(GetEventExportError::NotFound)),
            429 => Err(reply.problem(GetEventExportError::TooManyRequests)),
            _ => Err(reply.undocumented(GetEventExportError::Undocumented)),
        }
    }
}

runtime::operation! { GetEventExport }

/// The documented headers of answers to [`Client::get_event_export`].
#[derive(Clone, Debug)]
pub struct GetEventExportHeaders(runtime::HeaderMap);

runtime::headers! { GetEventExportHeaders }

impl GetEventExportHeaders {
    /// `X-RateLimit-Limit`: requests of this kind that the Space may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests of this kind that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }
}

/// The documented headers of answers to [`Client::get_event_export`].
#[derive(Clone, Debug)]
pub struct GetEventExportTooManyRequestsHeaders(runtime::HeaderMap);

runtime::headers! { GetEventExportTooManyRequestsHeaders }

impl GetEventExportTooManyRequestsHeaders {
    /// `Retry-After`: seconds to wait before the next request.
    pub fn retry_after(&self) -> Option<i64> {
        runtime::header(&self.0, "retry-after")
    }

    /// `X-RateLimit-Limit`: requests of this kind that the Space may make in one minute.
    pub fn rate_limit_limit(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-limit")
    }

    /// `X-RateLimit-Remaining`: requests of this kind that are left in the current minute.
    pub fn rate_limit_remaining(&self) -> Option<i64> {
        runtime::header(&self.0, "x-ratelimit-remaining")
    }
}

/// What [`Client::get_event_export`] answers when it does not succeed.
#[non_exhaustive]
pub enum GetEventExportError {
    /// 401: the key is missing or not valid.
    Unauthorized(runtime::Problem<types::ErrorMessage, GetEventExportHeaders>),
    /// 403: the key may not do this, or the subscription is not active.
    Forbidden(runtime::Problem<types::ErrorMessage, GetEventExportHeaders>),
    /// 404: there is no such export in this Space.
    NotFound(runtime::Problem<types::ErrorMessage, GetEventExportHeaders>),
    /// 429: too many looks in this minute.
    TooManyRequests(
        runtime::Problem<types::ErrorMessage, GetEventExportTooManyRequestsHeaders>,
    ),
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { GetEventExportError { Unauthorized, Forbidden, NotFound, TooManyRequests } }
