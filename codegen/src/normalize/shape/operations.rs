//! Paths, path items and operations.

use serde_json::{Value, json};

use super::{Members, Pass};
use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::ext;
use crate::normalize::model::METHODS;

/// The members of `components/parameters` that are the whole query string.
pub(super) fn querystrings(parameters: &Members) -> Members {
    parameters
        .iter()
        .filter(|(_, parameter)| parameter.get("in").and_then(Value::as_str) == Some("querystring"))
        .map(|(name, parameter)| (name.clone(), parameter.clone()))
        .collect()
}

impl Pass<'_> {
    /// The model drops paths that do not begin with a slash.
    pub(super) fn begin_paths(&mut self, paths: &mut Members, at: &At<'_>) {
        if paths
            .keys()
            .all(|path| path.starts_with('/') || path.starts_with("x-"))
        {
            return;
        }
        for (path, item) in std::mem::take(paths) {
            if path.starts_with('/') || path.starts_with("x-") {
                paths.insert(path, item);
                continue;
            }
            let place = at.key(&path).pointer();
            let slashed = format!("/{path}");
            if path.contains("://") || paths.contains_key(&slashed) {
                self.diags.loss(
                    Loss::Skipped,
                    &place,
                    format!("`{path}` is not a path: a path begins with `/`"),
                );
            } else {
                self.diags.mended(
                    &place,
                    format!("a path begins with `/`; `{path}` is read as `{slashed}`"),
                );
                paths.insert(slashed, item);
            }
        }
    }

    /// Methods are keywords in lower case.
    pub(super) fn begin_path_item(&mut self, item: &mut Members, at: &At<'_>) {
        let shouted: Vec<String> = item
            .keys()
            .filter(|key| {
                let lower = key.to_ascii_lowercase();
                lower != **key && METHODS.contains(&lower.as_str()) && !item.contains_key(&lower)
            })
            .cloned()
            .collect();
        for key in shouted {
            let lower = key.to_ascii_lowercase();
            self.diags.mended(
                &at.key(&key).pointer(),
                format!("`{key}` is read as `{lower}`"),
            );
            if let Some(operation) = item.shift_remove(&key) {
                item.insert(lower, operation);
            }
        }
        self.inline_querystring(item);
    }

    pub(super) fn finish_path_item(&mut self, item: &mut Members, at: &At<'_>) -> bool {
        let mut others = Members::new();
        if let Some(operation) = item.shift_remove("query") {
            others.insert("QUERY".to_owned(), operation);
        }
        if let Some(Value::Object(more)) = item.shift_remove("additionalOperations") {
            for (method, operation) in more {
                let lower = method.to_ascii_lowercase();
                if METHODS.contains(&lower.as_str()) && !item.contains_key(&lower) {
                    item.insert(lower, operation);
                } else {
                    others.insert(method.to_ascii_uppercase(), operation);
                }
            }
        }
        if !others.is_empty() {
            item.insert(ext::OPERATIONS.to_owned(), Value::Object(others));
        }
        self.lift_querystring(item, at);
        true
    }

    pub(super) fn begin_operation(&mut self, operation: &mut Members, at: &At<'_>) {
        self.inline_querystring(operation);
        self.body_from_parameter(operation, at);
    }

    pub(super) fn finish_operation(&mut self, operation: &mut Members, at: &At<'_>) -> bool {
        operation.entry("responses").or_insert_with(|| json!({}));
        self.lift_querystring(operation, at);
        true
    }

    /// Swagger 2 has the body among the parameters.
    fn body_from_parameter(&mut self, operation: &mut Members, at: &At<'_>) {
        if operation.contains_key("requestBody") {
            return;
        }
        let Some(Value::Array(parameters)) = operation.get_mut("parameters") else {
            return;
        };
        let Some(index) = parameters
            .iter()
            .position(|parameter| parameter.get("in").and_then(Value::as_str) == Some("body"))
        else {
            return;
        };
        let place = at.pointer().key("parameters").index(index);
        let mut parameter = parameters.remove(index);
        let mut body = Members::new();
        for key in ["description", "required"] {
            if let Some(value) = parameter.get_mut(key) {
                body.insert(key.to_owned(), value.take());
            }
        }
        let schema = parameter
            .get_mut("schema")
            .map(Value::take)
            .unwrap_or_else(|| json!({}));
        body.insert(
            "content".to_owned(),
            json!({ "application/json": { "schema": schema } }),
        );
        self.diags.mended(
            &place,
            "a body is no parameter in OpenAPI 3; it is read as the request body, as JSON",
        );
        operation.insert("requestBody".to_owned(), Value::Object(body));
    }

    /// A component cannot hold a parameter that is the whole query string, so it is written where it is used.
    fn inline_querystring(&self, owner: &mut Members) {
        if self.querystrings.is_empty() {
            return;
        }
        let Some(Value::Array(parameters)) = owner.get_mut("parameters") else {
            return;
        };
        for parameter in parameters {
            let target = parameter
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|text| text.strip_prefix("#/components/parameters/"))
                .and_then(|name| self.querystrings.get(name));
            if let Some(target) = target.cloned() {
                *parameter = target;
            }
        }
    }

    /// Moves a parameter that is the whole query string to where the model has room.
    fn lift_querystring(&mut self, owner: &mut Members, at: &At<'_>) {
        let Some(Value::Array(parameters)) = owner.get_mut("parameters") else {
            return;
        };
        let mut lifted = None;
        let mut more = 0;
        parameters.retain_mut(|parameter| {
            if parameter.get("in").and_then(Value::as_str) != Some("querystring") {
                return true;
            }
            if lifted.is_none() {
                parameter["in"] = "query".into();
                lifted = Some(parameter.take());
            } else {
                more += 1;
            }
            false
        });
        if more > 0 {
            self.diags.loss(
                Loss::Skipped,
                &at.key("parameters").pointer(),
                "an operation has one query string; the first parameter `in: querystring` is kept",
            );
        }
        if let Some(parameter) = lifted {
            owner.insert(ext::QUERYSTRING.to_owned(), parameter);
        }
    }
}
