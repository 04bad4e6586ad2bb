//! What every generated client calls: requests, answers, errors, credentials, and the wire form of types.
//!
//! A generated module holds what is particular about an API: its types, and for every operation its arguments and what its
//! answers mean. All that is the same for every API lives here, and is compiled once. A generated module looks like this, and a
//! program uses it like that:
//!
//! ```
//! // A type, and its wire form as a table.
//! #[non_exhaustive]
//! pub struct Export {
//!     pub id: String,
//!     pub finished_at: Option<runtime::DateTime>,
//! }
//!
//! runtime::object! { Export {
//!     id          = "id": String,
//!     finished_at = "finished_at" nullable: Option<runtime::DateTime>,
//! } }
//!
//! // A client, and one operation with an optional argument.
//! #[derive(Clone, Debug)]
//! pub struct Client(runtime::Client);
//!
//! impl From<runtime::Client> for Client {
//!     fn from(inner: runtime::Client) -> Self { Self(inner) }
//! }
//!
//! impl Client {
//!     pub fn new(token: runtime::Token) -> Self {
//!         let credentials = runtime::Credentials::none().with("bearer", runtime::Credential::bearer(token));
//!         runtime::ClientBuilder::new("https://api.example.com/v1", credentials).build_default()
//!     }
//!
//!     pub fn get_export(&self, id: &str) -> GetExport {
//!         static INFO: runtime::OperationInfo = runtime::OperationInfo {
//!             id: "get-export",
//!             method: runtime::Method::GET,
//!             path: "/exports/{id}",
//!             security: &[&["bearer"]],
//!             server: None,
//!             accept: "application/json",
//!         };
//!         let mut call = self.0.call(&INFO);
//!         call.path("id", id);
//!         GetExport { call }
//!     }
//! }
//!
//! pub struct GetExport { call: runtime::Call }
//!
//! impl GetExport {
//!     pub fn fields(mut self, fields: &[&str]) -> Self {
//!         self.call.query("fields", fields);
//!         self
//!     }
//! }
//!
//! impl runtime::Operation for GetExport {
//!     type Answer = runtime::Answer<Export>;
//!     type Error = GetExportError;
//!
//!     fn into_call(self) -> runtime::Call { self.call }
//!
//!     fn decode(reply: runtime::Reply) -> Result<Self::Answer, runtime::Error<Self::Error>> {
//!         match reply.status() {
//!             200 => reply.json(),
//!             404 => Err(reply.text_problem(GetExportError::NotFound)),
//!             _ => Err(reply.undocumented(GetExportError::Undocumented)),
//!         }
//!     }
//! }
//!
//! runtime::operation! { GetExport }
//!
//! #[non_exhaustive]
//! pub enum GetExportError {
//!     NotFound(runtime::Problem<String>),
//!     Undocumented(runtime::Undocumented),
//! }
//!
//! runtime::api_error! { GetExportError { NotFound } }
//!
//! // Awaiting a call sends it.
//! async fn show(client: &Client) -> Result<(), runtime::Error<GetExportError>> {
//!     let answer = client.get_export("7").await?;
//!     println!("{} {:?}", answer.status(), answer.body().finished_at);
//!     Ok(())
//! }
//!
//! // Every call works without a network, too.
//! let client = Client::new(runtime::Token::new("s3cr3t"));
//! let request = client.get_export("a/b").fields(&["id"]).request()?;
//! assert_eq!(request.uri(), "https://api.example.com/v1/exports/a%2Fb?fields=id");
//!
//! let response = runtime::http::Response::new(runtime::Bytes::from(r#"{"id":"7","finished_at":null}"#));
//! let answer = GetExport::decode(response).map_err(|error| error.to_string())?;
//! assert_eq!(answer.body().id, "7");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | question | module |
//! |---|---|
//! | how is a struct or an enum read and written? | `wire` |
//! | how is the branch of a union found? | `union` |
//! | what does a decode error say, and how does it know? | `decode` |
//! | how do arguments become a request? | `request` |
//! | where does a request go, and with which secret? | `client` |
//! | how does it get there? | `transport` |
//! | how is the next page of a list asked for? | `pages` |
//! | what came back? | `answer`, `error` |
//!
//! # Invariants
//! - Whatever a server sends, nothing here panics, and what is buffered or printed is bounded.
//! - No secret is printed, and none goes to an origin that the document and the caller did not name.
//! - Everything is `Send` and `Sync`.
//! - Nothing here knows a vendor.

mod adjusted;
mod answer;
mod client;
mod decode;
mod error;
mod generation;
mod hidden;
mod operation;
mod pace;
mod pages;
mod request;
mod scalar;
mod text;
mod transport;
mod union;
mod wire;

pub use bytes::Bytes;
#[cfg(feature = "chrono")]
pub use chrono;
pub use http;
pub use http::{HeaderMap, HeaderValue, Method, StatusCode};
pub use jiff;
pub use serde;
/// Any JSON value.
pub use serde_json::Value as Json;
pub use uuid::Uuid;

pub use adjusted::Adjusted;
pub use answer::{
    Answer, Answered, Framing, Headers, ItemError, Items, NoHeaders, Problem, Reply, ReplyHead,
    Undocumented, header, header_json, header_list, header_object,
};
pub use client::{
    Client, ClientBuilder, ClientCredentials, Credential, Credentials, MissingCredential,
    RetryPolicy,
};
pub use decode::{DecodeError, decode_json};
pub use error::{ApiError, BuildError, Error, TokenError};
pub use generation::GENERATION;
pub use hidden::is_hidden;
pub use operation::{Operation, Outcome, Sending, send};
pub use pace::{is_transient_status, retry_after, server_time};
pub use pages::{List, PageItems, PageRule, Paged, Pages};
pub use request::{Body, Call, FormField, Location, MediaBody, OperationInfo, Part, Style};
pub use scalar::{Base64, Date, DateTime, MissingToken, Number, ParseError, Token};
#[cfg(feature = "reqwest")]
pub use transport::ReqwestTransport;
pub use transport::{BoxFuture, ByteStream, Transport, TransportError};
#[cfg(feature = "tower")]
pub use transport::{TowerTransport, TransportService};
pub use union::UnknownBranch;
pub use wire::{KnownString, Maybe, UnknownText, UnknownValue};

/// What the macros expand to calls of. Not for use by hand, and no part of the stable interface.
#[doc(hidden)]
pub mod __private {
    pub use crate::answer::{describe, show_answer};
    pub use crate::operation::{decode_response, sending, show_call};
    pub use crate::union::parts::*;
    pub use crate::wire::macros::*;
}
