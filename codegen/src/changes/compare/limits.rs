//! What no type shows: limits of the values that may be sent, and what it means to leave one out.
//!
//! # Invariants
//! - Only where both documents have the place; a schema that is referred to is compared where it stands.
//! - What may not be left out has no default that matters.

use serde_json::Value;

use super::schema::{schema, shown};
use super::types::Both;
use super::{Found, new};
use crate::Pointer;
use crate::changes::rule;
use crate::changes::view::{Direction, Member};

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
    /// Of a field or an argument, which may be left out in both clients or not.
    pub(super) fn limits(&mut self, item: &str, was: &Member, is: &Member, way: Direction) {
        self.limits_at(item, &was.at, &is.at, way);
        let may_be_left_out = was.marks.optional && is.marks.optional;
        if way.sent && may_be_left_out {
            self.default(item, &was.at, &is.at);
        }
    }

    /// Of a type that is bounded as a whole.
    pub(super) fn type_limits(&mut self, both: Both<'_>) {
        self.limits_at(&both.item(), &both.was.at, &both.is.at, both.way);
    }

    /// The schemas of a place, old and new.
    fn schemas(&self, was: &Pointer, is: &Pointer) -> Option<(&Value, &Value)> {
        let (olds, news) = self.sides.documents?;
        schema(olds, was).zip(schema(news, is))
    }

    fn limits_at(&mut self, item: &str, was: &Pointer, is: &Pointer, way: Direction) {
        let Some((before, after)) = self.schemas(was, is) else {
            return;
        };
        let mut limits = Limits::default();
        limits.compare(before, after, "");
        let at = new(is);
        if way.sent && !limits.tightened.is_empty() {
            let (from, to): (Vec<&str>, Vec<&str>) = (limits.tightened.iter())
                .map(|(was, is)| (was.as_str(), is.as_str()))
                .unzip();
            let (from, to) = (Some(shown(&from.join(", "))), Some(shown(&to.join(", "))));
            let (rule, why) = (
                &rule::SENT_LIMIT_TIGHTENED,
                "`minimum`, `pattern` and the like".to_owned(),
            );
            self.push(rule, item.to_owned(), from, to, at.clone(), why);
        }
        if !limits.listed.is_empty() {
            let (rule, to) = (&rule::LISTED_VALUE_ADDED, shown(&limits.listed.join(", ")));
            let why = "new in `enum`".to_owned();
            self.push(rule, item.to_owned(), None, Some(to), at, why);
        }
    }

    /// What it means to leave a value out.
    fn default(&mut self, item: &str, was: &Pointer, is: &Pointer) {
        let Some((before, after)) = self.schemas(was, is) else {
            return;
        };
        let said = |schema: &Value| match schema.get("default") {
            Some(value) => shown(&value.to_string()),
            None => "nothing said".to_owned(),
        };
        let (from, to) = (said(before), said(after));
        if from != to {
            let (rule, why) = (&rule::DEFAULT_CHANGED, "`default`".to_owned());
            self.push(rule, item.to_owned(), Some(from), Some(to), new(is), why);
        }
    }
}

/// What two schemas say of the values that are taken.
#[derive(Default)]
struct Limits {
    /// The limits that refuse what was taken: what was said, and what is.
    tightened: Vec<(String, String)>,
    /// Values that no Rust type lists, and that are new.
    listed: Vec<String>,
}

impl Limits {
    /// Compares two schemas, and those of what is in them and has no item of its own.
    fn compare(&mut self, before: &Value, after: &Value, of: &str) {
        for keyword in UPPER.iter().chain(&LOWER).chain(&OTHER) {
            let (was, is) = (before.get(keyword), after.get(keyword));
            if let Some(is) = is
                && is_tighter(keyword, was, is)
            {
                let was = was.map_or("no limit".to_owned(), |was| {
                    format!("{of}`{keyword}` {was}")
                });
                self.tightened.push((was, format!("{of}`{keyword}` {is}")));
            }
        }
        self.values(before, after, of);
        for inner in ["items", "additionalProperties"] {
            if let (Some(before), Some(after)) = (before.get(inner), after.get(inner)) {
                self.compare(before, after, &format!("{of}{inner} "));
            }
        }
    }

    /// The lists of values of which the generator makes no enum: numbers and the like.
    fn values(&mut self, before: &Value, after: &Value, of: &str) {
        let list = |schema: &Value| schema.get("enum").and_then(Value::as_array).cloned();
        let is_of_text = |list: &[Value]| list.iter().all(|v| v.is_string() || v.is_null());
        let said = |list: &[Value]| -> String {
            let values: Vec<String> = list.iter().map(Value::to_string).collect();
            format!("{of}`enum` {}", values.join(", "))
        };
        match (list(before), list(after)) {
            (Some(was), Some(is)) if !is_of_text(&was) && !is_of_text(&is) => {
                if was.iter().any(|value| !is.contains(value)) {
                    self.tightened.push((said(&was), said(&is)));
                }
                let new = is.iter().filter(|value| !was.contains(value));
                self.listed.extend(new.map(Value::to_string));
            }
            (None, Some(is)) if !is_of_text(&is) => {
                self.tightened.push(("any value".to_owned(), said(&is)));
            }
            _ => {}
        }
    }
}

fn is_tighter(keyword: &str, was: Option<&Value>, is: &Value) -> bool {
    match (was.and_then(Value::as_f64), is.as_f64()) {
        (Some(was), Some(is)) if UPPER.contains(&keyword) => is < was,
        (Some(was), Some(is)) if LOWER.contains(&keyword) => is > was,
        // No length is below zero.
        (None, Some(0.0)) if keyword.starts_with("min") && keyword != "minimum" => false,
        _ => was != Some(is) && *is != Value::Bool(false),
    }
}
