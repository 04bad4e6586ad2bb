//! From a call to a request: the URL, the headers, and what the credentials add.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};

use http::header::{CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method};

use super::percent::{Keep, encode};
use super::{Body, Call, GivenHeaders};
use crate::client::BaseUrl;
use crate::error::BuildError;

/// What one credential adds to a request.
#[derive(Clone, Debug)]
pub(crate) enum Grant {
    /// A header, marked sensitive.
    Header(HeaderName, HeaderValue),
    /// A pair of the query.
    Query(String),
    /// A cookie.
    Cookie(String),
}

impl Grant {
    /// The secrets as text: what follows the word of a scheme, and the whole.
    pub(crate) fn secrets(&self) -> Vec<String> {
        match self {
            Self::Header(_, value) => {
                let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                let last = value.rsplit(' ').next().map(str::to_owned);
                last.into_iter().chain([value]).collect()
            }
            Self::Query(pair) | Self::Cookie(pair) => pair
                .split_once('=')
                .map(|(_, secret)| secret.to_owned())
                .into_iter()
                .collect(),
        }
    }

    /// A secret in the query.
    pub(crate) fn query(name: &str, secret: &str) -> Self {
        Self::Query(format!(
            "{}={}",
            encode(name, Keep::Unreserved),
            encode(secret, Keep::Unreserved)
        ))
    }

    /// A secret in a cookie.
    pub(crate) fn cookie(name: &str, secret: &str) -> Self {
        Self::Cookie(format!("{name}={}", encode(secret, Keep::Unreserved)))
    }
}

/// A request that lacks its credentials only.
pub(crate) struct Prepared {
    method: Method,
    url: String,
    query: Vec<String>,
    cookies: Vec<String>,
    headers: HeaderMap,
    given: GivenHeaders,
    body: Body,
}

impl Prepared {
    pub(crate) fn new(
        call: Call,
        base: &BaseUrl,
        user_agent: &HeaderValue,
    ) -> Result<Self, BuildError> {
        if let Some(error) = call.refused {
            return Err(error);
        }
        let (path, fixed) = split_query(call.info.path);
        let path = expand(path, &call.path)?;
        let mut query: Vec<String> = Vec::new();
        if let Some(fixed) = fixed {
            query.push(fill(fixed, &call.path)?);
        }
        query.extend(call.query);
        let (mut headers, mut body) = (call.headers, call.body);
        if let Some(form) = call.form {
            let (media_type, form) = form.finish();
            let refuse = |_| BuildError::new("the boundary of the form cannot be a header");
            headers.insert(
                CONTENT_TYPE,
                HeaderValue::from_str(&media_type).map_err(refuse)?,
            );
            body = form;
        }
        headers
            .entry(http::header::USER_AGENT)
            .or_insert_with(|| user_agent.clone());
        // RFC 9110 section 8.6: a method that takes content says when there is none; some servers answer 411 otherwise.
        let takes_content = matches!(call.info.method, Method::POST | Method::PUT | Method::PATCH);
        if takes_content && body.length() == Some(0) {
            headers.insert(http::header::CONTENT_LENGTH, HeaderValue::from(0));
        }
        let (url, query) = match call.link {
            None => (base.join(&path), query),
            Some(link) => link.resolve(base, &path)?,
        };
        Ok(Self {
            method: call.info.method.clone(),
            url,
            query,
            cookies: call.cookies,
            headers,
            given: call.given,
            body,
        })
    }

    /// Adds the headers that the client sends with every request, in place of what is there, but for what the call was given.
    pub(crate) fn add(&mut self, given: &GivenHeaders) {
        given.replace_in(&mut self.headers);
    }

    /// Adds a key by which the server knows the request when it comes again, unless it has one. Whether it has one then.
    pub(crate) fn add_key(&mut self, header: &str) -> bool {
        let Ok(name) = HeaderName::from_bytes(header.as_bytes()) else {
            return false;
        };
        if !self.given.has(&name) {
            let key = || HeaderValue::try_from(unique()).expect("a UUID is visible text");
            self.headers.entry(name).or_insert_with(key);
        }
        true
    }

    /// What the caller has given to the call and an answer may repeat.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = String> {
        self.given.secrets()
    }

    /// The same request again, unless its body is a stream.
    pub(crate) fn try_clone(&self) -> Option<Self> {
        Some(Self {
            method: self.method.clone(),
            url: self.url.clone(),
            query: self.query.clone(),
            cookies: self.cookies.clone(),
            headers: self.headers.clone(),
            given: self.given.clone(),
            body: self.body.try_clone()?,
        })
    }

    pub(crate) fn finish(mut self, grants: Vec<Grant>) -> Result<http::Request<Body>, BuildError> {
        let mut secret_cookie = false;
        for grant in grants {
            match grant {
                Grant::Query(pair) => {
                    // A link of the server may repeat it.
                    let name = pair.split_once('=').map(|(name, _)| name.to_owned());
                    let has_name = |other: &String| {
                        other.split_once('=').map(|(name, _)| name) == name.as_deref()
                    };
                    self.query.retain(|other| !has_name(other));
                    self.query.push(pair);
                }
                Grant::Cookie(pair) => {
                    secret_cookie = true;
                    self.cookies.push(pair);
                }
                Grant::Header(name, mut value) => {
                    value.set_sensitive(true);
                    self.headers.insert(name, value);
                }
            }
        }
        if !self.cookies.is_empty() {
            let refuse = |_| BuildError::new("a cookie has characters that a header cannot have");
            let mut value = HeaderValue::from_str(&self.cookies.join("; ")).map_err(refuse)?;
            value.set_sensitive(secret_cookie);
            self.headers.insert(COOKIE, value);
        }
        self.given.replace_in(&mut self.headers);
        if !self.query.is_empty() {
            self.url = format!("{}?{}", self.url, self.query.join("&"));
        }
        let mut request = http::Request::new(self.body);
        *request.method_mut() = self.method;
        // The cause would repeat the URL, and so perhaps a secret.
        *request.uri_mut() = self
            .url
            .parse()
            .map_err(|_| BuildError::new("the URL of the request is too long, or is none"))?;
        *request.headers_mut() = self.headers;
        Ok(request)
    }
}

/// A text that no other request has: a UUID. The standard library seeds its hashers at random, and none twice.
fn unique() -> String {
    let half = || RandomState::new().build_hasher().finish();
    let bytes = (u128::from(half()) << 64 | u128::from(half())).to_be_bytes();
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .to_string()
}

/// The path of the document, and the query that it has. A question mark in braces is of the name of a parameter.
fn split_query(template: &str) -> (&str, Option<&str>) {
    let is_outside = |(at, _): &(usize, &str)| {
        let before = &template[..*at];
        before.matches('{').count() == before.matches('}').count()
    };
    match template.match_indices('?').find(is_outside) {
        Some((at, _)) => (&template[..at], Some(&template[at + 1..])),
        None => (template, None),
    }
}

/// Puts the values into the path of the document.
fn expand(template: &str, values: &[(String, String)]) -> Result<String, BuildError> {
    let path = fill(template, values)?;
    // A dot segment is taken out of a path on its way, in its escaped form too, and the request would reach another resource.
    if path.split('/').any(|segment| matches!(segment, "." | "..")) {
        return Err(BuildError::new(
            "a path parameter is `.` or `..`, which would be another path",
        ));
    }
    Ok(path)
}

/// Puts the values where the template has their names.
fn fill(template: &str, values: &[(String, String)]) -> Result<String, BuildError> {
    let mut path = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        path.push_str(&encode(before, Keep::Path));
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().rev().find(|(known, _)| known == name);
        let (_, value) = value
            .ok_or_else(|| BuildError::new(format!("the path parameter `{name}` was not given")))?;
        path.push_str(value);
        rest = after;
    }
    path.push_str(&encode(rest, Keep::Path));
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, value: &str, expected: Result<&str, &str>) {
        let expanded = expand(template, &[("id".to_owned(), value.to_owned())]);
        assert_eq!(
            expanded,
            expected.map(str::to_owned).map_err(BuildError::new)
        );
    }

    #[test]
    fn values_are_put_into_the_path() {
        check("/a/{id}/b c", "7", Ok("/a/7/b%20c"));
        check("/a/{id}.csv", "..", Ok("/a/...csv"));
        check(
            "/a/{other}",
            "7",
            Err("the path parameter `other` was not given"),
        );
    }

    #[test]
    fn dot_segments_are_refused() {
        check(
            "/a/{id}/b",
            "..",
            Err("a path parameter is `.` or `..`, which would be another path"),
        );
        check(
            "/a/{id}",
            ".",
            Err("a path parameter is `.` or `..`, which would be another path"),
        );
        check(
            "/a/.{id}",
            ".",
            Err("a path parameter is `.` or `..`, which would be another path"),
        );
    }
}
