//! Bounds of numbers. They only check values, so one that the model cannot hold is left out.

use serde_json::{Number, Value};

use crate::normalize::at::At;
use crate::normalize::shape::{Members, Pass, whole};

impl Pass<'_> {
    pub(super) fn bounds(&mut self, schema: &mut Members, at: &At<'_>) {
        exclusive(
            schema,
            "exclusiveMinimum",
            "minimum",
            |exclusive, inclusive| exclusive >= inclusive,
        );
        exclusive(
            schema,
            "exclusiveMaximum",
            "maximum",
            |exclusive, inclusive| exclusive <= inclusive,
        );
        if schema.get("type").and_then(Value::as_str) != Some("integer") {
            return;
        }
        for key in ["minimum", "maximum", "multipleOf"] {
            let Some(Value::Number(number)) = schema.get(key) else {
                continue;
            };
            if number.is_i64() {
                continue;
            }
            match whole(number) {
                Some(whole) => {
                    schema.insert(key.to_owned(), whole.into());
                }
                None => {
                    let message =
                        format!("a `{key}` that is no whole number of 64 bits is left out");
                    self.mended_often(&at.key(key), message);
                    schema.shift_remove(key);
                }
            }
        }
    }
}

/// In 3.1 an exclusive bound is a number of its own; in 3.0 it is a flag beside the inclusive one.
fn exclusive(
    schema: &mut Members,
    exclusive: &str,
    inclusive: &str,
    tighter: fn(f64, f64) -> bool,
) {
    let Some(written) = schema.shift_remove(exclusive) else {
        return;
    };
    let bound: Number = match written {
        Value::Bool(_) => {
            schema.insert(exclusive.to_owned(), written);
            return;
        }
        Value::Number(bound) => bound,
        Value::String(text) => match text.trim().parse::<bool>() {
            Ok(flag) => {
                schema.insert(exclusive.to_owned(), flag.into());
                return;
            }
            Err(_) => match text.trim().parse::<Number>() {
                Ok(bound) => bound,
                Err(_) => return,
            },
        },
        _ => return,
    };
    let other = schema.get(inclusive).and_then(Value::as_f64);
    let wins = match (bound.as_f64(), other) {
        (Some(bound), Some(other)) => tighter(bound, other),
        _ => true,
    };
    if wins {
        schema.insert(inclusive.to_owned(), Value::Number(bound));
        schema.insert(exclusive.to_owned(), Value::Bool(true));
    }
}
