//! Schemas: what JSON Schema says in several ways is said in one, and what shapes no type goes.
//!
//! [`Pass::finish_schema`] is the list of rewrites, in the order in which they rely on each other. Each is a function that
//! looks for its keyword, and does nothing where it is absent.
//!
//! # Invariants
//! - A finished schema is a reference and nothing else, or has none. It has one type, none, or a list of several; distinct
//!   `enum` values of these; and `required` once a name.
//! - A constant is an `enum` of one value, with `const` beside it. Null alone is `enum: [null]` with `nullable`, and
//!   `not: {}` admits nothing.
//! - Keywords that only check values go without a word; a keyword that shapes values does not.

mod bounds;
mod conditions;
mod content;
mod discriminator;
mod enums;
mod fit;
mod objects;
mod reference;
mod tuples;
mod types;
mod unions;
pub(super) mod words;

pub(super) use bounds::is_beyond;
pub(super) use enums::DESCRIPTIONS;
pub(super) use types::is_of_type;
pub(super) use words::type_of_format;

use std::collections::HashSet;

use serde_json::{Value, json};

use super::at::At;
use super::shape::{Members, Pass};

impl Pass<'_> {
    pub(super) fn begin_schema(&mut self, schema: &mut Members, at: &At<'_>) {
        self.name_reference(schema, at);
        self.list_of_items(schema);
        self.lift_required_flags(schema, at);
        self.dependencies(schema);
    }

    pub(super) fn finish_schema(&mut self, schema: &mut Members, at: &At<'_>) -> bool {
        for definitions in ["$defs", "definitions"] {
            // What is used of them are components by now; see `refs`.
            schema.shift_remove(definitions);
        }
        if schema.get("x-nullable") == Some(&Value::Bool(true)) {
            admit_null(schema);
        }
        self.single_example(schema);
        self.read_type(schema, at);
        self.const_to_enum(schema);
        self.clean_enum(schema, at);
        self.nullable_only_members(schema);
        self.conditions(schema, at);
        self.unions(schema, at);
        self.tuple(schema, at);
        self.pattern_properties(schema, at);
        self.unevaluated_properties(schema);
        self.content_encoding(schema);
        self.required_list(schema, at);
        self.infer_type(schema);
        self.bounds(schema, at);
        self.reference_siblings(schema);
        self.type_list(schema, at);
        self.fit_to_type(schema, at);
        true
    }

    /// `examples` is a list in 3.1; the first is enough.
    fn single_example(&mut self, schema: &mut Members) {
        let Some(examples) = schema.shift_remove("examples") else {
            return;
        };
        let first = match examples {
            Value::Array(mut list) if !list.is_empty() => Some(list.swap_remove(0)),
            Value::Object(named) => named.into_iter().next().map(|(_, example)| example),
            _ => None,
        };
        if let Some(example) = first {
            schema.entry("example").or_insert(example);
        }
    }
}

/// The composition keywords.
const COMPOSED: [&str; 3] = ["oneOf", "anyOf", "allOf"];

/// Whether a keyword describes without changing what values are admitted.
fn is_annotation(key: &str) -> bool {
    key.starts_with("x-")
        || matches!(
            key,
            "title"
                | "description"
                | "summary"
                | "deprecated"
                | "readOnly"
                | "writeOnly"
                | "default"
                | "example"
                | "examples"
                | "externalDocs"
        )
}

/// Makes the schema admit null too.
fn admit_null(schema: &mut Members) {
    schema.insert("nullable".to_owned(), Value::Bool(true));
}

/// Makes the schema admit null and nothing else.
fn only_null(schema: &mut Members) {
    schema.shift_remove("type");
    schema.insert("enum".to_owned(), json!([null]));
    admit_null(schema);
}

/// Whether a finished schema admits null and nothing else.
fn is_only_null(schema: &Value) -> bool {
    schema
        .get("enum")
        .and_then(Value::as_array)
        .is_some_and(|values| values.iter().all(Value::is_null) && !values.is_empty())
}

/// Whether a finished schema admits nothing.
fn is_never(schema: &Value) -> bool {
    schema
        .get("not")
        .and_then(Value::as_object)
        .is_some_and(Members::is_empty)
}

/// One schema that admits what any of `schemas` does.
fn any_of(schemas: Vec<Value>) -> Value {
    let mut seen = HashSet::new();
    let mut distinct: Vec<Value> = schemas
        .into_iter()
        .filter(|schema| seen.insert(schema.to_string()))
        .collect();
    match distinct.len() {
        0 => json!({}),
        1 => distinct.swap_remove(0),
        _ => json!({ "anyOf": distinct }),
    }
}
