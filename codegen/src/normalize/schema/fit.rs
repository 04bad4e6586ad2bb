//! Keywords that do not speak of the schema's type.
//!
//! By JSON Schema they have no effect, so they are left out; where a writer may have meant something by them, that is told.

use serde_json::Value;

use super::COMPOSED;
use super::types::belongs;
use crate::normalize::at::At;
use crate::normalize::shape::{Members, Pass};

impl Pass<'_> {
    pub(super) fn fit_to_type(&mut self, schema: &mut Members, at: &At<'_>) {
        if COMPOSED
            .into_iter()
            .chain(["not"])
            .any(|key| schema.contains_key(key))
        {
            return;
        }
        let Some(name) = schema
            .get("type")
            .and_then(Value::as_str)
            .map(str::to_owned)
        else {
            return;
        };
        let mut idle = Vec::new();
        schema.retain(|key, _| {
            let applies = !is_of_some_type(key) || applies(key, &name);
            if !applies
                && matches!(
                    key.as_str(),
                    "properties" | "additionalProperties" | "items"
                )
            {
                idle.push(format!("`{key}`"));
            }
            applies
        });
        if !idle.is_empty() {
            self.mended_often(
                at,
                format!(
                    "{} has no effect on a schema of type `{name}`, and is left out",
                    idle.join(", ")
                ),
            );
        }
    }
}

/// Whether a keyword speaks of values of type `name`.
fn applies(key: &str, name: &str) -> bool {
    match key {
        "enum" => !matches!(name, "object" | "array"),
        "format" => matches!(name, "string" | "integer" | "number"),
        _ => belongs(key, name),
    }
}

fn is_of_some_type(key: &str) -> bool {
    matches!(key, "enum" | "format")
        || ["string", "number", "object", "array"]
            .into_iter()
            .any(|name| belongs(key, name))
}
