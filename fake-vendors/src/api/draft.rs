//! An answer of the API before it is sent: held against the contract, or off it by name.

use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderMap, HeaderValue};
use serde_json::Value;

/// An answer that has yet to be checked.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Content,
}

#[derive(Clone, Debug)]
pub(super) enum Content {
    Json(Value),
    /// Anything else, under the media type that the headers have.
    Bytes(Vec<u8>),
}

/// An answer, and whether it is to be as the document says.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    /// It is checked, and a difference is a violation.
    OnContract(Draft),
    /// It is not checked: it differs on purpose, for this reason.
    OffContract(Draft, &'static str),
}

impl Draft {
    pub(super) fn json(status: u16, body: Value) -> Self {
        Self::typed(status, "application/json", Content::Json(body))
    }

    pub(super) fn bytes(status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::typed(status, media_type, Content::Bytes(body.into()))
    }

    fn typed(status: u16, media_type: &str, body: Content) -> Self {
        let mut draft = Self {
            status,
            headers: HeaderMap::new(),
            body,
        };
        draft.set(CONTENT_TYPE, media_type);
        draft
    }

    #[must_use]
    pub(super) fn with(mut self, name: HeaderName, value: &str) -> Self {
        self.set(name, value);
        self
    }

    pub(super) fn set(&mut self, name: HeaderName, value: &str) {
        // A value that is no header value is a mistake of the scenario's; the header is then missing, which its test sees.
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
    }

    /// The bytes of the body.
    pub(super) fn bytes_of_body(&self) -> Vec<u8> {
        match &self.body {
            Content::Json(value) => value.to_string().into_bytes(),
            Content::Bytes(bytes) => bytes.clone(),
        }
    }
}

impl Answer {
    pub(super) fn draft_mut(&mut self) -> &mut Draft {
        match self {
            Self::OnContract(draft) | Self::OffContract(draft, _) => draft,
        }
    }

    /// The same off the contract.
    pub(super) fn off(self, why: &'static str) -> Self {
        match self {
            Self::OnContract(draft) => Self::OffContract(draft, why),
            off @ Self::OffContract(..) => off,
        }
    }
}
