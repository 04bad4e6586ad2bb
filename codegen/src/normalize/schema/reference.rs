//! `$ref` with keywords beside it.
//!
//! From 3.1 on they hold together. In 3.0 they are to be ignored, yet writers mean them: descriptions and `nullable` are
//! honoured, what would change the type is not.

use serde_json::{Value, json};

use super::is_annotation;
use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::shape::{Members, Pass};
use crate::normalize::version::Minor;

impl Pass<'_> {
    /// Leaves at most one reference, called `$ref`.
    pub(super) fn name_reference(&mut self, schema: &mut Members, at: &At<'_>) {
        for key in ["$dynamicRef", "$recursiveRef"] {
            if let Some(target) = schema.shift_remove(key) {
                schema.entry("$ref").or_insert(target);
            }
        }
        match schema.get("$ref") {
            None => return,
            Some(Value::String(_)) => {}
            Some(other) => {
                let other = other.clone();
                self.wrong(&other, "a reference", Some(Loss::Widened), &at.key("$ref"));
                schema.shift_remove("$ref");
                return;
            }
        }
        if self.version > Minor(0) {
            return;
        }
        let mut ignored = Vec::new();
        schema.retain(|key, value| {
            let kept = is_annotation(key) || matches!(key.as_str(), "$ref" | "nullable");
            // Repeating the type of the target is harmless.
            if !kept && key != "type" && !value.is_null() {
                ignored.push(format!("`{key}`"));
            }
            kept
        });
        if !ignored.is_empty() {
            self.diags.loss(
                Loss::Ignored,
                &at.pointer(),
                format!(
                    "beside `$ref`, OpenAPI 3.0 ignores {}; write the two as members of `allOf`",
                    ignored.join(", ")
                ),
            );
        }
    }

    /// A reference and what stands beside it are members of an `allOf`.
    pub(super) fn reference_siblings(&mut self, schema: &mut Members) {
        if schema.len() < 2 || !schema.contains_key("$ref") {
            return;
        }
        let Some(target) = schema.shift_remove("$ref") else {
            return;
        };
        // The target says which type it is.
        schema.shift_remove("type");
        let target = json!({ "$ref": target });
        if schema.is_empty() {
            schema.insert("$ref".to_owned(), target["$ref"].clone());
            return;
        }
        match schema.get_mut("allOf") {
            Some(Value::Array(all)) => all.insert(0, target),
            _ => {
                schema.insert("allOf".to_owned(), json!([target]));
            }
        }
    }
}
