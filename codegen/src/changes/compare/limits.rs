//! What no type shows: limits of the values that may be sent, and what it means to leave one out.
//!
//! # Invariants
//! - Only where both documents have the place; a schema that is referred to is compared where it stands.

use serde_json::Value;

use super::schema::{schema, shown};
use super::types::Both;
use super::{Found, new};
use crate::Pointer;
use crate::changes::rule;
use crate::changes::surface::{Direction, Member};

/// The keywords that bound from above.
const UPPER: [&str; 5] = [
    "maximum",
    "exclusiveMaximum",
    "maxLength",
    "maxItems",
    "maxProperties",
];
/// The keywords that bound from below.
const LOWER: [&str; 5] = [
    "minimum",
    "exclusiveMinimum",
    "minLength",
    "minItems",
    "minProperties",
];
/// The keywords of which any new value may refuse what was taken.
const OTHER: [&str; 3] = ["pattern", "multipleOf", "uniqueItems"];

impl Found<'_> {
    /// Of a field or an argument.
    pub(super) fn limits(&mut self, item: &str, was: &Member, is: &Member, way: Direction) {
        self.limits_at(item, &was.at, &is.at, way);
    }

    /// Of a type that is bounded as a whole.
    pub(super) fn type_limits(&mut self, both: Both<'_>) {
        self.limits_at(&both.item(), &both.was.at, &both.is.at, both.way);
    }

    fn limits_at(&mut self, item: &str, was: &Pointer, is: &Pointer, way: Direction) {
        let Some((olds, news)) = self.sides.documents else {
            return;
        };
        let (Some(before), Some(after)) = (schema(olds, was), schema(news, is)) else {
            return;
        };
        if !way.sent {
            return;
        }
        let tightened: Vec<String> = tightened(before, after).collect();
        if !tightened.is_empty() {
            let why = shown(&tightened.join(", "));
            self.push(
                &rule::SENT_LIMIT_TIGHTENED,
                item.to_owned(),
                None,
                None,
                new(is),
                why,
            );
        }
        if let (Some(from), Some(to)) = (before.get("default"), after.get("default"))
            && from != to
        {
            let why = "`default`".to_owned();
            let values = (Some(shown(&from.to_string())), Some(shown(&to.to_string())));
            self.push(
                &rule::DEFAULT_CHANGED,
                item.to_owned(),
                values.0,
                values.1,
                new(is),
                why,
            );
        }
    }
}

/// The limits that refuse what was taken, as `maxLength: 100 -> 50`.
fn tightened<'a>(before: &'a Value, after: &'a Value) -> impl Iterator<Item = String> + 'a {
    let is_tighter = |keyword: &str, was: Option<&Value>, is: &Value| {
        let numbers = (was.and_then(Value::as_f64), is.as_f64());
        match numbers {
            (Some(was), Some(is)) if UPPER.contains(&keyword) => is < was,
            (Some(was), Some(is)) if LOWER.contains(&keyword) => is > was,
            // No length is below zero.
            (None, Some(0.0)) if keyword.starts_with("min") && keyword != "minimum" => false,
            _ => was != Some(is) && *is != Value::Bool(false),
        }
    };
    UPPER
        .iter()
        .chain(&LOWER)
        .chain(&OTHER)
        .filter_map(move |keyword| {
            let (was, is) = (before.get(keyword), after.get(keyword)?);
            is_tighter(keyword, was, is).then(|| match was {
                Some(was) => format!("`{keyword}`: {was} -> {is}"),
                None => format!("`{keyword}`: {is}, new"),
            })
        })
}
