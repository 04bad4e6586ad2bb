//! What one operation may be asked, and may answer.

use http::{HeaderMap, Method};
use serde_json::Value;

use super::rule::Rule;

#[derive(Debug)]
pub(crate) struct Operation {
    pub(super) method: Method,
    pub(super) segments: Vec<Segment>,
    pub(super) parameters: Vec<Parameter>,
    pub(super) body: Option<BodyRule>,
    pub(super) answers: Vec<(u16, AnswerRule)>,
}

/// A piece of a path between slashes.
#[derive(Debug)]
pub(super) enum Segment {
    Fixed(String),
    Value(String),
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum In {
    Path,
    Query,
}

#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) place: In,
    pub(super) required: bool,
    pub(super) schema: Rule,
}

#[derive(Debug)]
pub(super) struct BodyRule {
    pub(super) required: bool,
    pub(super) media: Vec<(String, Rule)>,
}

#[derive(Debug)]
pub(super) struct AnswerRule {
    pub(super) headers: Vec<HeaderRule>,
    pub(super) media: Vec<(String, Rule)>,
}

#[derive(Debug)]
pub(super) struct HeaderRule {
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) schema: Rule,
}

/// A request as far as the contract is about it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    pub(crate) values: &'a [(String, String)],
    pub(crate) query: &'a [(String, String)],
    pub(crate) media_type: Option<&'a str>,
    pub(crate) body: &'a [u8],
}

/// An answer as far as the contract is about it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said<'a> {
    pub(crate) status: u16,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
}

impl Segment {
    pub(super) fn read(text: &str) -> Self {
        match text
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
        {
            Some(name) => Self::Value(name.to_owned()),
            None => Self::Fixed(text.to_owned()),
        }
    }
}

impl Operation {
    /// The values of the parameters in a path, if it is this operation's.
    pub(super) fn values(&self, path: &str) -> Option<Vec<(String, String)>> {
        let mut values = Vec::new();
        let mut pieces = path.split('/');
        for segment in &self.segments {
            match (segment, pieces.next()?) {
                (Segment::Fixed(fixed), piece) if fixed == piece => {}
                (Segment::Value(name), piece) if !piece.is_empty() => {
                    values.push((name.clone(), decoded(piece)));
                }
                _ => return None,
            }
        }
        pieces.next().is_none().then_some(values)
    }

    /// Whether the document has this status.
    pub(crate) fn declares(&self, status: u16) -> bool {
        self.answer(status).is_some()
    }

    /// Whether the document has this header with this status.
    pub(crate) fn declares_header(&self, status: u16, name: &str) -> bool {
        self.answer(status)
            .is_some_and(|answer| answer.headers.iter().any(|header| header.name == name))
    }

    /// How a request breaks the contract.
    pub(crate) fn check_request(&self, asked: Asked<'_>) -> Vec<String> {
        let mut found = Vec::new();
        for parameter in &self.parameters {
            let given = match parameter.place {
                In::Path => asked.values,
                In::Query => asked.query,
            };
            let given = given.iter().find(|(name, _)| *name == parameter.name);
            match given {
                None if parameter.required => {
                    found.push(format!("`{}` is missing", parameter.name))
                }
                None => {}
                Some((name, value)) => {
                    found.extend(prefixed(name, parameter.schema.objections_to_text(value)))
                }
            }
        }
        for (name, _) in asked.query {
            let known = self
                .parameters
                .iter()
                .any(|parameter| parameter.place == In::Query && parameter.name == *name);
            if !known {
                found.push(format!("`{name}` is no parameter of the query"));
            }
        }
        match &self.body {
            None if !asked.body.is_empty() => {
                found.push("it has a body, and none is declared".to_owned())
            }
            None => {}
            Some(body) if asked.body.is_empty() => {
                found.extend(body.required.then(|| "it has no body".to_owned()));
            }
            Some(body) => found.extend(check_body(&body.media, asked.media_type, asked.body)),
        }
        prefixed("the request", found).collect()
    }

    /// How an answer breaks the contract.
    pub(crate) fn check_answer(&self, said: Said<'_>) -> Vec<String> {
        let Some(rule) = self.answer(said.status) else {
            return vec![format!("the status {} is not declared", said.status)];
        };
        let mut found = Vec::new();
        for header in &rule.headers {
            match said.headers.get(&header.name).map(|value| value.to_str()) {
                None if header.required => {
                    found.push(format!("the header `{}` is missing", header.name))
                }
                None => {}
                Some(Ok(value)) => found.extend(prefixed(
                    &header.name,
                    header.schema.objections_to_text(value),
                )),
                Some(Err(_)) => found.push(format!("the header `{}` is no text", header.name)),
            }
        }
        for name in said.headers.keys().map(|name| name.as_str()) {
            let is_about_limits = name.starts_with("x-ratelimit") || name == "retry-after";
            if is_about_limits && !self.declares_header(said.status, name) {
                found.push(format!("the header `{name}` is not declared"));
            }
        }
        let media_type = said
            .headers
            .get(http::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        match rule.media.is_empty() {
            true if said.body.is_empty() => {}
            true => found.push("it has a body, and none is declared".to_owned()),
            false => found.extend(check_body(&rule.media, media_type, said.body)),
        }
        prefixed(&format!("the answer {}", said.status), found).collect()
    }

    fn answer(&self, status: u16) -> Option<&AnswerRule> {
        self.answers
            .iter()
            .find(|(code, _)| *code == status)
            .map(|(_, rule)| rule)
    }
}

fn check_body(media: &[(String, Rule)], media_type: Option<&str>, body: &[u8]) -> Vec<String> {
    let essence = media_type
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default()
        .trim();
    let Some((_, rule)) = media
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(essence))
    else {
        return vec![format!("the media type `{essence}` is not declared")];
    };
    if essence.eq_ignore_ascii_case("application/json") {
        return match serde_json::from_slice(body) {
            Ok(value) => rule.objections(&value),
            Err(error) => vec![format!("the body is no JSON: {error}")],
        };
    }
    match std::str::from_utf8(body) {
        Ok(text) => rule.objections(&Value::from(text)),
        // Bytes: a schema can say nothing about them.
        Err(_) => Vec::new(),
    }
}

fn prefixed(what: &str, found: Vec<String>) -> impl Iterator<Item = String> {
    found.into_iter().map(move |why| format!("{what}: {why}"))
}

/// A segment of a path without its percent signs.
fn decoded(segment: &str) -> String {
    let pair = format!("v={}", segment.replace('+', "%2B"));
    url::form_urlencoded::parse(pair.as_bytes())
        .next()
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}
