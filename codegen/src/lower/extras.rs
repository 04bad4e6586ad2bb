//! What normalisation keeps in extensions because `openapiv3` has no place for it.
//!
//! # Invariants
//! - What does not parse is reported and left out.

use std::collections::BTreeMap;

use openapiv3::{MediaType, OpenAPI, Operation, ParameterData, PathItem, ReferenceOr, Schema};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::path::{item_place, operation_place};
use crate::normalize::ext;
use crate::{Diagnostics, Loss, Pointer};

/// What normalisation keeps in extensions.
#[derive(Debug, Default)]
pub(super) struct Extras {
    /// Operations of methods that `openapiv3` does not know, by path; the method as it is sent.
    pub(super) operations: BTreeMap<String, Vec<(String, Operation)>>,
    /// `in: querystring` parameters, by the place of the path item or operation that has it.
    pub(super) query_strings: BTreeMap<Pointer, ParameterData>,
    /// `itemSchema`, by the place of the media type.
    pub(super) item_schemas: BTreeMap<Pointer, ReferenceOr<Schema>>,
}

impl Extras {
    /// Reads all extensions of normalisation that hold objects of OpenAPI.
    pub(super) fn collect(openapi: &OpenAPI, diags: &mut Diagnostics) -> Self {
        let mut collector = Collector {
            extras: Self::default(),
            diags,
        };
        for (path, item) in &openapi.paths.paths {
            if let ReferenceOr::Item(item) = item {
                collector.path_item(path, item);
            }
        }
        if let Some(components) = &openapi.components {
            let place = Pointer::root().key("components");
            for (name, body) in &components.request_bodies {
                if let ReferenceOr::Item(body) = body {
                    collector.contents(&body.content, &place.key("requestBodies").key(name));
                }
            }
            for (name, response) in &components.responses {
                if let ReferenceOr::Item(response) = response {
                    collector.contents(&response.content, &place.key("responses").key(name));
                }
            }
        }
        collector.extras
    }
}

struct Collector<'d> {
    extras: Extras,
    diags: &'d mut Diagnostics,
}

impl Collector<'_> {
    fn path_item(&mut self, path: &str, item: &PathItem) {
        let at = item_place(path, item);
        for (method, operation) in item.iter() {
            self.operation(operation, &operation_place(operation, at.key(method)));
        }
        self.query_string(&item.extensions, &at);
        let Some(Value::Object(methods)) = item.extensions.get(ext::OPERATIONS) else {
            return;
        };
        for (method, json) in methods {
            let place = at.key("additionalOperations").key(method);
            if let Some(operation) = self.parse::<Operation>(json, &place) {
                self.operation(&operation, &operation_place(&operation, place));
                let operations = self.extras.operations.entry(path.to_owned()).or_default();
                operations.push((method.clone(), operation));
            }
        }
    }

    fn operation(&mut self, operation: &Operation, at: &Pointer) {
        self.query_string(&operation.extensions, at);
        if let Some(ReferenceOr::Item(body)) = &operation.request_body {
            self.contents(&body.content, &at.key("requestBody"));
        }
        let place = at.key("responses");
        for (status, response) in &operation.responses.responses {
            if let ReferenceOr::Item(response) = response {
                self.contents(&response.content, &place.key(&status.to_string()));
            }
        }
        if let Some(ReferenceOr::Item(response)) = &operation.responses.default {
            self.contents(&response.content, &place.key("default"));
        }
    }

    fn contents(&mut self, contents: &indexmap::IndexMap<String, MediaType>, at: &Pointer) {
        for (name, media) in contents {
            if let Some(json) = media.extensions.get(ext::ITEM_SCHEMA) {
                let place = at.key("content").key(name);
                if let Some(schema) = self.parse(json, &place.key("itemSchema")) {
                    self.extras.item_schemas.insert(place, schema);
                }
            }
        }
    }

    fn query_string(&mut self, extensions: &indexmap::IndexMap<String, Value>, at: &Pointer) {
        if let Some(json) = extensions.get(ext::QUERYSTRING)
            && let Some(parameter) = self.parse(json, at)
        {
            self.extras.query_strings.insert(at.clone(), parameter);
        }
    }

    fn parse<T: DeserializeOwned>(&mut self, json: &Value, at: &Pointer) -> Option<T> {
        match serde_json::from_value(json.clone()) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                self.diags
                    .loss(Loss::Skipped, at, format!("this cannot be read: {error}"));
                None
            }
        }
    }
}
