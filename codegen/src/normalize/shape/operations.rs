//! Paths, path items and operations.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Members, Pass};
use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::kinds::{METHODS, keyword};
use crate::token::{SIGNS, is_token};
use crate::{Diagnostics, Pointer};

/// The members of `components/parameters` that are the whole query string.
pub(super) fn querystrings(parameters: &Members) -> Members {
    parameters
        .iter()
        .filter(|(_, parameter)| parameter.get("in").and_then(Value::as_str) == Some("querystring"))
        .map(|(name, parameter)| (name.clone(), parameter.clone()))
        .collect()
}

impl Pass<'_> {
    /// The model drops paths that do not begin with a slash, so they are given one where it is free.
    pub(super) fn finish_paths(&mut self, paths: &mut Members, at: &At<'_>) -> bool {
        let is_proper = |path: &str| path.starts_with('/') || path.starts_with("x-");
        if paths.keys().all(|path| is_proper(path)) {
            return true;
        }
        let proper: BTreeSet<String> = (paths.keys().filter(|path| is_proper(path)))
            .cloned()
            .collect();
        for (path, item) in std::mem::take(paths) {
            if is_proper(&path) {
                paths.insert(path, item);
                continue;
            }
            let place = at.key(&path).pointer();
            let slashed = format!("/{path}");
            if path.contains("://") {
                self.diags.loss(
                    Loss::Skipped,
                    &place,
                    format!("`{path}` is not a path; write the host into `servers`, and here what follows it"),
                );
            } else if proper.contains(&slashed) {
                self.diags.loss(
                    Loss::Skipped,
                    &place,
                    format!("`{path}` is read as `{slashed}`, which is there already; write the operations of both under `{slashed}`"),
                );
            } else {
                self.diags.mended(
                    &place,
                    format!("a path begins with `/`; `{path}` is read as `{slashed}`"),
                );
                let usual = at.key(&slashed).pointer();
                self.moved.note(usual, place);
                paths.insert(slashed, item);
            }
        }
        true
    }

    pub(super) fn begin_path_item(&mut self, item: &mut Members) {
        self.inline_querystring(item);
    }

    pub(super) fn finish_path_item(&mut self, item: &mut Members, at: &At<'_>) -> bool {
        self.methods_in_capitals(item, at);
        let mut others = Members::new();
        if let Some(operation) = item.shift_remove("query") {
            let usual = at.key("additionalOperations").key("QUERY").pointer();
            self.moved.note(usual, at.key("query").pointer());
            others.insert("QUERY".to_owned(), operation);
        }
        if let Some(Value::Object(more)) = item.shift_remove("additionalOperations") {
            for (method, operation) in more {
                self.additional_operation(method, operation, item, &mut others, at);
            }
        }
        if !others.is_empty() {
            item.insert("additionalOperations".to_owned(), Value::Object(others));
        }
        self.one_querystring(item, at);
        true
    }

    /// Methods are keywords in lower case.
    fn methods_in_capitals(&mut self, item: &mut Members, at: &At<'_>) {
        let in_capitals: Vec<String> = (item.keys())
            .filter(|key| keyword(key).is_some_and(|keyword| keyword != **key))
            .cloned()
            .collect();
        for key in in_capitals {
            let place = at.key(&key).pointer();
            let (Some(lower), Some(operation)) = (keyword(&key), item.shift_remove(&key)) else {
                continue;
            };
            if item.contains_key(lower) {
                self.diags.operation_is_there(&place, &key, lower);
                continue;
            }
            self.diags
                .mended(&place, format!("`{key}` is read as `{lower}`"));
            self.moved.note(at.key(lower).pointer(), place);
            item.insert(lower.to_owned(), operation);
        }
    }

    /// A method without a keyword of its own. Methods are case-sensitive, and are sent as they are written here.
    fn additional_operation(
        &mut self,
        method: String,
        operation: Value,
        item: &mut Members,
        others: &mut Members,
        at: &At<'_>,
    ) {
        let more = at.key("additionalOperations");
        let place = &more.key(&method).pointer();
        if !is_token(&method) {
            self.diags.loss(
                Loss::Skipped,
                place,
                format!("`{method}` cannot be a method: one is made of letters, digits and the signs {SIGNS}"),
            );
            return;
        }
        let known = keyword(&method);
        let Some(lower) = known.filter(|lower| lower.to_ascii_uppercase() == method) else {
            if let Some(lower) = known {
                self.diags.note(
                    place,
                    format!("methods are case-sensitive: `{method}` is sent as it is, and is not `{}`, which is written as `{lower}` beside `additionalOperations`", lower.to_ascii_uppercase()),
                );
            }
            others.insert(method, operation);
            return;
        };
        if item.contains_key(lower) || others.contains_key(&method) {
            self.diags.operation_is_there(place, &method, lower);
            return;
        }
        self.diags.mended(
            place,
            format!("`{method}` has the keyword `{lower}`, and is read as if it were written so"),
        );
        if METHODS.contains(&lower) {
            self.moved.note(at.key(lower).pointer(), place.clone());
            item.insert(lower.to_owned(), operation);
        } else {
            others.insert(method, operation);
        }
    }

    pub(super) fn begin_operation(&mut self, operation: &mut Members, at: &At<'_>) {
        self.inline_querystring(operation);
        self.body_from_parameter(operation, at);
    }

    pub(super) fn finish_operation(&mut self, operation: &mut Members, at: &At<'_>) -> bool {
        operation.entry("responses").or_insert_with(|| json!({}));
        self.one_querystring(operation, at);
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

    /// A request has one query string.
    fn one_querystring(&mut self, owner: &mut Members, at: &At<'_>) {
        let Some(Value::Array(parameters)) = owner.get_mut("parameters") else {
            return;
        };
        let mut found = 0;
        parameters.retain(|parameter| {
            let is_whole = parameter.get("in").and_then(Value::as_str) == Some("querystring");
            found += usize::from(is_whole);
            !is_whole || found == 1
        });
        if found > 1 {
            self.diags.loss(
                Loss::Skipped,
                &at.key("parameters").pointer(),
                "an operation has one query string; the first parameter `in: querystring` is kept",
            );
        }
    }
}

impl Diagnostics {
    fn operation_is_there(&mut self, at: &Pointer, written: &str, keyword: &str) {
        self.loss(
            Loss::Skipped,
            at,
            format!("`{written}` is `{keyword}`, which this path has already; this operation is left out"),
        );
    }
}
