//! Fields of forms, and nested values in queries: `name[key][0]=value`.

use serde_json::Value;

use super::json::whole_text;
use super::percent::{Keep, encode};
use super::style::Parameter;
use super::{Location, Style};
use crate::error::BuildError;

/// A field of a form that the document wants written in a way of its own.
#[derive(Clone, Copy, Debug)]
pub struct FormField {
    name: &'static str,
    /// Style, whether it is exploded, and whether reserved characters stay; as JSON text when there is none.
    style: Option<(Style, bool, bool)>,
}

impl FormField {
    /// A field that is written as a parameter of a query is.
    pub const fn styled(
        name: &'static str,
        style: Style,
        explode: bool,
        allow_reserved: bool,
    ) -> Self {
        Self {
            name,
            style: Some((style, explode, allow_reserved)),
        }
    }

    /// A field whose value is JSON text.
    pub const fn json(name: &'static str) -> Self {
        Self { name, style: None }
    }

    fn pairs(&self, value: &Value) -> Result<Vec<String>, BuildError> {
        let (style, explode, allow_reserved) = self.style.unwrap_or((Style::Form, false, false));
        let parameter = Parameter {
            location: Location::Query,
            style,
            explode,
            allow_reserved,
            name: self.name,
        };
        match (self.style, value) {
            (_, Value::Null) => Ok(Vec::new()),
            (Some(_), value) => parameter.pairs(value),
            (None, value) => parameter.pairs(&Value::String(value.to_string())),
        }
    }
}

/// The text of a value without parts.
pub(super) fn scalar_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number_text(number)),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The text of a number: a whole one is written without a fraction.
fn number_text(number: &serde_json::Number) -> String {
    match number
        .as_f64()
        .filter(|_| number.is_f64())
        .and_then(whole_text)
    {
        Some(whole) => whole,
        None => number.to_string(),
    }
}

/// Writes a value with its parts in brackets: `name[key][0]=value`.
pub(super) fn bracketed(name: &str, value: &Value, keep: Keep, pairs: &mut Vec<String>) {
    match value {
        Value::Null => {}
        Value::Object(members) => {
            for (key, value) in members {
                bracketed(&format!("{name}[{key}]"), value, keep, pairs);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                bracketed(&format!("{name}[{index}]"), item, keep, pairs);
            }
        }
        scalar => {
            let text = scalar_text(scalar).unwrap_or_default();
            pairs.push(format!(
                "{}={}",
                encode(name, Keep::Unreserved),
                encode(&text, keep)
            ));
        }
    }
}

/// The pairs of a whole form: lists of plain values repeat their name, deeper values are bracketed.
pub(crate) fn form_pairs(value: &Value) -> Result<Vec<String>, BuildError> {
    form_pairs_with(value, &[])
}

/// The pairs of a whole form, some of whose fields are written in ways of their own.
pub(super) fn form_pairs_with(
    value: &Value,
    fields: &[FormField],
) -> Result<Vec<String>, BuildError> {
    let members = match value {
        Value::Object(members) => members,
        Value::Null => return Ok(Vec::new()),
        _ => {
            return Err(BuildError::new(
                "a form is an object, and this body is none",
            ));
        }
    };
    let mut pairs = Vec::new();
    for (name, value) in members {
        if let Some(field) = fields.iter().find(|field| field.name == name) {
            pairs.extend(field.pairs(value)?);
            continue;
        }
        match value {
            Value::Array(items)
                if items
                    .iter()
                    .all(|item| !item.is_array() && !item.is_object()) =>
            {
                for item in items {
                    bracketed(name, item, Keep::Unreserved, &mut pairs);
                }
            }
            value => bracketed(name, value, Keep::Unreserved, &mut pairs),
        }
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn forms_nest_in_brackets() {
        let form = json!({ "a": [1, 2], "b": [{ "c": "d e" }], "f": { "g": [true] }, "n": null });
        let pairs = form_pairs(&form).map(|pairs| pairs.join("&"));
        assert_eq!(
            pairs.as_deref(),
            Ok("a=1&a=2&b%5B0%5D%5Bc%5D=d%20e&f%5Bg%5D%5B0%5D=true")
        );
    }

    #[test]
    fn a_field_is_written_as_its_encoding_says() {
        let form = json!({ "a": [1, 2], "b": { "c": "d/e" }, "e": { "x": 1, "y": [2] }, "f": ["g", "h"], "i": "j" });
        let fields = [
            FormField::styled("a", Style::DeepObject, true, false),
            FormField::json("b"),
            FormField::styled("e", Style::Form, true, false),
            FormField::styled("f", Style::PipeDelimited, false, false),
        ];
        let pairs = form_pairs_with(&form, &fields).map(|pairs| pairs.join("&"));
        assert_eq!(
            pairs.as_deref(),
            Ok("a%5B0%5D=1&a%5B1%5D=2&b=%7B%22c%22%3A%22d%2Fe%22%7D&x=1&y=2&f=g%7Ch&i=j")
        );
    }
}
