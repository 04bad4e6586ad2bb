//! Bounds of numbers. They only check values, so one that the model cannot hold is left out; but an integer's bounds and values
//! also say how large its type must be.

use serde_json::{Number, Value};

use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::ext;
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
        self.size(schema, at);
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
                // The type says it.
                None if is_beyond(number) => {
                    schema.shift_remove(key);
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

/// Where the integers of 64 bits end, with a sign and without. Documents that went through floats have their bounds rounded
/// to these.
const END_OF_SIGNED: f64 = 9_223_372_036_854_775_808.0;
const END_OF_UNSIGNED: f64 = 2.0 * END_OF_SIGNED;

impl Pass<'_> {
    /// Gives integers that are beyond 64 bits with a sign the format that has them.
    fn size(&mut self, schema: &mut Members, at: &At<'_>) {
        let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
        let (least, most) = (bound("minimum"), bound("maximum"));
        let listed = schema.get("enum").and_then(Value::as_array);
        let listed = || listed.into_iter().flatten();
        let is_listed_beyond = |value: &Value| value.is_number() && !value.is_i64();
        let needed = most.is_some_and(|most| most > END_OF_SIGNED)
            || least.is_some_and(|least| !(-END_OF_SIGNED..=END_OF_SIGNED).contains(&least))
            || listed().any(is_listed_beyond);
        if !needed {
            return;
        }
        let format = schema.get("format").and_then(Value::as_str);
        let never_negative = least.is_some_and(|least| least >= 0.0)
            || matches!(format, Some("uint64" | "uint"))
            || (listed().next().is_some() && listed().all(|value| value.is_u64()));
        let held = most.is_none_or(|most| most <= END_OF_UNSIGNED)
            && least.is_none_or(|least| least <= END_OF_UNSIGNED)
            && listed().all(|value| value.is_u64() || value.is_i64());
        let format = if never_negative && held {
            "uint64"
        } else {
            self.diags.loss(
                Loss::Widened,
                &at.pointer(),
                "no integer of Rust has the range of this one; any number is admitted",
            );
            ext::ANY_SIZE
        };
        schema.insert("format".to_owned(), format.into());
    }
}

/// Whether a number, a whole one then, is beyond 64 bits with a sign.
pub(super) fn is_beyond(number: &Number) -> bool {
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
