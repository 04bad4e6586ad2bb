//! Operations: the methods of `Client`, and the items of the module `api` around each.

use std::collections::BTreeMap;
use std::fmt;

use super::{FieldName, FnName, Given, Paging, RustType, TypeName, VariantName};
use crate::Pointer;
use crate::ir::{BodyKind, Content, ParamLocation, PartRole, StatusSpec, Style, media_type};

/// A method of `Client`.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Where in the document.
    pub origin: Pointer,
    /// As it is sent: `GET`.
    pub verb: String,
    /// The path with its parameters: `/jobs/{id}`.
    pub path: String,
    /// The arguments of the method, in order.
    pub arguments: Vec<(FieldName, Argument)>,
    /// The type of the call.
    pub call: TypeName,
    /// The setters of the call.
    pub setters: BTreeMap<FieldName, Argument>,
    /// What a call answers when it succeeds.
    pub answer: Answer,
    /// The answers that are successes; there is always one.
    pub successes: Vec<On>,
    /// The type that gives the headers of a success.
    pub success_headers: Option<TypeName>,
    /// The documented answers that are none, each with its body.
    pub errors: Vec<(On, Body)>,
    /// The ways to show who asks, each a set of schemes by their keys; none when nobody asks.
    pub auth: Vec<Vec<String>>,
    /// The base URL of this operation alone.
    pub server: Option<String>,
    /// The header by which the server knows a call that comes again.
    pub idempotency_key: Option<String>,
    /// How the next page is asked for, where it is a list that comes in pages.
    pub pages: Option<Paging>,
    /// Whether the document advises against it.
    pub deprecated: bool,
    /// The types of what it answers; `None` for another way to call an operation, which has those of the operation.
    pub replies: Option<Replies>,
}

/// What a caller gives to an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Where in the document.
    pub origin: Pointer,
    /// How it is given.
    pub given: Given,
    /// Where it goes.
    pub carrier: Carrier,
    /// Whether the document advises against it.
    pub deprecated: bool,
}

/// Where an argument goes on the wire.
#[derive(Clone, Debug, PartialEq)]
pub enum Carrier {
    /// Into the path, the query, a header or a cookie.
    Param {
        /// Where.
        location: ParamLocation,
        /// Its name there.
        name: String,
        /// How it is written.
        style: Style,
        /// Whether the elements of a list or object are written one by one.
        explode: bool,
        /// Whether reserved characters are sent as they are.
        allow_reserved: bool,
    },
    /// Into a part of a multipart body.
    Part {
        /// The name of the part.
        name: String,
        /// The media type that the document gives it.
        content_type: Option<String>,
        /// What of the body it is.
        role: PartRole,
    },
    /// Into the whole body.
    Body {
        /// Its media type.
        media: Media,
        /// The fields of a form that are written in ways of their own, by their names there: style, whether it is
        /// exploded, and whether reserved characters stay; `None` for JSON text.
        fields: BTreeMap<String, Option<(Style, bool, bool)>>,
    },
}

/// What a call answers when it succeeds.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The body, of whichever success.
    Body(Body),
    /// An enum of the module `api`, with a variant a success.
    Enum(TypeName),
}

/// The type of a body that is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Decoded.
    Value(RustType),
    /// Whole, in memory.
    Bytes,
    /// As it comes.
    Stream,
    /// Items as they come.
    Items(RustType),
    /// No body.
    Empty,
}

/// An answer, as far as it can be told before its body is read.
#[derive(Clone, Debug, PartialEq)]
pub struct On {
    /// The status.
    pub status: StatusSpec,
    /// The media type; `None` for an answer without a body.
    pub media: Option<Media>,
}

/// A media type, in lower case and without parameters; the common ones in a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media(String);

/// The types of what an operation answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Replies {
    /// The enum of errors.
    pub error: TypeName,
    /// Its variants, but for the one for everything else.
    pub errors: BTreeMap<VariantName, Reply>,
    /// The variants of the enum of successes, where [`Operation::answer`] is one.
    pub successes: BTreeMap<VariantName, Reply>,
    /// The types of headers.
    pub headers: BTreeMap<TypeName, Headers>,
}

/// A variant for an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// Where in the document.
    pub origin: Pointer,
    /// What it is for.
    pub on: On,
    /// What it holds.
    pub body: Body,
    /// The type that gives the headers of an error.
    pub headers: Option<TypeName>,
}

/// A type that gives the documented headers of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Headers {
    /// The first status that it is of.
    pub status: StatusSpec,
    /// Its methods.
    pub methods: BTreeMap<FnName, Header>,
}

/// A documented header.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// Where in the document.
    pub origin: Pointer,
    /// Its name.
    pub wire_name: String,
    /// What the method answers, in an `Option`.
    pub ty: RustType,
    /// Whether the document promises it.
    pub required: bool,
}

impl Operation {
    /// The bodies of everything that it answers.
    pub fn bodies(&self) -> impl Iterator<Item = &Body> {
        let single = match &self.answer {
            Answer::Body(body) => Some(body),
            Answer::Enum(_) => None,
        };
        let successes = self
            .replies
            .iter()
            .flat_map(|replies| replies.successes.values());
        let errors = self.errors.iter().map(|(_, body)| body);
        single
            .into_iter()
            .chain(successes.map(|reply| &reply.body))
            .chain(errors)
    }

    /// The argument or setter of this name.
    pub fn argument(&self, name: &FieldName) -> Option<&Argument> {
        let mut arguments = self.arguments.iter();
        let argument = arguments.find(|(of, _)| of == name);
        let argument = argument.map(|(_, argument)| argument);
        argument.or_else(|| self.setters.get(name))
    }
}

impl Media {
    /// What stands for a success that the document does not describe.
    pub const UNDOCUMENTED: &str = "undocumented";

    /// The media type of a body.
    pub fn of(content: &Content) -> Self {
        let essence = media_type::essence(&content.media_type);
        let word = match (&content.kind, essence.as_str()) {
            (_, "application/json") => "json",
            (BodyKind::Form(_), "application/x-www-form-urlencoded") => "form",
            (BodyKind::Multipart(_), "multipart/form-data") => "multipart",
            (_, "") => "any",
            _ => return Self(essence),
        };
        Self(word.to_owned())
    }

    /// The media type that is called so in the API file.
    pub fn new(word: impl Into<String>) -> Self {
        Self(word.into())
    }

    /// Whether it is JSON.
    pub fn is_json(&self) -> bool {
        media_type::is_json(self.as_str())
    }

    /// Whether JSON is read under it: JSON itself, and what says nothing of what it holds.
    pub fn may_be_json(&self) -> bool {
        let is_vague = matches!(
            self.as_str(),
            "any" | "text/plain" | "application/octet-stream"
        );
        self.is_json() || is_vague
    }

    /// How it is called in the API file: `json`, `text/csv`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// As a reader writes it: `Items<types::Row>`.
impl fmt::Display for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(ty) => write!(f, "{ty}"),
            Self::Bytes => f.write_str("Bytes"),
            Self::Stream => f.write_str("ByteStream"),
            Self::Items(ty) => write!(f, "Items<{ty}>"),
            Self::Empty => f.write_str("()"),
        }
    }
}

impl Body {
    /// Reads what [`Display`](fmt::Display) writes; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Bytes" => return Some(Self::Bytes),
            "ByteStream" => return Some(Self::Stream),
            "()" => return Some(Self::Empty),
            _ => {}
        }
        match text.strip_prefix("Items<") {
            Some(rest) => RustType::parse(rest.strip_suffix('>')?).map(Self::Items),
            None => RustType::parse(text).map(Self::Value),
        }
    }

    /// The same with another name for the item in it.
    #[must_use]
    pub fn renamed(&self, name: &dyn Fn(&TypeName) -> TypeName) -> Self {
        match self {
            Self::Value(ty) => Self::Value(ty.renamed(name)),
            Self::Items(ty) => Self::Items(ty.renamed(name)),
            plain => plain.clone(),
        }
    }

    /// The type of what is decoded.
    pub fn ty(&self) -> Option<&RustType> {
        match self {
            Self::Value(ty) | Self::Items(ty) => Some(ty),
            Self::Bytes | Self::Stream | Self::Empty => None,
        }
    }
}
