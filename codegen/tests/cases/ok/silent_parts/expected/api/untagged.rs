//! @generated from openapi.yaml, operations without a tag, by `UPDATE_CASES=1 cargo test`.

use super::super::{Client, types};

impl Client {
    /// Put thing.
    ///
    /// `PUT /things/{count}`
    pub fn put_thing(
        &self,
        count: impl Into<runtime::Number>,
        body: &types::Thing,
    ) -> PutThing {
        static INFO: runtime::OperationInfo = runtime::OperationInfo {
            id: "putThing",
            method: runtime::Method::PUT,
            path: "/things/{count}",
            security: &[],
            server: None,
            accept: "application/json",
        };
        let mut call = self.call(&INFO);
        call.path("count", &Into::<runtime::Number>::into(count));
        call.json(body);
        PutThing { call }
    }
}

/// A call of [`Client::put_thing`]: awaiting it sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct PutThing {
    call: runtime::Call,
}

impl PutThing {
    /// Sets `id`.
    pub fn id(mut self, id: i64) -> Self {
        self.call.query("id", &id);
        self
    }

    /// Sets `page`.
    pub fn page(mut self, page: impl Into<runtime::Number>) -> Self {
        self.call.query("page", &Into::<runtime::Number>::into(page));
        self
    }
}

impl runtime::Operation for PutThing {
    type Answer = runtime::Answer<types::Thing>;
    type Error = PutThingError;

    fn into_call(self) -> runtime::Call {
        self.call
    }

    fn decode(
        reply: runtime::Reply,
    ) -> Result<Self::Answer, runtime::Error<Self::Error>> {
        match reply.status() {
            200 => reply.json(),
            _ => Err(reply.undocumented(PutThingError::Undocumented)),
        }
    }
}

runtime::operation! { PutThing }

/// What [`Client::put_thing`] answers when it does not succeed.
#[non_exhaustive]
pub enum PutThingError {
    /// An answer that the document does not describe.
    Undocumented(runtime::Undocumented),
}

runtime::api_error! { PutThingError {} }
