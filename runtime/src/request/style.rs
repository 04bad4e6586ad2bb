//! How the value of a parameter is written: the style table of OpenAPI.
//!
//! # Invariants
//! - OpenAPI leaves open how a value within a value is written. In a query, a list in an exploded object repeats its name and
//!   deeper values are bracketed, as Spring, PHP and Rails read them; elsewhere they are JSON text. The generator tells of both.
//! - A null that a path or header would have to hold is refused.
//! - A path parameter never leaves its segment.

use serde_json::{Map, Value};

use super::form::{bracketed, scalar_text};
use super::percent::{Keep, encode};
use super::{Location, Style};
use crate::error::BuildError;

/// A parameter as the document describes it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parameter<'a> {
    pub(super) location: Location,
    pub(super) style: Style,
    pub(super) explode: bool,
    pub(super) allow_reserved: bool,
    pub(super) name: &'a str,
}

impl Parameter<'_> {
    /// The text that stands for the parameter in a path or a header.
    pub(super) fn text(&self, value: &Value) -> Result<String, BuildError> {
        let name = self.escape(self.name);
        match (self.style, value) {
            (Style::Label, Value::Array(_)) | (Style::Label, Value::Object(_)) => Ok(format!(
                ".{}",
                self.parts(value)?
                    .join(if self.explode { "." } else { "," })
            )),
            (Style::Label, _) => Ok(format!(".{}", self.scalar(value)?)),
            (Style::Matrix, Value::Array(_)) if self.explode => Ok(self
                .parts(value)?
                .iter()
                .map(|part| format!(";{name}={part}"))
                .collect()),
            (Style::Matrix, Value::Object(_)) if self.explode => Ok(self
                .parts(value)?
                .iter()
                .map(|part| format!(";{part}"))
                .collect()),
            (Style::Matrix, Value::Array(_) | Value::Object(_)) => {
                Ok(format!(";{name}={}", self.parts(value)?.join(",")))
            }
            (Style::Matrix, _) => match self.scalar(value)?.as_str() {
                "" => Ok(format!(";{name}")),
                text => Ok(format!(";{name}={text}")),
            },
            (Style::Simple, _) => Ok(self.parts(value)?.join(",")),
            (style, _) => Err(self.no_style(style)),
        }
    }

    /// The `name=value` pairs of the parameter in a query or among cookies.
    pub(super) fn pairs(&self, value: &Value) -> Result<Vec<String>, BuildError> {
        let name = self.escape(self.name);
        let separator = match self.style {
            Style::Form | Style::Cookie => ",",
            Style::SpaceDelimited => "%20",
            Style::PipeDelimited => "%7C",
            Style::DeepObject => return self.deep(value),
            Style::Simple | Style::Label | Style::Matrix => return Err(self.no_style(self.style)),
        };
        match value {
            Value::Null => Ok(Vec::new()),
            Value::Array(items) if self.explode && items.iter().any(is_nested) => self.deep(value),
            Value::Array(_) if self.explode => Ok(self
                .parts(value)?
                .iter()
                .map(|part| format!("{name}={part}"))
                .collect()),
            Value::Object(members) if self.explode => self.member_pairs(members),
            Value::Array(_) | Value::Object(_) => match self.parts(value)? {
                parts if parts.is_empty() => Ok(Vec::new()),
                parts => Ok(vec![format!("{name}={}", parts.join(separator))]),
            },
            _ => Ok(vec![format!("{name}={}", self.scalar(value)?)]),
        }
    }

    /// The parts of a value: elements, or keys and values (joined by `=` when exploded).
    fn parts(&self, value: &Value) -> Result<Vec<String>, BuildError> {
        match value {
            Value::Array(items) => items
                .iter()
                .filter(|item| !item.is_null())
                .map(|item| self.inner(item))
                .collect(),
            Value::Object(members) => self.members(members),
            _ => Ok(vec![self.scalar(value)?]),
        }
    }

    fn members(&self, members: &Map<String, Value>) -> Result<Vec<String>, BuildError> {
        let mut parts = Vec::new();
        for (key, value) in members.iter().filter(|(_, value)| !value.is_null()) {
            let (key, value) = (self.escape(key), self.inner(value)?);
            if self.explode {
                parts.push(format!("{key}={value}"));
            } else {
                parts.extend([key, value]);
            }
        }
        Ok(parts)
    }

    fn deep(&self, value: &Value) -> Result<Vec<String>, BuildError> {
        let mut pairs = Vec::new();
        bracketed(self.name, value, self.keep(), &mut pairs);
        Ok(pairs)
    }

    /// The pairs of an exploded object: each member under its own name.
    fn member_pairs(&self, members: &Map<String, Value>) -> Result<Vec<String>, BuildError> {
        let mut pairs = Vec::new();
        for (key, value) in members.iter().filter(|(_, value)| !value.is_null()) {
            match value {
                Value::Array(items) if !items.iter().any(is_nested) => {
                    for item in items {
                        bracketed(key, item, self.keep(), &mut pairs);
                    }
                }
                Value::Array(_) | Value::Object(_) => {
                    bracketed(key, value, self.keep(), &mut pairs);
                }
                scalar => {
                    pairs.push(format!("{}={}", self.escape(key), self.scalar(scalar)?));
                }
            }
        }
        Ok(pairs)
    }

    fn keep(&self) -> Keep {
        if self.allow_reserved {
            Keep::Reserved
        } else {
            Keep::Unreserved
        }
    }

    /// A value within the value.
    fn inner(&self, value: &Value) -> Result<String, BuildError> {
        match value {
            nested if is_nested(nested) => Ok(self.escape(&nested.to_string())),
            scalar => self.scalar(scalar),
        }
    }

    fn scalar(&self, value: &Value) -> Result<String, BuildError> {
        scalar_text(value)
            .map(|text| self.escape(&text))
            .ok_or_else(|| {
                let kind = if value.is_null() {
                    "null"
                } else {
                    "a nested value"
                };
                BuildError::new(format!(
                    "the parameter `{}` has {kind}, which its style cannot write",
                    self.name
                ))
            })
    }

    fn escape(&self, text: &str) -> String {
        match (self.location, self.style) {
            (Location::Header, _) | (_, Style::Cookie) => text.to_owned(),
            _ if self.allow_reserved && self.location == Location::Query => {
                encode(text, Keep::Reserved)
            }
            _ => encode(text, Keep::Unreserved),
        }
    }

    fn no_style(&self, style: Style) -> BuildError {
        let Self { name, location, .. } = self;
        BuildError::new(format!(
            "the parameter `{name}` in {location:?} cannot have the style {style:?}"
        ))
    }
}

fn is_nested(value: &Value) -> bool {
    value.is_array() || value.is_object()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn parameter(location: Location, style: Style, explode: bool) -> Parameter<'static> {
        Parameter {
            location,
            style,
            explode,
            allow_reserved: false,
            name: "color",
        }
    }

    /// The table of OpenAPI 3.1, section "Style Examples", with our order of object members (sorted).
    #[test]
    fn paths_follow_the_style_table() {
        let (empty, scalar, list) = (json!(""), json!("blue"), json!(["blue", "black", "brown"]));
        let object = json!({ "B": 150, "G": 200, "R": 100 });
        for (style, explode, texts) in [
            (
                Style::Matrix,
                false,
                [
                    ";color",
                    ";color=blue",
                    ";color=blue,black,brown",
                    ";color=B,150,G,200,R,100",
                ],
            ),
            (
                Style::Matrix,
                true,
                [
                    ";color",
                    ";color=blue",
                    ";color=blue;color=black;color=brown",
                    ";B=150;G=200;R=100",
                ],
            ),
            (
                Style::Label,
                false,
                [".", ".blue", ".blue,black,brown", ".B,150,G,200,R,100"],
            ),
            (
                Style::Label,
                true,
                [".", ".blue", ".blue.black.brown", ".B=150.G=200.R=100"],
            ),
            (
                Style::Simple,
                false,
                ["", "blue", "blue,black,brown", "B,150,G,200,R,100"],
            ),
            (
                Style::Simple,
                true,
                ["", "blue", "blue,black,brown", "B=150,G=200,R=100"],
            ),
        ] {
            for (value, expected) in [&empty, &scalar, &list, &object].into_iter().zip(texts) {
                let text = parameter(Location::Path, style, explode).text(value);
                assert_eq!(text.as_deref(), Ok(expected), "{style:?} {explode}");
            }
        }
    }

    #[test]
    fn queries_follow_the_style_table() {
        let (scalar, list) = (json!("blue"), json!(["blue", "black"]));
        let object = json!({ "B": 150, "R": 100 });
        for (style, explode, texts) in [
            (
                Style::Form,
                false,
                ["color=blue", "color=blue,black", "color=B,150,R,100"],
            ),
            (
                Style::Form,
                true,
                ["color=blue", "color=blue&color=black", "B=150&R=100"],
            ),
            (
                Style::SpaceDelimited,
                false,
                [
                    "color=blue",
                    "color=blue%20black",
                    "color=B%20150%20R%20100",
                ],
            ),
            (
                Style::PipeDelimited,
                false,
                [
                    "color=blue",
                    "color=blue%7Cblack",
                    "color=B%7C150%7CR%7C100",
                ],
            ),
            (
                Style::DeepObject,
                true,
                [
                    "color=blue",
                    "color%5B0%5D=blue&color%5B1%5D=black",
                    "color%5BB%5D=150&color%5BR%5D=100",
                ],
            ),
        ] {
            for (value, expected) in [&scalar, &list, &object].into_iter().zip(texts) {
                let pairs = parameter(Location::Query, style, explode)
                    .pairs(value)
                    .map(|pairs| pairs.join("&"));
                assert_eq!(pairs.as_deref(), Ok(expected), "{style:?} {explode}");
            }
        }
    }

    #[test]
    fn values_within_values_are_bracketed_in_queries_and_json_elsewhere() {
        let page =
            json!({ "page": 0, "range": { "from": 1 }, "sort": ["a,asc", "b"], "unset": null });
        let pairs = |style, explode, value: &Value| {
            let pairs = parameter(Location::Query, style, explode).pairs(value);
            pairs.map(|pairs| pairs.join("&")).expect("is written")
        };
        assert_eq!(
            pairs(Style::Form, true, &page),
            "page=0&range%5Bfrom%5D=1&sort=a%2Casc&sort=b"
        );
        assert_eq!(
            pairs(Style::Form, true, &json!([{ "a": 1 }, { "a": 2 }])),
            "color%5B0%5D%5Ba%5D=1&color%5B1%5D%5Ba%5D=2"
        );
        assert_eq!(
            pairs(Style::Form, false, &json!([[1], "b"])),
            "color=%5B1%5D,b"
        );
        let header = parameter(Location::Header, Style::Simple, false);
        let text = header.text(&json!({ "a": [1] }));
        assert_eq!(text.as_deref(), Ok("a,[1]"));
    }

    #[test]
    fn what_a_style_has_no_form_for_is_refused() {
        assert!(
            parameter(Location::Path, Style::Simple, false)
                .text(&json!(null))
                .is_err()
        );
        assert!(
            parameter(Location::Path, Style::Form, false)
                .text(&json!("a"))
                .is_err()
        );
    }

    #[test]
    fn reserved_characters_stay_only_where_they_may() {
        let mut parameter = parameter(Location::Query, Style::Form, true);
        let value = json!("a/b?c=d&e#f%20g%h é+");
        assert_eq!(
            parameter
                .pairs(&value)
                .map(|pairs| pairs.concat())
                .as_deref(),
            Ok("color=a%2Fb%3Fc%3Dd%26e%23f%2520g%25h%20%C3%A9%2B")
        );
        parameter.allow_reserved = true;
        assert_eq!(
            parameter
                .pairs(&value)
                .map(|pairs| pairs.concat())
                .as_deref(),
            Ok("color=a/b?c=d%26e%23f%20g%25h%20%C3%A9%2B")
        );
    }
}
