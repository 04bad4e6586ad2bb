//! The headers of an answer: all of them in one map, the documented ones read from it when they are asked for.

use std::str::FromStr;

use bytes::Bytes;
use http::HeaderMap;
use serde::de::DeserializeOwned;

use crate::decode::decode_json;

/// The headers of an answer. Implemented by [`headers!`](crate::headers).
pub trait Headers: From<HeaderMap> + AsRef<HeaderMap> {}

impl<T: From<HeaderMap> + AsRef<HeaderMap>> Headers for T {}

/// The headers of an answer for which none are documented.
#[derive(Clone, Debug, Default)]
pub struct NoHeaders(HeaderMap);

impl From<HeaderMap> for NoHeaders {
    fn from(headers: HeaderMap) -> Self {
        Self(headers)
    }
}

impl AsRef<HeaderMap> for NoHeaders {
    fn as_ref(&self) -> &HeaderMap {
        &self.0
    }
}

/// The value of a header; `None` when it is absent or not of that type.
pub fn header<T: FromStr>(headers: &HeaderMap, name: &str) -> Option<T> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

/// The value of a header that is JSON text; `None` when it is absent or not of that type.
pub fn header_json<T: DeserializeOwned>(headers: &HeaderMap, name: &str) -> Option<T> {
    decode(headers.get(name)?.as_bytes().to_vec())
}

/// The values of a header that is a list with commas, on one line or several; `None` when it is absent or not of that type. Elements
/// are numbers or booleans, or else text.
pub fn header_list<T: DeserializeOwned>(
    headers: &HeaderMap,
    name: &str,
    is_literal: bool,
) -> Option<T> {
    let text = joined(headers, name)?;
    let elements = elements(&text).map(|element| json(element, is_literal));
    let elements: Vec<String> = elements.collect();
    decode(format!("[{}]", elements.join(",")).into_bytes())
}

/// The value of a header that is an object in the simple style: `a,1,b,2`, or exploded `a=1,b=2`, which shows. `None` when it is absent or not of
/// that type. The literals are the members that are numbers or booleans; others are text.
pub fn header_object<T: DeserializeOwned>(
    headers: &HeaderMap,
    name: &str,
    literals: &[&str],
) -> Option<T> {
    let text = joined(headers, name)?;
    let explode = elements(&text).all(|element| element.contains('='));
    let mut elements = elements(&text);
    let mut members = Vec::new();
    while let Some(element) = elements.next() {
        let (name, value) = match explode {
            true => element.split_once('=')?,
            false => (element, elements.next()?),
        };
        let value = json(value.trim(), literals.contains(&name.trim()));
        members.push(format!("{}:{value}", json(name.trim(), false)));
    }
    decode(format!("{{{}}}", members.join(",")).into_bytes())
}

/// The lines of a header as one (RFC 9110 section 5.3).
fn joined(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines: Option<Vec<&str>> = (headers.get_all(name).iter())
        .map(|line| line.to_str().ok())
        .collect();
    lines
        .filter(|lines| !lines.is_empty())
        .map(|lines| lines.join(","))
}

fn elements(text: &str) -> impl Iterator<Item = &str> {
    let elements = text.split(',').map(str::trim);
    elements.filter(|element| !element.is_empty())
}

fn json(text: &str, is_literal: bool) -> String {
    match is_literal {
        true => text.to_owned(),
        false => serde_json::Value::from(text).to_string(),
    }
}

fn decode<T: DeserializeOwned>(json: Vec<u8>) -> Option<T> {
    decode_json(&Bytes::from(json)).ok()
}

/// Makes a struct around a `HeaderMap` usable as the headers of an answer.
#[macro_export]
macro_rules! headers {
    ($ty:ident) => {
        impl ::core::convert::From<$crate::HeaderMap> for $ty {
            fn from(headers: $crate::HeaderMap) -> Self {
                Self(headers)
            }
        }

        impl ::core::convert::AsRef<$crate::HeaderMap> for $ty {
            fn as_ref(&self) -> &$crate::HeaderMap {
                &self.0
            }
        }
    };
}
