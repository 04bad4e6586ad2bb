//! A call of an operation: what the generated methods fill, and how a request comes of it.
//!
//! The generic part of every method is one `serde_json::to_value`; all that decides anything works on the value, once for all types.
//! What cannot be written is kept and reported when the call is sent, so that setters can be chained.
//!
//! # Invariants
//! - Nothing here touches the network.
//! - A parameter stays where it belongs: a path value in its segment, a query value in its pair, a header value in its line.
//! - A call prints no values.

mod again;
mod body;
mod form;
mod given;
mod info;
mod json;
mod link;
mod multipart;
mod percent;
mod prepared;
mod style;
mod terms;

use std::fmt;

use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

use self::link::Link;
use self::multipart::Form;
use self::style::Parameter;
use self::terms::Terms;
use crate::client::Client;
use crate::error::BuildError;
use crate::scalar::Token;

pub use body::{Body, MediaBody};
pub use form::FormField;
pub use info::{Location, OperationInfo, Style};
pub use multipart::Part;

pub(crate) use form::form_pairs;
pub(crate) use given::GivenHeaders;
pub(crate) use link::next_link;
pub(crate) use prepared::{Grant, Prepared};

/// A call of an operation, not yet sent.
pub struct Call {
    client: Client,
    info: &'static OperationInfo,
    path: Vec<(String, String)>,
    query: Vec<String>,
    cookies: Vec<String>,
    headers: HeaderMap,
    /// What the caller gives beside the parameters.
    given: GivenHeaders,
    body: Body,
    form: Option<Form>,
    /// Where the server says that the call goes.
    link: Option<Link>,
    terms: Terms,
    /// The first thing that could not be written.
    refused: Option<BuildError>,
}

impl Call {
    pub(crate) fn new(client: Client, info: &'static OperationInfo) -> Self {
        let mut call = Self {
            client,
            info,
            path: Vec::new(),
            query: Vec::new(),
            cookies: Vec::new(),
            headers: HeaderMap::new(),
            given: GivenHeaders::default(),
            body: Body::empty(),
            form: None,
            link: None,
            terms: Terms::default(),
            refused: None,
        };
        if !info.accept.is_empty() {
            call.put_header(ACCEPT, info.accept);
        }
        call
    }

    /// The operation that is called.
    pub fn info(&self) -> &'static OperationInfo {
        self.info
    }

    /// Sets a parameter in the path.
    pub fn path<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        self.styled(Location::Path, Style::Simple, false, false, name, value);
    }

    /// Sets a parameter in the query. Lists repeat its name.
    pub fn query<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        self.styled(Location::Query, Style::Form, true, false, name, value);
    }

    /// Sets a header.
    pub fn header<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        self.styled(Location::Header, Style::Simple, false, false, name, value);
    }

    /// Sets a header that is no parameter, in place of whatever else would be sent under its name. Its value is printed nowhere.
    pub fn given_header(&mut self, name: &str, value: impl Into<Token>) {
        let added = self.given.set(name, &value.into());
        self.note(added);
    }

    /// Sets a cookie.
    pub fn cookie<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        self.styled(Location::Cookie, Style::Form, true, false, name, value);
    }

    /// Sets a parameter that the document wants in a certain style.
    pub fn styled<T: Serialize + ?Sized>(
        &mut self,
        location: Location,
        style: Style,
        explode: bool,
        allow_reserved: bool,
        name: &str,
        value: &T,
    ) {
        let parameter = Parameter {
            location,
            style,
            explode,
            allow_reserved,
            name,
        };
        let added = to_value(name, value).and_then(|value| self.put(&parameter, &value));
        self.note(added);
    }

    /// Sets a parameter that is JSON text, whatever its location.
    pub fn content<T: Serialize + ?Sized>(&mut self, location: Location, name: &str, value: &T) {
        let style = match location {
            Location::Path | Location::Header => Style::Simple,
            Location::Query | Location::Cookie => Style::Form,
        };
        let parameter = Parameter {
            location,
            style,
            explode: false,
            allow_reserved: false,
            name,
        };
        let added =
            to_json(name, value).and_then(|text| self.put(&parameter, &Value::String(text)));
        self.note(added);
    }

    /// Sets the whole query: the members of an object, or a text that is a query already.
    pub fn query_string<T: Serialize + ?Sized>(&mut self, value: &T) {
        let pairs = to_value("query", value).and_then(|value| match value {
            Value::String(text) => Ok(text
                .split('&')
                .map(|pair| percent::encode(pair, percent::Keep::Reserved))
                .collect()),
            value => form_pairs(&value),
        });
        match pairs {
            Ok(pairs) => self.query.extend(pairs),
            Err(error) => self.refuse(error),
        }
    }

    /// Sets the whole query to JSON text.
    pub fn query_string_json<T: Serialize + ?Sized>(&mut self, value: &T) {
        match to_json("query", value) {
            Ok(text) => {
                let text = percent::encode(&text, percent::Keep::Unreserved);
                self.query.push(text);
            }
            Err(error) => self.refuse(error),
        }
    }

    /// Sets the body to JSON.
    pub fn json<T: Serialize + ?Sized>(&mut self, body: &T) {
        self.json_as("application/json", body);
    }

    /// Sets the body to JSON of a media type of its own.
    pub fn json_as<T: Serialize + ?Sized>(&mut self, media_type: &str, body: &T) {
        match json::to_vec(body) {
            Ok(bytes) => self.put_body(media_type, bytes.into()),
            Err(error) => self.refuse(BuildError::new(format!("the body is not JSON: {error}"))),
        }
    }

    /// Sets the body to the fields of a form. Nested values are bracketed.
    pub fn form<T: Serialize + ?Sized>(&mut self, body: &T) {
        match to_value("body", body).and_then(|value| form_pairs(&value)) {
            Ok(pairs) => self.put_body("application/x-www-form-urlencoded", pairs.join("&").into()),
            Err(error) => self.refuse(error),
        }
    }

    /// Sets the body to the fields of a form, some of which are written in ways of their own.
    pub fn form_with<T: Serialize + ?Sized>(&mut self, body: &T, fields: &[FormField]) {
        match to_value("body", body).and_then(|value| form::form_pairs_with(&value, fields)) {
            Ok(pairs) => self.put_body("application/x-www-form-urlencoded", pairs.join("&").into()),
            Err(error) => self.refuse(error),
        }
    }

    /// Sets the body to text.
    pub fn text(&mut self, media_type: &str, text: impl Into<String>) {
        self.put_body(media_type, text.into().into());
    }

    /// Sets the body to bytes or a stream.
    pub fn bytes(&mut self, media_type: &str, body: impl Into<Body>) {
        self.put_body(media_type, body.into());
    }

    /// Sets the body to bytes or a stream of a media type of this range: `image/*`. A body that says none has the most general one.
    pub fn bytes_in(&mut self, range: &str, body: MediaBody) {
        let MediaBody { media_type, body } = body;
        let general = if range.trim_start().starts_with("text/") {
            "text/plain"
        } else {
            "application/octet-stream"
        };
        match media_type {
            None if !is_in_range(general, range) => self.refuse(BuildError::new(format!(
                "the body needs its media type, one of `{range}`: give it as a `MediaBody`"
            ))),
            None => self.put_body(general, body),
            Some(media_type) if !is_in_range(&media_type, range) => self.refuse(BuildError::new(
                format!("the media type of the body is none of `{range}`"),
            )),
            Some(media_type) => self.put_body(&media_type, body),
        }
    }

    /// Sets the body to a form of parts, none so far.
    pub fn multipart(&mut self) {
        self.form.get_or_insert_default();
    }

    /// Sets the body to parts of another kind than a form, none so far: `multipart/related`. They are sent in this order.
    pub fn multipart_as(&mut self, media_type: &'static str, order: &'static [&'static str]) {
        let form = self.form.get_or_insert_default();
        form.set_kind(media_type, order);
    }

    /// Adds a field to the form of parts. A list repeats its name, an object is written as JSON.
    pub fn part_text<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        let added = to_value(name, value).and_then(|value| match value {
            Value::Array(items) => items.iter().try_for_each(|item| self.put_field(name, item)),
            value => self.put_field(name, &value),
        });
        self.note(added);
    }

    /// Adds a field of a media type of its own to the form of parts. A list repeats its name.
    pub fn part_text_as<T: Serialize + ?Sized>(&mut self, name: &str, media_type: &str, value: &T) {
        let added = to_value(name, value).and_then(|value| match value {
            Value::Array(items) => {
                (items.iter()).try_for_each(|item| self.put_text_part(name, media_type, item))
            }
            value => self.put_text_part(name, media_type, &value),
        });
        self.note(added);
    }

    /// Adds each element of a list to the form of parts, as JSON.
    pub fn part_json_each<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        let texts = json::texts(value).map_err(|error| unwritten(name, &error));
        let added = texts.and_then(|texts| {
            let mut texts = texts.into_iter();
            texts.try_for_each(|text| self.put_json_part(name, text))
        });
        self.note(added);
    }

    /// Adds a value to the form of parts that is written as a parameter of a query is, without escapes: a pair is a part.
    pub fn part_styled<T: Serialize + ?Sized>(
        &mut self,
        style: Style,
        explode: bool,
        name: &str,
        value: &T,
    ) {
        let parameter = Parameter {
            location: Location::Query,
            style,
            explode,
            allow_reserved: false,
            name,
        };
        let added = to_value(name, value).and_then(|value| {
            let pairs = parameter.pairs(&value)?;
            pairs.iter().try_for_each(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                self.put_part(&percent::decode(name), Part::new(percent::decode(value)))
            })
        });
        self.note(added);
    }

    /// Adds a header to the parts of this name.
    pub fn part_header<T: Serialize + ?Sized>(&mut self, part: &str, name: &str, value: &T) {
        let parameter = Parameter {
            location: Location::Header,
            style: Style::Simple,
            explode: false,
            allow_reserved: false,
            name,
        };
        let added = to_value(name, value).and_then(|value| {
            let text = parameter.text(&value)?;
            let form = self.form.get_or_insert_default();
            form.push_header(part, name, text)
        });
        self.note(added);
    }

    /// Adds a JSON value to the form of parts.
    pub fn part_json<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        let added = to_json(name, value).and_then(|text| self.put_json_part(name, text));
        self.note(added);
    }

    /// Adds a JSON value of a media type of its own to the form of parts.
    pub fn part_json_as<T: Serialize + ?Sized>(&mut self, name: &str, media_type: &str, value: &T) {
        let added = to_json(name, value)
            .and_then(|text| self.put_part(name, Part::new(text).media_type(media_type)));
        self.note(added);
    }

    /// Adds a file to the form of parts. It is named as the part and has the type of bytes, unless it says otherwise.
    pub fn part_file(&mut self, name: &str, part: impl Into<Part>) {
        self.part_file_as(name, "application/octet-stream", part);
    }

    /// Adds a file to the form of parts, which has this media type unless it says another.
    pub fn part_file_as(&mut self, name: &str, media_type: &str, part: impl Into<Part>) {
        let added = self.put_part(name, part.into().or_file(name, media_type));
        self.note(added);
    }

    /// The request, without sending it. Secrets that need no network are in it; a token of an OAuth 2 flow is, if there is one already.
    ///
    /// # Errors
    /// When an argument cannot be written where it belongs, the base URL is refused, or a credential is missing.
    pub fn request(self) -> Result<http::Request<Body>, BuildError> {
        let client = self.client.clone();
        client.request(self)
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    fn put(&mut self, parameter: &Parameter<'_>, value: &Value) -> Result<(), BuildError> {
        let name = parameter.name;
        match parameter.location {
            Location::Path => {
                let text = parameter.text(value)?;
                if text.is_empty() {
                    return Err(BuildError::new(format!(
                        "the path parameter `{name}` is empty, which would be another path"
                    )));
                }
                self.path.push((name.to_owned(), text));
            }
            Location::Query => self.query.extend(parameter.pairs(value)?),
            Location::Cookie => {
                let pairs = parameter.pairs(value)?;
                if pairs
                    .iter()
                    .any(|pair| pair.contains(|c: char| c == ';' || c.is_control()))
                {
                    return Err(BuildError::new(format!(
                        "the cookie `{name}` has characters that a cookie cannot have"
                    )));
                }
                self.cookies.extend(pairs);
            }
            Location::Header if value.is_null() => {}
            Location::Header => {
                let refuse = |_| BuildError::new(format!("`{name}` is no name of a header"));
                let header = HeaderName::from_bytes(name.as_bytes()).map_err(refuse)?;
                self.put_header(header, &parameter.text(value)?);
            }
        }
        Ok(())
    }

    fn put_header(&mut self, name: HeaderName, text: &str) {
        match HeaderValue::from_bytes(text.as_bytes()) {
            Ok(value) => drop(self.headers.insert(name, value)),
            Err(_) => self.refuse(BuildError::new(format!(
                "the header `{name}` has control characters"
            ))),
        }
    }

    fn put_body(&mut self, media_type: &str, body: Body) {
        self.put_header(CONTENT_TYPE, media_type);
        self.body = body;
    }

    fn put_field(&mut self, name: &str, value: &Value) -> Result<(), BuildError> {
        match form::scalar_text(value) {
            Some(text) => self.put_part(name, Part::new(text)),
            None if value.is_null() => Ok(()),
            None => self.put_json_part(name, to_json(name, value)?),
        }
    }

    fn put_text_part(
        &mut self,
        name: &str,
        media_type: &str,
        value: &Value,
    ) -> Result<(), BuildError> {
        if value.is_null() {
            return Ok(());
        }
        let text = form::scalar_text(value).unwrap_or_else(|| value.to_string());
        self.put_part(name, Part::new(text).media_type(media_type))
    }

    fn put_json_part(&mut self, name: &str, text: String) -> Result<(), BuildError> {
        self.put_part(name, Part::new(text).media_type("application/json"))
    }

    fn put_part(&mut self, name: &str, part: Part) -> Result<(), BuildError> {
        self.form.get_or_insert_default().push(name, part)
    }

    fn note(&mut self, outcome: Result<(), BuildError>) {
        if let Err(error) = outcome {
            self.refuse(error);
        }
    }

    fn refuse(&mut self, error: BuildError) {
        self.refused.get_or_insert(error);
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.info.id)
            .field("method", &self.info.method)
            .field("path", &self.info.path)
            .field("body", &self.body)
            .field("refused", &self.refused)
            .finish_non_exhaustive()
    }
}

/// Whether a media type is of a range, and names one.
fn is_in_range(media_type: &str, range: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let is_one = essence.contains('/') && !essence.contains('*');
    is_one && crate::answer::is_of_range(essence, range)
}

/// The value, whose numbers beyond a double are the texts that they are written as.
fn to_value<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<Value, BuildError> {
    json::value(value).map_err(|error| unwritten(name, &error))
}

fn to_json<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<String, BuildError> {
    json::text(value).map_err(|error| unwritten(name, &error))
}

fn unwritten(name: &str, error: &serde_json::Error) -> BuildError {
    BuildError::new(format!("`{name}` cannot be written: {error}"))
}
