//! `if`, `then`, `else` and `dependentSchemas`: a type has no conditions, so it holds what any of them may add.
//!
//! Members that a condition adds become optional members. What adds more than members keeps the object open, so that
//! nothing that a server sends is lost. A schema that is nothing but its two outcomes is a union of these.

use indexmap::IndexMap;
use serde_json::{Value, json};

use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::shape::{Members, Pass};

/// Keywords that say what a value is, and not only which of these are valid.
const SHAPES: [&str; 9] = [
    "$ref",
    "type",
    "properties",
    "allOf",
    "oneOf",
    "anyOf",
    "enum",
    "const",
    "items",
];

/// Keywords of an outcome whose members can be taken over one by one: they have no shape beside.
const MERGED: [&str; 8] = [
    "properties",
    "required",
    "type",
    "title",
    "description",
    "nullable",
    "minProperties",
    "maxProperties",
];

impl Pass<'_> {
    /// `dependencies` was split into two keywords; the schemas in it are `dependentSchemas`.
    pub(super) fn dependencies(&self, schema: &mut Members) {
        let Some(Value::Object(all)) = schema.shift_remove("dependencies") else {
            return;
        };
        let schemas: Members = (all.into_iter())
            .filter(|(_, value)| value.is_object())
            .collect();
        if !schemas.is_empty() {
            schema
                .entry("dependentSchemas")
                .or_insert(Value::Object(schemas));
        }
    }

    pub(super) fn conditions(&mut self, schema: &mut Members, at: &At<'_>) {
        let has_condition = schema.shift_remove("if").is_some();
        let [then, or] = ["then", "else"].map(|key| schema.shift_remove(key));
        let dependent = schema.shift_remove("dependentSchemas");
        // Without `if` neither of the two means anything.
        let outcomes = [("then", then), ("else", or)].into_iter();
        let mut outcomes: Vec<(&str, Value)> = outcomes
            .filter_map(|(key, outcome)| Some((key, outcome.filter(|_| has_condition)?)))
            .collect();
        if let [(_, then), (_, or)] = outcomes.as_slice()
            && !has_shape(schema)
            && is_shape(then)
            && is_shape(or)
        {
            let branches = outcomes.into_iter().map(|(_, outcome)| outcome);
            schema.insert("anyOf".to_owned(), branches.collect());
            return;
        }
        if let Some(Value::Object(dependent)) = dependent {
            let dependent = dependent.into_iter();
            outcomes.extend(dependent.map(|(_, outcome)| ("dependentSchemas", outcome)));
        }
        let mut open = None;
        let mut added = IndexMap::new();
        let mut adding = None;
        for (key, outcome) in outcomes {
            if !adds_members(&outcome) {
                // Conditions that only check values are not missed.
            } else if is_merged(&outcome) {
                adding = adding.or(Some(key));
                add_members(&mut added, outcome);
            } else {
                open = open.or(Some(key));
            }
        }
        if let Some(key) = adding {
            give_members(schema, added);
            self.diags.note(
                &at.pointer().key(key),
                format!("a type has no conditions: the members that `{key}` adds are optional"),
            );
        }
        if let Some(key) = open {
            schema
                .entry("additionalProperties")
                .or_insert(Value::Bool(true));
            self.diags.loss(
                Loss::Widened,
                &at.pointer().key(key),
                format!("a type has no conditions: what `{key}` adds is kept without a type"),
            );
        }
    }
}

/// Takes the members of an outcome over. A member that several outcomes have is of any of their shapes.
fn add_members(added: &mut IndexMap<String, Vec<Value>>, mut outcome: Value) {
    if let Some(Value::Object(members)) = outcome.get_mut("properties").map(Value::take) {
        for (name, member) in members {
            let shapes = added.entry(name).or_default();
            if !shapes.contains(&member) {
                shapes.push(member);
            }
        }
    }
}

/// Gives the schema the members that it does not have; what it says of a member itself holds under every condition.
fn give_members(schema: &mut Members, added: IndexMap<String, Vec<Value>>) {
    let Value::Object(properties) = schema.entry("properties").or_insert_with(|| json!({})) else {
        return;
    };
    for (name, mut shapes) in added {
        properties
            .entry(name)
            .or_insert_with(|| match shapes.pop() {
                Some(only) if shapes.is_empty() => only,
                last => json!({ "anyOf": shapes.into_iter().chain(last).collect::<Vec<_>>() }),
            });
    }
}

fn has_shape(schema: &Members) -> bool {
    SHAPES.iter().any(|key| schema.contains_key(*key))
}

fn is_shape(schema: &Value) -> bool {
    schema.as_object().is_some_and(has_shape)
}

fn adds_members(schema: &Value) -> bool {
    ["properties", "$ref", "allOf", "oneOf", "anyOf"]
        .into_iter()
        .any(|key| schema.get(key).is_some())
}

fn is_merged(schema: &Value) -> bool {
    let known = |key: &String| MERGED.contains(&key.as_str()) || key.starts_with("x-");
    (schema.as_object()).is_some_and(|members| members.keys().all(known))
}
