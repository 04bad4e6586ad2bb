//! @generated from openapi.yaml, tag `events`, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Stream events.
    ///
    /// `GET /events`
    pub fn stream_events(&self) -> StreamEvents {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "streamEvents",
            method: runtime::Method::GET,
            path: "/events",
            security: &[],
            server: None,
            accept: "text/event-stream",
        };
        StreamEvents {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::stream_events`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct StreamEvents {
    call: runtime::Call,
}

impl runtime::Operation for StreamEvents {
    type Answer = runtime::Answer<runtime::Items<types::Event>>;
    type Error = StreamEventsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn streams(head: &runtime::ReplyHead) -> bool {
        head.status() == 200 && head.may_be(&["text/event-stream"])
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 if !reply.may_be(&["text/event-stream"]) => {
                Err(reply.undocumented(StreamEventsError::Undocumented))
            }
            200 => reply.items(runtime::Framing::EventData),
            _ => Err(reply.undocumented(StreamEventsError::Undocumented)),
        }
    }
}

runtime::operation! { StreamEvents }

/// What [`Client::stream_events`] answers when it does not succeed.
#[non_exhaustive]
pub enum StreamEventsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { StreamEventsError {} }

impl Client {
    /// Query events.
    ///
    /// `QUERY /events`
    pub fn query_events(&self, body: &types::QueryEventsRequest) -> QueryEvents {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "queryEvents",
            method: runtime::Method::QUERY,
            path: "/events",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.json(body);
        QueryEvents { call }
    }
}

/// A call of [`Client::query_events`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct QueryEvents {
    call: runtime::Call,
}

impl runtime::Operation for QueryEvents {
    type Answer = runtime::Answer<types::Event>;
    type Error = QueryEventsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(QueryEventsError::Undocumented)),
        }
    }
}

runtime::operation! { QueryEvents }

/// What [`Client::query_events`] answers when it does not succeed.
#[non_exhaustive]
pub enum QueryEventsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { QueryEventsError {} }

impl Client {
    /// Link event.
    ///
    /// `LINK /events`
    pub fn link_event(&self) -> LinkEvent {
        static INFO: std::sync::LazyLock<runtime::OperationInfo> = std::sync::LazyLock::new(||
        runtime::OperationInfo {
            id: "linkEvent",
            method: runtime::Method::from_bytes(b"LINK")
                .expect("the generator has checked that it is a method"),
            path: "/events",
            security: &[],
            server: None,
            accept: "*/*",
        });
        LinkEvent {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::link_event`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct LinkEvent {
    call: runtime::Call,
}

impl runtime::Operation for LinkEvent {
    type Answer = runtime::Answer<()>;
    type Error = LinkEventError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            204 => reply.empty(),
            _ => Err(reply.undocumented(LinkEventError::Undocumented)),
        }
    }
}

runtime::operation! { LinkEvent }

/// What [`Client::link_event`] answers when it does not succeed.
#[non_exhaustive]
pub enum LinkEventError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { LinkEventError {} }
