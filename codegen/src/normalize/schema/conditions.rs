//! `if`, `then`, `else` and `dependentSchemas`: a type has no conditions.

use serde_json::Value;

use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::shape::{Members, Pass};

impl Pass<'_> {
    pub(super) fn conditions(&mut self, schema: &mut Members, at: &At<'_>) {
        let mut shapes = None;
        for key in ["if", "then", "else", "dependentSchemas"] {
            let Some(value) = schema.shift_remove(key) else {
                continue;
            };
            let adds = match key {
                "if" => false,
                "dependentSchemas" => value
                    .as_object()
                    .is_some_and(|all| all.values().any(adds_members)),
                _ => adds_members(&value),
            };
            if adds && shapes.is_none() {
                shapes = Some(key);
            }
        }
        // Conditions that only check values are not missed.
        if let Some(key) = shapes {
            self.diags.loss(
                Loss::Ignored,
                &at.pointer().key(key),
                format!("a type has no conditions: what `{key}` adds is not part of it"),
            );
        }
    }
}

fn adds_members(schema: &Value) -> bool {
    ["properties", "$ref", "allOf", "oneOf", "anyOf"]
        .into_iter()
        .any(|key| schema.get(key).is_some())
}
