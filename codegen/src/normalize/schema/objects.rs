//! Objects: which members are required, and what those are that no name lists.

use std::collections::HashSet;

use serde_json::Value;

use super::{any_of, is_never};
use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::shape::{Members, Pass, describe};

/// Patterns that every name matches.
const ALL_NAMES: [&str; 8] = ["", "^", ".*", "^.*", ".*$", "^.*$", ".+", "^.+$"];

impl Pass<'_> {
    /// `required: true` inside a property says what its object should have said.
    pub(super) fn lift_required_flags(&mut self, schema: &mut Members, at: &At<'_>) {
        let Some(Value::Object(properties)) = schema.get_mut("properties") else {
            return;
        };
        let mut lifted = Vec::new();
        for (name, property) in properties.iter_mut() {
            let Some(property) = property.as_object_mut() else {
                continue;
            };
            let flag = match property.get("required") {
                Some(Value::Bool(flag)) => *flag,
                Some(Value::String(text)) if matches!(text.as_str(), "true" | "false") => {
                    text == "true"
                }
                _ => continue,
            };
            property.shift_remove("required");
            let place = at.pointer().key("properties").key(name).key("required");
            if flag {
                self.diags.mended(
                    &place,
                    format!("`required` is a list of names in the object; `{name}` is added to it"),
                );
                lifted.push(Value::from(name.as_str()));
            }
        }
        if lifted.is_empty() {
            return;
        }
        match schema.get_mut("required") {
            Some(Value::Array(required)) => required.extend(lifted),
            _ => {
                schema.insert("required".to_owned(), lifted.into());
            }
        }
    }

    /// Leaves a list of names, each once.
    pub(super) fn required_list(&mut self, schema: &mut Members, at: &At<'_>) {
        let Some(mut required) = schema.shift_remove("required") else {
            return;
        };
        let at = at.key("required");
        match &required {
            Value::Null => return,
            Value::Bool(false) => return,
            Value::Bool(true) => {
                self.diags.mended(
                    &at.pointer(),
                    "`required` is a list of names; `true` says nothing here and is left out",
                );
                return;
            }
            Value::Object(_) => {
                self.wrong(&required, "a list of names", Some(Loss::Ignored), &at);
                return;
            }
            Value::Array(_) => {}
            other => {
                self.diags.mended(
                    &at.pointer(),
                    format!(
                        "a list of names is wanted here; {} is read as a list of one",
                        describe(other)
                    ),
                );
                required = Value::Array(vec![required]);
            }
        }
        if let Value::Array(names) = &mut required {
            let mut seen = HashSet::new();
            names.retain(|name| {
                name.as_str()
                    .is_some_and(|name| seen.insert(name.to_owned()))
            });
            if names.is_empty() {
                return;
            }
        }
        schema.insert("required".to_owned(), required);
    }

    /// Members whose names match a pattern are members that no name lists. Other names are free, unless the schema closes
    /// itself or a pattern matches all.
    pub(super) fn pattern_properties(&mut self, schema: &mut Members, at: &At<'_>) {
        let Some(Value::Object(patterns)) = schema.shift_remove("patternProperties") else {
            return;
        };
        let matches_all = patterns
            .keys()
            .any(|pattern| ALL_NAMES.contains(&pattern.as_str()));
        let mut values: Vec<Value> = patterns
            .into_iter()
            .map(|(_, value)| value)
            .filter(|value| !is_never(value))
            .collect();
        if values.is_empty() {
            return;
        }
        match schema.get("additionalProperties") {
            _ if matches_all => {}
            Some(Value::Bool(false)) => {}
            Some(others @ Value::Object(_)) if is_never(others) => {}
            Some(others @ Value::Object(_)) => values.push(others.clone()),
            _ => values.push(Value::Object(Members::new())),
        }
        let values = any_of(values);
        if values.get("anyOf").is_some() {
            self.diags.loss(
                Loss::Widened,
                &at.pointer().key("patternProperties"),
                "which pattern a name matches is not looked at: every unlisted member may be of any of these types",
            );
        }
        schema.insert("additionalProperties".to_owned(), values);
    }

    /// Without composition `unevaluatedProperties` is `additionalProperties`; with it, the nearest there is.
    pub(super) fn unevaluated_properties(&mut self, schema: &mut Members) {
        let Some(value) = schema.shift_remove("unevaluatedProperties") else {
            return;
        };
        if value.is_object() && !is_never(&value) {
            schema.entry("additionalProperties").or_insert(value);
        }
    }
}
