//! Fields of forms, and nested values in queries: `name[key][0]=value`.

use serde_json::Value;

use super::percent::{Keep, encode};
use crate::error::BuildError;

/// The text of a value without parts.
pub(super) fn scalar_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
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
}
