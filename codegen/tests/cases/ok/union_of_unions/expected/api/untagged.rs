//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// List events.
    ///
    /// `GET /events`
    pub fn list_events(&self) -> ListEvents {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listEvents",
            method: runtime::Method::GET,
            path: "/events",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListEvents {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_events`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListEvents {
    call: runtime::Call,
}

impl runtime::Operation for ListEvents {
    type Answer = runtime::Answer<Vec<types::Event>>;
    type Error = ListEventsError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListEventsError::Undocumented)),
        }
    }
}

runtime::operation! { ListEvents }

/// What [`Client::list_events`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListEventsError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListEventsError {} }

impl Client {
    /// List notes.
    ///
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "listNotes",
            method: runtime::Method::GET,
            path: "/notes",
            security: &[],
            server: None,
            accept: "application/json",
        };
        ListNotes {
            call: self.call(&INFO),
        }
    }
}

/// A call of [`Client::list_notes`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct ListNotes {
    call: runtime::Call,
}

impl runtime::Operation for ListNotes {
    type Answer = runtime::Answer<Vec<types::Note>>;
    type Error = ListNotesError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(ListNotesError::Undocumented)),
        }
    }
}

runtime::operation! { ListNotes }

/// What [`Client::list_notes`] answers when it does not succeed.
#[non_exhaustive]
pub enum ListNotesError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { ListNotesError {} }

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
