//! `oneOf` and `anyOf`: null as a branch, a branch alone, and the enum whose values are branches.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::enums::DESCRIPTIONS;
use super::{COMPOSED, admit_null, is_annotation, is_only_null, only_null};
use crate::normalize::at::At;
use crate::normalize::shape::{Members, Pass};

impl Pass<'_> {
    pub(super) fn unions(&mut self, schema: &mut Members, _at: &At<'_>) {
        for key in COMPOSED {
            if schema
                .get(key)
                .and_then(Value::as_array)
                .is_some_and(Vec::is_empty)
            {
                schema.shift_remove(key);
            }
        }
        for key in ["anyOf", "oneOf"] {
            null_branch(schema, key);
            requirement_branches(schema, key);
            enum_of_branches(schema, key);
            lone_branch(schema, key);
        }
    }

    /// A member of `allOf` that only says `nullable` speaks of the whole.
    pub(super) fn nullable_only_members(&mut self, schema: &mut Members) {
        let Some(Value::Array(members)) = schema.get_mut("allOf") else {
            return;
        };
        let before = members.len();
        members.retain(|member| !says_only_nullable(member));
        if members.len() < before {
            admit_null(schema);
        }
    }
}

/// A branch that admits null alone makes the schema nullable.
fn null_branch(schema: &mut Members, key: &str) {
    let Some(Value::Array(branches)) = schema.get_mut(key) else {
        return;
    };
    let before = branches.len();
    branches.retain(|branch| !is_only_null(branch));
    if before > 1 && branches.iter().any(|branch| !says_only_nullable(branch)) {
        // `{nullable: true}` among branches admits anything by the letter, and means null.
        branches.retain(|branch| !says_only_nullable(branch));
    }
    if key == "anyOf"
        && let [one, other] = branches.as_slice()
        && ((is_reference(one) && is_null_of_odata(other))
            || (is_reference(other) && is_null_of_odata(one)))
    {
        branches.retain(is_reference);
    }
    let (after, empty) = (branches.len(), branches.is_empty());
    if after == before {
        return;
    }
    if empty {
        schema.shift_remove(key);
        only_null(schema);
    } else {
        admit_null(schema);
    }
}

/// Branches that differ in what they require alone check a value and do not shape it.
fn requirement_branches(schema: &mut Members, key: &str) {
    let Some(Value::Array(branches)) = schema.get(key) else {
        return;
    };
    let only_requires = |branch: &Value| {
        branch.as_object().is_some_and(|members| {
            (members.contains_key("required") || members.contains_key("not"))
                && members.iter().all(|(key, value)| {
                    matches!(key.as_str(), "required")
                        || is_annotation(key)
                        || is_requirement(key, value)
                })
        })
    };
    if schema.contains_key("properties") && branches.iter().all(only_requires) {
        schema.shift_remove(key);
    }
}

/// `type: object`, or `not: {required: …}`.
fn is_requirement(key: &str, value: &Value) -> bool {
    match key {
        "type" => value == "object",
        "not" => value.as_object().is_some_and(|not| {
            not.contains_key("required")
                && not
                    .keys()
                    .all(|key| matches!(key.as_str(), "required" | "type"))
        }),
        _ => false,
    }
}

/// Branches of one value each, with a description: an enum that says what its values mean.
fn enum_of_branches(schema: &mut Members, key: &str) {
    let Some(Value::Array(branches)) = schema.get(key) else {
        return;
    };
    let Some(first) = branches
        .first()
        .and_then(|branch| branch.get("type"))
        .filter(|named| named.is_string())
        .cloned()
    else {
        return;
    };
    let same_type = schema.get("type").is_none_or(|declared| *declared == first);
    if branches.len() < 2 || schema.contains_key("enum") || !same_type {
        return;
    }
    let mut seen = HashSet::new();
    let mut values = Vec::new();
    let mut words = Vec::new();
    for branch in branches {
        let Some(value) = single_value(branch, &first) else {
            return;
        };
        if !seen.insert(value.to_string()) {
            return;
        }
        values.push(value.clone());
        words.push(
            branch
                .get("description")
                .or_else(|| branch.get("title"))
                .cloned()
                .unwrap_or(Value::Null),
        );
    }
    schema.shift_remove(key);
    schema.insert("type".to_owned(), first);
    schema.insert("enum".to_owned(), values.into());
    if words.iter().any(|word| !word.is_null()) {
        schema.insert(DESCRIPTIONS.to_owned(), words.into());
    }
}

/// The value of a branch that has one, of the given type, and otherwise only describes it.
fn single_value<'a>(branch: &'a Value, of_type: &Value) -> Option<&'a Value> {
    let members = branch.as_object()?;
    let plain = members.iter().all(|(key, value)| {
        is_annotation(key)
            || matches!(key.as_str(), "enum" | "const")
            || (key == "type" && value == of_type)
    });
    match members.get("enum")?.as_array()?.as_slice() {
        [value] if plain => Some(value),
        _ => None,
    }
}

/// A branch that is alone is the schema itself.
fn lone_branch(schema: &mut Members, key: &str) {
    let alone = schema
        .get(key)
        .and_then(Value::as_array)
        .is_some_and(|branches| branches.len() == 1);
    if !alone || schema.contains_key("discriminator") {
        return;
    }
    let Some(Value::Array(mut branches)) = schema.shift_remove(key) else {
        return;
    };
    let Some(branch) = branches.pop() else { return };
    match branch {
        Value::Object(branch) if may_merge(schema, &branch) => {
            for (key, value) in branch {
                if key == "nullable" {
                    schema.insert(key, value);
                } else {
                    schema.entry(key).or_insert(value);
                }
            }
        }
        branch => match schema.get_mut("allOf") {
            Some(Value::Array(all)) => all.push(branch),
            _ => {
                schema.insert("allOf".to_owned(), json!([branch]));
            }
        },
    }
}

/// Whether a branch written in place has no keyword in common with its schema, annotations aside.
fn may_merge(schema: &Members, branch: &Members) -> bool {
    !branch.contains_key("$ref")
        && branch
            .keys()
            .all(|key| !schema.contains_key(key) || is_annotation(key) || key == "nullable")
        // Keywords side by side hold together; an object beside `allOf` is no longer the branch alone.
        && !schema.keys().any(|key| !is_annotation(key) && key != "nullable")
}

fn is_reference(schema: &Value) -> bool {
    schema.get("$ref").is_some()
}

/// `{type: object, nullable: true}` beside a reference is how documents made from OData, as that of Microsoft Graph, say that
/// null is admitted: `nullable` has no effect beside a reference in OpenAPI 3.0.
fn is_null_of_odata(schema: &Value) -> bool {
    schema.as_object().is_some_and(|members| {
        members.get("type") == Some(&json!("object"))
            && members.get("nullable") == Some(&Value::Bool(true))
            && (members.keys())
                .all(|key| matches!(key.as_str(), "type" | "nullable") || is_annotation(key))
    })
}

fn says_only_nullable(schema: &Value) -> bool {
    schema.as_object().is_some_and(|members| {
        members.get("nullable") == Some(&Value::Bool(true))
            && members
                .keys()
                .all(|key| key == "nullable" || key == "description")
    })
}
