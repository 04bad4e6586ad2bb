//! A call of the suite as a call of a generated client: an operation, and a value for each argument.
//!
//! # Invariants
//! - Whatever the suite wants to see is said by an argument of the operation or a credential of the client. `Accept` alone is given
//!   by hand, where the calls of a scenario differ in it; a `Content-Type` never is.

use std::collections::BTreeMap;

use codegen::ir::{ApiKeyLocation, ParamLocation, PartRole, SecuritySchemeKind};
use codegen::rust_api::{Argument, Carrier, Given};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::clients::Client;
use super::route::{self, Route};
use super::suite::{Body, Call};
use super::wire;

/// A call of a generated client.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Planned {
    client: String,
    operation: String,
    base_url: String,
    secrets: Map<String, Value>,
    headers: Map<String, Value>,
    arguments: Map<String, Value>,
    /// What it is of a list in pages, where the client asks for the pages after it.
    page: Option<Page>,
    /// Whether the operation is a list in pages.
    #[serde(skip)]
    is_paged: bool,
    /// Whether a value of the table was needed.
    #[serde(skip)]
    pub(super) has_values_by_hand: bool,
}

/// What a call is of a list in pages.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
enum Page {
    First,
    /// The client finds it by the page before.
    Next,
}

impl Planned {
    /// The call for the next page, if the client asks for that by itself.
    pub(super) fn next_page(&mut self) -> Option<Self> {
        if !self.is_paged {
            return None;
        }
        self.page.get_or_insert(Page::First);
        let page = Some(Page::Next);
        Some(Self {
            page,
            ..self.clone()
        })
    }

    /// Whether an argument of it is bytes.
    pub(super) fn sends_bytes(&self) -> bool {
        self.arguments
            .values()
            .any(|value| value.get("bytes").is_some())
    }
}

/// Why a call cannot be made.
#[derive(Debug)]
pub(super) enum Unbound {
    /// No document describes it.
    Undescribed(String),
    /// The document describes it, and the client has no way to say what the suite wants to see.
    Unsayable(String),
}

/// What binds the calls of one scenario.
pub(super) struct Binder<'a> {
    pub(super) clients: &'a [Client],
    /// Where the suite is served.
    pub(super) origin: &'a str,
    /// Values for arguments of which the suite says nothing.
    pub(super) values: BTreeMap<&'a str, &'a Value>,
    /// Whether the calls differ in what they accept, so that it is the caller's choice.
    pub(super) is_choice: bool,
}

impl Binder<'_> {
    /// The call of a client for a call of the suite.
    pub(super) fn bind(&self, call: &Call) -> Result<Planned, Unbound> {
        let Some(route) = route::find(self.clients, call) else {
            let (method, path) = (&call.method, call.path());
            return Err(Unbound::Undescribed(format!(
                "no operation of the document is `{method} {path}`"
            )));
        };
        let mut wanted = Wanted::new(call);
        let mut by_hand = Map::new();
        if let Some(accept) = wanted.headers.remove("accept").filter(|_| self.is_choice) {
            by_hand.insert("accept".to_owned(), accept);
        }
        let secrets = wanted.secrets(&route);
        let (mut arguments, unsaid) = wanted.arguments(&route).map_err(Unbound::Unsayable)?;
        for name in &unsaid {
            let Some(value) = self.values.get(name.as_str()) else {
                return Err(Unbound::Unsayable(format!(
                    "the client asks for `{name}`, and the suite says nothing of it"
                )));
            };
            arguments.insert(name.clone(), (*value).clone());
        }
        wanted.rest().map_err(Unbound::Unsayable)?;
        Ok(Planned {
            client: route.client.module.clone(),
            operation: route.name.to_string(),
            base_url: format!("{}{}", self.origin, route.prefix),
            secrets,
            headers: by_hand,
            arguments,
            page: None,
            is_paged: route.operation.pages.is_some(),
            has_values_by_hand: !unsaid.is_empty(),
        })
    }
}

/// What of a call is not yet said by an argument.
struct Wanted {
    query: Map<String, Value>,
    /// By names in lower case.
    headers: Map<String, Value>,
    body: Option<Body>,
}

impl Wanted {
    fn new(call: &Call) -> Self {
        let headers = call.headers.iter();
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.clone()));
        Self {
            query: call.query.clone(),
            headers: headers.filter(|(name, _)| name != "content-type").collect(),
            body: call.body.clone(),
        }
    }

    /// The secrets, by the constructor of their scheme. Where the suite wants to see none and the operation cannot go without,
    /// it is one that no server takes.
    fn secrets(&mut self, route: &Route<'_>) -> Map<String, Value> {
        let Some(credentials) = &route.client.api.credentials else {
            return Map::new();
        };
        let mut found = Map::new();
        for (constructor, scheme) in &credentials.schemes {
            if let Some(secret) = self.secret(&scheme.kind) {
                found.insert(constructor.to_string(), secret.into());
            }
        }
        let auth = &route.operation.auth;
        if found.is_empty() && auth.iter().all(|set| !set.is_empty()) {
            let first = auth.first().into_iter().flatten();
            let schemes = first.filter_map(|key| {
                let mut schemes = credentials.schemes.iter();
                schemes.find(|(_, scheme)| scheme.key == *key)
            });
            found.extend(schemes.map(|(constructor, _)| (constructor.to_string(), json!("wrong"))));
        }
        found
    }

    fn secret(&mut self, kind: &SecuritySchemeKind) -> Option<String> {
        let (name, prefix) = match kind {
            SecuritySchemeKind::ApiKey {
                location: ApiKeyLocation::Header,
                name,
                prefix,
            } => (name.to_ascii_lowercase(), prefix.as_str()),
            SecuritySchemeKind::Bearer => ("authorization".to_owned(), "Bearer "),
            _ => return None,
        };
        let value = self.headers.get(&name)?.as_str()?;
        let secret = value.strip_prefix(prefix)?.to_owned();
        self.headers.remove(&name);
        Some(secret)
    }

    /// The arguments that are said, and the names of those that the client asks for and that are not.
    fn arguments(
        &mut self,
        route: &Route<'_>,
    ) -> Result<(Map<String, Value>, Vec<String>), String> {
        let operation = route.operation;
        let required = operation
            .arguments
            .iter()
            .map(|(name, argument)| (name, argument, true));
        let optional = operation
            .setters
            .iter()
            .map(|(name, argument)| (name, argument, false));
        let mut found = Map::new();
        let mut unsaid = Vec::new();
        for (name, argument, is_required) in required.chain(optional) {
            match self.argument(route, argument)? {
                Some(value) => {
                    found.insert(name.to_string(), value);
                }
                None if is_required => unsaid.push(name.to_string()),
                None => {}
            }
        }
        Ok((found, unsaid))
    }

    fn argument(
        &mut self,
        route: &Route<'_>,
        argument: &Argument,
    ) -> Result<Option<Value>, String> {
        let api = &route.client.api;
        match &argument.carrier {
            Carrier::Param {
                location,
                name,
                style,
                ..
            } => {
                let text = match location {
                    ParamLocation::Path => route.captures.get(name).map(|text| json!(text)),
                    ParamLocation::Query => self.query.remove(name),
                    ParamLocation::Header => self.headers.remove(&name.to_ascii_lowercase()),
                    ParamLocation::Cookie | ParamLocation::QueryString => None,
                };
                Ok(text.map(|text| wire::argument(api, &argument.given, *style, &text)))
            }
            Carrier::Part { name, role, .. } => match role {
                PartRole::HeaderOf(_) => Ok(None),
                PartRole::Whole | PartRole::Styled(..) | PartRole::Others => {
                    self.part(route, name, &argument.given)
                }
            },
            Carrier::Body { .. } => self
                .body
                .take()
                .map(|body| whole(&body, &argument.given))
                .transpose(),
        }
    }

    fn part(
        &mut self,
        route: &Route<'_>,
        name: &str,
        given: &Given,
    ) -> Result<Option<Value>, String> {
        let Some(body) = &mut self.body else {
            return Ok(None);
        };
        let is_file = |file: &Map<String, Value>| file.get("part").is_some_and(|part| part == name);
        let files: Vec<Value> = body
            .files
            .iter()
            .filter(|file| is_file(file))
            .cloned()
            .map(Value::Object)
            .collect();
        body.files.retain(|file| !is_file(file));
        match given {
            _ if files.is_empty() => {
                let value = body.parts.remove(name);
                let style = codegen::ir::Style::Form;
                Ok(value.map(|value| wire::argument(&route.client.api, given, style, &value)))
            }
            Given::Parts => Ok(Some(Value::Array(files))),
            Given::Part | Given::Body => Ok(files.into_iter().next()),
            _ => Err(format!(
                "the part `{name}` is a file, and the client takes `{given}`"
            )),
        }
    }

    /// Fails when there is something that no argument says.
    fn rest(&self) -> Result<(), String> {
        let query = self
            .query
            .keys()
            .map(|name| format!("the query parameter `{name}`"));
        let headers = self
            .headers
            .keys()
            .map(|name| format!("the header `{name}`"));
        let body = self.body.iter().flat_map(|body| {
            let whole = body
                .bytes
                .is_some()
                .then(|| format!("the body of `{}`", body.media_type));
            let parts = body.parts.keys().map(|name| format!("the part `{name}`"));
            let files = body.files.iter().map(|_| "a file".to_owned());
            whole.into_iter().chain(parts).chain(files)
        });
        match query.chain(headers).chain(body).next() {
            None => Ok(()),
            Some(what) => Err(format!("the client has no argument for {what}")),
        }
    }
}

/// The value for an argument that is the whole body.
fn whole(body: &Body, given: &Given) -> Result<Value, String> {
    let missing = || format!("a body of `{}` has no bytes", body.media_type);
    match given {
        Given::Body | Given::MediaBody | Given::IntoMediaBody => {
            let bytes = body.bytes.as_ref().ok_or_else(missing)?;
            Ok(json!({ "bytes": bytes, "mediaType": body.media_type }))
        }
        _ => match body.json().filter(|_| body.is_json()) {
            Some(value) => Ok(value),
            None => {
                let text = String::from_utf8(body.bytes().ok_or_else(missing)?);
                text.map(Value::String)
                    .map_err(|_| format!("the client takes `{given}`, and the body is no text"))
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::conformance::clients::client_of;

    const DOCUMENT: &str = r"
openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /items/{id}:
    post:
      operationId: put
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: tags, in: query, explode: false, style: pipeDelimited, schema: { type: array, items: { type: string } } }
        - { name: x-count, in: header, required: true, schema: { type: integer } }
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } }
      responses: { '204': { description: done } }
";

    fn bind(call: serde_json::Value) -> Result<serde_json::Value, String> {
        let client = client_of(
            "items",
            None,
            DOCUMENT,
            "openapi.yaml",
            &codegen::Options::default(),
        )
        .expect("it generates");
        let binder = Binder {
            clients: &[client],
            origin: "http://localhost:1",
            values: BTreeMap::new(),
            is_choice: false,
        };
        let call: Call = serde_json::from_value(call).expect("a call");
        match binder.bind(&call) {
            Ok(planned) => Ok(serde_json::to_value(planned).expect("JSON")),
            Err(Unbound::Undescribed(why) | Unbound::Unsayable(why)) => Err(why),
        }
    }

    fn call() -> serde_json::Value {
        json!({
            "method": "POST",
            "uri": "/v1/items/7",
            "query": { "tags": "a|b" },
            "headers": { "X-Count": "3", "Content-Type": "application/json" },
            "body": { "mediaType": "application/json", "bytes": "eyJhIjoxfQ==" },
            "answer": { "status": 204, "headers": {} },
        })
    }

    #[test]
    fn what_the_suite_wants_to_see_becomes_arguments() {
        let planned = bind(call()).expect("it can be said");
        assert_eq!(planned["operation"], "put");
        assert_eq!(planned["base_url"], "http://localhost:1/v1");
        assert_eq!(
            planned["arguments"],
            json!({ "id": 7, "tags": ["a", "b"], "count": 3, "body": { "a": 1 } })
        );
    }

    #[test]
    fn what_no_argument_says_is_told() {
        let mut with_more = call();
        with_more["query"]["other"] = json!("1");
        let why = bind(with_more).expect_err("there is no such argument");
        assert_eq!(
            why,
            "the client has no argument for the query parameter `other`"
        );

        let mut without = call();
        without["headers"] = json!({});
        let why = bind(without).expect_err("the header is required");
        assert_eq!(
            why,
            "the client asks for `count`, and the suite says nothing of it"
        );

        let mut elsewhere = call();
        elsewhere["uri"] = json!("/others/7");
        let why = bind(elsewhere).expect_err("there is no such path");
        assert_eq!(why, "no operation of the document is `POST /others/7`");
    }
}
