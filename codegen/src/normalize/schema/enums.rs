//! `const` and `enum`: a list of distinct values of one type.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::types::is_of_type;
use super::{admit_null, only_null};
use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::shape::{Members, Pass, describe, whole};

/// What the document says about each value of `enum`: a list of texts parallel to it, or null where nothing is said.
pub(in crate::normalize) const DESCRIPTIONS: &str = "x-enum-descriptions";

/// Lists that run parallel to `enum`.
const PARALLEL: [&str; 5] = [
    "x-enum-varnames",
    "x-enumNames",
    "x-rust-names",
    DESCRIPTIONS,
    "x-enumDescriptions",
];

impl Pass<'_> {
    /// A constant is an enum of one value too.
    pub(super) fn const_to_enum(&mut self, schema: &mut Members) {
        let Some(value) = schema.get("const") else {
            return;
        };
        if value.is_null() {
            schema.shift_remove("const");
            only_null(schema);
        } else {
            let values = json!([value]);
            schema.insert("enum".to_owned(), values);
        }
    }

    /// Leaves a list of distinct values of the schema's type, without null; a constant stays beside it.
    pub(super) fn clean_enum(&mut self, schema: &mut Members, at: &At<'_>) {
        let Some(written) = schema.get_mut("enum").map(Value::take) else {
            return;
        };
        let at = at.key("enum");
        let written = match written {
            Value::Array(values) => values,
            Value::Null => Vec::new(),
            Value::Object(_) => {
                self.wrong(&written, "a list of values", Some(Loss::Widened), &at);
                Vec::new()
            }
            scalar => {
                self.diags.mended(
                    &at.pointer(),
                    format!(
                        "a list is wanted here; {} is read as a list of one",
                        describe(&scalar)
                    ),
                );
                vec![scalar]
            }
        };
        let null = written.iter().any(Value::is_null);
        let mut values = distinct(schema, written);
        if null {
            admit_null(schema);
        }
        if values.is_empty() {
            schema.shift_remove("enum");
            if null {
                only_null(schema);
            }
            return;
        }
        if !self.settle_type(schema, &mut values, &at) {
            schema.shift_remove("enum");
            schema.shift_remove("const");
            return;
        }
        if let (Some(constant), [value]) = (schema.get_mut("const"), values.as_slice()) {
            *constant = value.clone();
        }
        schema.insert("enum".to_owned(), values.into());
    }

    /// Makes `type` and the values agree. False: they cannot, or the values are of no use to a client.
    fn settle_type(&mut self, schema: &mut Members, values: &mut Vec<Value>, at: &At<'_>) -> bool {
        let declared = match schema.get("type") {
            None => {
                infer(schema, values);
                return true;
            }
            Some(Value::String(name)) => name.clone(),
            // Each branch takes the values of its type.
            Some(_) => return true,
        };
        if values.iter().all(|value| is_of_type(value, &declared)) {
            // A client has no types for single objects or lists.
            return !matches!(declared.as_str(), "object" | "array");
        }
        if declared == "array" && values.iter().all(is_scalar) {
            return self.enum_of_items(schema, values, at);
        }
        if let Some(read) = values
            .iter()
            .map(|value| read_as(value, &declared))
            .collect::<Option<Vec<Value>>>()
        {
            self.diags.mended(
                &at.pointer(),
                format!("not every value is of type `{declared}`; they are read as such"),
            );
            *values = read;
            return true;
        }
        if declared != "string" && values.iter().all(Value::is_string) {
            self.diags.mended(
                &at.pointer(),
                format!(
                    "the type is `{declared}` and the values are texts; it is read as `string`"
                ),
            );
            schema.insert("type".to_owned(), "string".into());
            return true;
        }
        self.diags.loss(
            Loss::Widened,
            &at.pointer(),
            format!("not every value is of type `{declared}`; every value of it is admitted"),
        );
        false
    }

    /// A list whose elements have known values has them under `items`.
    fn enum_of_items(
        &mut self,
        schema: &mut Members,
        values: &mut Vec<Value>,
        at: &At<'_>,
    ) -> bool {
        self.diags.mended(
            &at.pointer(),
            "a list is none of these values; they are read as those of its elements",
        );
        let items = schema.entry("items").or_insert_with(|| json!({}));
        if let Value::Object(items) = items
            && !items.contains_key("enum")
            && !items.contains_key("$ref")
        {
            items.insert("enum".to_owned(), std::mem::take(values).into());
            self.clean_enum(items, at);
        }
        false
    }
}

/// Drops null and repeated values, and what runs parallel to them.
fn distinct(schema: &mut Members, written: Vec<Value>) -> Vec<Value> {
    let length = written.len();
    let mut seen = HashSet::new();
    let kept: Vec<bool> = written
        .iter()
        .map(|value| !value.is_null() && seen.insert(value.to_string()))
        .collect();
    if kept.iter().all(|kept| *kept) {
        return written;
    }
    for key in PARALLEL {
        if let Some(Value::Array(list)) = schema.get_mut(key)
            && list.len() == length
        {
            let mut keep = kept.iter();
            list.retain(|_| keep.next().copied().unwrap_or(true));
        }
    }
    let values = written.into_iter().zip(kept);
    values
        .filter_map(|(value, kept)| kept.then_some(value))
        .collect()
}

/// Names the type of the values, or all of their types.
fn infer(schema: &mut Members, values: &[Value]) {
    let mut types: Vec<&str> = Vec::new();
    for value in values {
        let name = match value {
            Value::String(_) => "string",
            Value::Bool(_) => "boolean",
            Value::Number(number) if !number.is_f64() => "integer",
            Value::Number(_) => "number",
            // Nothing to name: any value is admitted.
            _ => return,
        };
        if !types.contains(&name) {
            types.push(name);
        }
    }
    if types.contains(&"number") {
        types.retain(|name| *name != "integer");
    }
    let value = match types.as_slice() {
        [one] => Value::from(*one),
        several => several.into(),
    };
    schema.insert("type".to_owned(), value);
}

/// The value as one of type `name`, when it can be read as one.
fn read_as(value: &Value, name: &str) -> Option<Value> {
    if is_of_type(value, name) {
        return Some(value.clone());
    }
    match (name, value) {
        ("string", Value::Number(_) | Value::Bool(_)) => Some(value.to_string().into()),
        ("integer", Value::Number(number)) => whole(number).map(Value::from),
        ("integer", Value::String(text)) => text.trim().parse::<i64>().ok().map(Value::from),
        ("number", Value::String(text)) => text
            .trim()
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
            .map(Value::from),
        ("boolean", Value::String(text)) => text
            .trim()
            .to_ascii_lowercase()
            .parse::<bool>()
            .ok()
            .map(Value::from),
        _ => None,
    }
}

fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}
