//! Bounds of numbers. They only check values, so one that cannot be read is left out; but those of an integer also say how
//! large its type must be.

use serde_json::{Number, Value};

use crate::normalize::at::At;
use crate::normalize::build::END_OF_SIGNED;
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
        if schema.get("type").and_then(Value::as_str) == Some("integer") {
            self.whole_bounds(schema, at);
        }
    }

    /// The bounds of an integer are whole numbers. One that is beyond 64 bits says how large the type must be.
    pub(super) fn whole_bounds(&mut self, schema: &mut Members, at: &At<'_>) {
        for key in ["minimum", "maximum", "multipleOf"] {
            let Some(Value::Number(number)) = schema.get(key) else {
                continue;
            };
            if number.is_i64() || is_beyond(number) {
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

/// Whether a number, a whole one then, is beyond 64 bits with a sign.
pub(in crate::normalize) fn is_beyond(number: &Number) -> bool {
    (number.as_f64()).is_some_and(|number| number.abs() >= END_OF_SIGNED)
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
