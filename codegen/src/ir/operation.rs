//! Operations: what can be asked of the API, and what it answers.

use super::media_type::{essence, is_range};
use super::{Api, Doc, Shape, TypeId};
use crate::Pointer;

/// An operation of one [`Api`](super::Api): an index into its operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId(pub usize);

/// A thing that can be asked of the API.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Where in the document.
    pub origin: Pointer,
    /// The operation that this is another way to call: the same request and answers, with a body of another media type.
    pub alternative_to: Option<OperationId>,
    /// `operationId`, when the document has one. Otherwise the name comes from method and path.
    pub id: Option<String>,
    /// `x-rust-name`, when the overlay gives one.
    pub rust_name: Option<String>,
    /// As it is sent: `GET`. A token of HTTP, in which case counts.
    pub method: String,
    /// The path with its parameters.
    pub path: PathTemplate,
    /// The first tag decides the file.
    pub tags: Vec<String>,
    /// `summary` is the title.
    pub doc: Doc,
    /// `externalDocs.url`.
    pub docs_url: Option<String>,
    /// In document order, path item parameters first. A header that repeats a security scheme is not among them.
    pub params: Vec<Param>,
    /// The body it takes.
    pub body: Option<RequestBody>,
    /// By status: codes ascending, then ranges, then default.
    pub responses: Vec<Response>,
    /// Any one of these is enough; empty when no credential is asked for. An empty requirement means "or none".
    pub security: Vec<Requirement>,
    /// Where it lives, when not at [`Api::servers`](super::Api::servers).
    pub server: Option<Server>,
}

/// A base URL, variables filled with their defaults. May be relative or empty, as in the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    /// The URL.
    pub url: String,
    /// What the document says about it.
    pub description: Option<String>,
}

/// A path as parsed: text between parameters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathTemplate {
    /// The template as in the document: `/exports/{id}`.
    pub text: String,
    /// In order; two parameters may touch.
    pub pieces: Vec<PathPiece>,
}

impl PathTemplate {
    /// What is left without the names of parameters: the text between them, `None` for each parameter.
    pub fn skeleton(&self) -> Vec<Option<&str>> {
        let pieces = self.pieces.iter();
        pieces
            .map(|piece| match piece {
                PathPiece::Literal(text) => Some(text.as_str()),
                PathPiece::Param(_) => None,
            })
            .collect()
    }
}

/// A piece of a path.
#[derive(Clone, Debug, PartialEq)]
pub enum PathPiece {
    /// Text that is sent as it is.
    Literal(String),
    /// The name of a path parameter; [`Operation::params`] has it.
    Param(String),
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    /// Where in the document.
    pub origin: Pointer,
    /// Its name on the wire.
    pub wire_name: String,
    /// `x-rust-name`, when the overlay gives one.
    pub rust_name: Option<String>,
    /// Where it goes.
    pub location: ParamLocation,
    /// The type of its value.
    pub ty: TypeId,
    /// Whether it must be given.
    pub required: bool,
    /// How its value is written.
    pub style: Style,
    /// Whether the elements of a list or object are written one by one.
    pub explode: bool,
    /// Whether reserved characters are sent as they are.
    pub allow_reserved: bool,
    /// What the document says about it.
    pub doc: Doc,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParamLocation {
    /// Into the path.
    Path,
    /// Into the query.
    Query,
    /// Into a header.
    Header,
    /// Into the header `Cookie`.
    Cookie,
    /// The whole query string (3.2).
    QueryString,
}

impl ParamLocation {
    /// How a value is written there where the document does not say: the style, and whether it is exploded.
    pub fn plain(self) -> (Style, bool) {
        match self {
            Self::Path | Self::Header => (Style::Simple, false),
            Self::Query | Self::Cookie | Self::QueryString => (Style::Form, true),
        }
    }
}

/// How a value is written into a path, query, header or cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `a,b` in paths and headers.
    Simple,
    /// `.a.b` in paths.
    Label,
    /// `;id=a` in paths.
    Matrix,
    /// `id=a&id=b` in queries and cookies.
    Form,
    /// `id=a%20b` in queries.
    SpaceDelimited,
    /// `id=a%7Cb` in queries.
    PipeDelimited,
    /// `id[key]=a` in queries.
    DeepObject,
    /// The value as JSON text: the parameter has `content` in place of `schema`.
    Json,
}

/// A body that an operation takes.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestBody {
    /// Where in the document.
    pub origin: Pointer,
    /// Whether it must be given.
    pub required: bool,
    /// What the document says about it.
    pub description: Option<String>,
    /// The media types it may have, JSON before others; one, when all have been lowered (see
    /// [`Operation::alternative_to`]).
    pub contents: Vec<Content>,
}

/// A body of one media type.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// Where in the document.
    pub origin: Pointer,
    /// As in the document, parameters included: `application/json; charset=utf-8`.
    pub media_type: String,
    /// What it is.
    pub kind: BodyKind,
    /// The fields of a form that are written in ways of their own.
    pub fields: Vec<FormField>,
}

/// A field of a form that is written in a way of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct FormField {
    /// Its name on the wire.
    pub wire_name: String,
    /// Style, whether it is exploded, and whether reserved characters stay; `None` when it is JSON text.
    pub style: Option<(Style, bool, bool)>,
}

/// How a sequence holds its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// One JSON value a line.
    Lines,
    /// A record separator before each JSON value (RFC 7464).
    Records,
    /// Server-sent events; an item is the whole event.
    Events,
    /// Server-sent events; an item is the data of one, as JSON.
    EventData,
}

impl Content {
    /// Whether the media type stands for many: `image/*`.
    pub fn is_range(&self) -> bool {
        is_range(&self.media_type)
    }

    /// Whether a range has a media type that says nothing more, so that a caller need not name one.
    pub fn has_general_type(&self) -> bool {
        ["*/*", "application/*", "text/*"].contains(&essence(&self.media_type).as_str())
    }

    /// The type of the items of a sequence, and how they are told apart; `None` when one of the two is not known.
    pub fn items(&self, api: &Api) -> Option<(TypeId, Framing)> {
        let BodyKind::Stream(Some(item)) = self.kind else {
            return None;
        };
        let essence = essence(&self.media_type);
        let framing = match essence.as_str() {
            "text/event-stream" if has_data(api, item) => Framing::Events,
            "text/event-stream" => Framing::EventData,
            "application/json-seq" => Framing::Records,
            "application/x-ndjson"
            | "application/ndjson"
            | "application/jsonl"
            | "application/x-jsonl"
            | "application/x-jsonlines"
            | "application/jsonlines"
            | "application/stream+json"
            | "application/x-json-stream" => Framing::Lines,
            other if other.ends_with("+json-seq") => Framing::Records,
            _ => return None,
        };
        Some((item, framing))
    }
}

/// Whether a type has the member `data`, as an event has; a union has it when a branch has.
fn has_data(api: &Api, ty: TypeId) -> bool {
    let has = |shape: &Shape| match shape {
        Shape::Struct(shape) => shape.fields.iter().any(|field| field.wire_name == "data"),
        _ => false,
    };
    let resolved = |mut ty: TypeId| {
        for _ in 0..api.types.len() {
            match api.shape(ty) {
                Shape::Alias(next) | Shape::Nullable(next) => ty = *next,
                _ => break,
            }
        }
        api.shape(ty)
    };
    match resolved(ty) {
        Shape::Union(union) => (union.branches.iter()).any(|branch| has(resolved(branch.ty))),
        shape => has(shape),
    }
}

/// What a body is, and so how it is written and read.
#[derive(Clone, Debug, PartialEq)]
pub enum BodyKind {
    /// `application/json`, `+json`, or a JSON schema without a media type.
    Json(TypeId),
    /// `application/x-www-form-urlencoded`.
    Form(TypeId),
    /// `multipart/*`, in document order.
    Multipart(Vec<Part>),
    /// `text/*`: text, whatever its schema says.
    Text,
    /// Anything else: bytes.
    Bytes,
    /// `text/event-stream`, JSON lines and the like: a sequence of items, known when the document has `itemSchema`.
    Stream(Option<TypeId>),
}

/// A part of a multipart body.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Where in the document.
    pub origin: Pointer,
    /// Its name on the wire.
    pub wire_name: String,
    /// `x-rust-name`, when the overlay gives one.
    pub rust_name: Option<String>,
    /// `Primitive::Binary` is a file; other scalars are text, anything else is JSON. A list is a part an element, unless its
    /// `content_type` is JSON.
    pub ty: TypeId,
    /// Whether it must be given.
    pub required: bool,
    /// `encoding.<name>.contentType`, when the document has one. May be a range or several, with commas between.
    pub content_type: Option<String>,
    /// What of the body it is.
    pub role: PartRole,
    /// What the document says about it.
    pub doc: Doc,
}

/// What of a multipart body a part is.
#[derive(Clone, Debug, PartialEq)]
pub enum PartRole {
    /// A part of its own.
    Whole,
    /// A part, or several, written as a parameter of a query is: the style, and whether it is exploded.
    Styled(Style, bool),
    /// A header of the part of this name.
    HeaderOf(String),
    /// Parts under names that the document does not list: the type is that of one.
    Others,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Where in the document.
    pub origin: Pointer,
    /// When it is given.
    pub status: StatusSpec,
    /// What the document says about it.
    pub description: Option<String>,
    /// None: the answer has no body.
    pub contents: Vec<Content>,
    /// The documented headers, in document order. `Content-Type` is not among them.
    pub headers: Vec<Header>,
}

/// The statuses that an answer is documented for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusSpec {
    /// One status.
    Code(u16),
    /// `4XX` is `Range(4)`.
    Range(u8),
    /// Every status that no other answer is documented for.
    Default,
}

impl StatusSpec {
    /// Whether an answer with this status is a success: what is below 400. `default` is what is left.
    pub fn is_success(self) -> bool {
        matches!(self, Self::Code(..400) | Self::Range(..4))
    }
}

/// A documented header of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// Where in the document.
    pub origin: Pointer,
    /// Its name on the wire.
    pub wire_name: String,
    /// `x-rust-name`, when the overlay gives one.
    pub rust_name: Option<String>,
    /// The type of its value.
    pub ty: TypeId,
    /// Whether the value is JSON text.
    pub is_json: bool,
    /// Whether the document promises it.
    pub required: bool,
    /// What the document says about it.
    pub doc: Doc,
}

/// Schemes that are needed together, each with its scopes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirement {
    /// The keys of [`SecurityScheme::key`].
    pub schemes: Vec<(String, Vec<String>)>,
}

/// A way to show who asks.
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityScheme {
    /// Where in the document.
    pub origin: Pointer,
    /// Its key under `components/securitySchemes`.
    pub key: String,
    /// `x-rust-name`, when the overlay gives one.
    pub rust_name: Option<String>,
    /// What the document says about it.
    pub description: Option<String>,
    /// What it is.
    pub kind: SecuritySchemeKind,
}

/// What a security scheme is.
#[derive(Clone, Debug, PartialEq)]
pub enum SecuritySchemeKind {
    /// `http` with scheme `bearer`: `Authorization: Bearer …`. OpenID Connect and OAuth2 flows that need a browser
    /// are this too: the caller has the token.
    Bearer,
    /// `http` with scheme `basic`.
    Basic,
    /// `apiKey`. `prefix` is `x-prefix`, written before the key: `Token `.
    ApiKey {
        /// Where the key goes.
        location: ApiKeyLocation,
        /// Its name on the wire.
        name: String,
        /// What is written before the key.
        prefix: String,
    },
    /// `oauth2` with the flow `clientCredentials`.
    ClientCredentials {
        /// Where tokens are asked for.
        token_url: String,
        /// The scopes that the document knows.
        scopes: Vec<String>,
        /// What a token request looks like.
        token_body: TokenBody,
    },
}

/// Where an API key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiKeyLocation {
    /// Into a header.
    Header,
    /// Into the query.
    Query,
    /// Into the header `Cookie`.
    Cookie,
}

/// What a token request looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TokenBody {
    /// RFC 6749: form-encoded.
    #[default]
    Form,
    /// `x-token-body: json`.
    Json,
}
