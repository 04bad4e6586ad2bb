//! The normal form -> the model: a tree in which everything is said in one way, read into types.
//!
//! Schemas are read here, keyword by keyword (see [`schema`]). The rest is read by `openapiv3`, object by object; each is
//! handed over without its schemas.
//!
//! # Invariants
//! - What `openapiv3` cannot read costs that object alone: an operation is left out, and told.
//! - A schema is kept by the place that its finding would have, and that is the place by which `lower` asks for it.

mod schema;
mod types;

pub(super) use types::END_OF_SIGNED;

use std::collections::HashMap;

use indexmap::IndexMap;
use openapiv3::{Components, OpenAPI, Operation, ParameterData, PathItem, ReferenceOr};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Normal;
use super::at::At;
use super::kinds::{Field, Kind, METHODS};
use super::shape::{Members, loss_of};
use crate::diagnostics::Place;
use crate::model::{Component, Model};
use crate::{Diagnostics, Pointer, Stopped};

/// Reads the normal form of a document as the model.
///
/// # Errors
/// When what surrounds paths and components does not fit, which [`normal_form`](super::normal_form) rules out.
pub fn build(normal: Normal, diags: &mut Diagnostics) -> Result<Model, Stopped> {
    let Value::Object(mut root) = normal.document.into_root() else {
        return Err(no_model(diags, "it is not an object"));
    };
    let paths = take(&mut root, "paths");
    let mut components = take(&mut root, "components");
    let schemas = take(&mut components, "schemas");
    root.insert("paths".to_owned(), json!({}));
    let openapi: OpenAPI = serde_json::from_value(Value::Object(root))
        .map_err(|error| no_model(diags, &error.to_string()))?;
    let indices = schemas.keys().cloned().zip(0..).collect();
    let mut builder = Builder {
        diags,
        indices,
        model: Model {
            openapi,
            moved: normal.moved,
            ..Model::default()
        },
    };
    builder.component_schemas(schemas);
    builder.components(components);
    builder.paths(paths);
    Ok(builder.model)
}

fn no_model(diags: &mut Diagnostics, why: &str) -> Stopped {
    diags.error(
        Place::Spec(Pointer::root()),
        format!("the document does not fit the model of OpenAPI 3.0: {why}"),
        "this is a gap in the generator; please report it with the document",
    );
    Stopped
}

/// Takes a member out as an object; an absent one is empty.
fn take(members: &mut Members, key: &str) -> Members {
    match members.shift_remove(key) {
        Some(Value::Object(members)) => members,
        _ => Members::new(),
    }
}

struct Builder<'d> {
    diags: &'d mut Diagnostics,
    /// The index of each component schema.
    indices: HashMap<String, usize>,
    model: Model,
}

impl Builder<'_> {
    fn component_schemas(&mut self, schemas: Members) {
        let section = Pointer::root().key("components").key("schemas");
        for (name, value) in schemas {
            let at = self.model.moved.place(section.key(&name));
            let schema = self.subschema(value, &At::place(&at));
            self.model.components.insert(name, Component { at, schema });
        }
    }

    fn components(&mut self, sections: Members) {
        if sections.is_empty() {
            return;
        }
        let (root, mut components) = (At::root(), Components::default());
        let at = root.key("components");
        for (section, value) in sections {
            let here = at.key(&section);
            if section.starts_with("x-") {
                components.extensions.insert(section, value);
                continue;
            }
            let Value::Object(named) = value else {
                continue;
            };
            match section.as_str() {
                "responses" => components.responses = self.section(Kind::Response, named, &here),
                "parameters" => components.parameters = self.section(Kind::Parameter, named, &here),
                "requestBodies" => {
                    components.request_bodies = self.section(Kind::RequestBody, named, &here)
                }
                "headers" => components.headers = self.section(Kind::Header, named, &here),
                "securitySchemes" => {
                    components.security_schemes = self.section(Kind::SecurityScheme, named, &here)
                }
                _ => {}
            }
        }
        self.model.openapi.components = Some(components);
    }

    fn section<T: DeserializeOwned>(
        &mut self,
        kind: Kind,
        named: Members,
        at: &At<'_>,
    ) -> IndexMap<String, T> {
        let mut section = IndexMap::new();
        for (name, value) in named {
            if let Some(object) = self.object(kind, value, &at.key(&name)) {
                section.insert(name, object);
            }
        }
        section
    }

    fn paths(&mut self, paths: Members) {
        let section = Pointer::root().key("paths");
        for (path, item) in paths {
            if path.starts_with("x-") {
                self.model.openapi.paths.extensions.insert(path, item);
            } else if let Value::Object(item) = item {
                let at = self.model.moved.place(section.key(&path));
                if let Some(item) = self.path_item(&path, item, &at) {
                    let item = ReferenceOr::Item(item);
                    self.model.openapi.paths.paths.insert(path, item);
                }
            }
        }
    }

    fn path_item(&mut self, path: &str, mut members: Members, at: &Pointer) -> Option<PathItem> {
        let known = METHODS.map(|method| {
            let operation = members.shift_remove(method)?;
            self.operation(operation, at.key(method))
        });
        let others = take(&mut members, "additionalOperations");
        self.query_string(&mut members, &At::place(at));
        let item: Option<PathItem> =
            self.object(Kind::PathItem, Value::Object(members), &At::place(at));
        let mut item = item?;
        [
            item.get,
            item.put,
            item.post,
            item.delete,
            item.options,
            item.head,
            item.patch,
            item.trace,
        ] = known;
        for (method, operation) in others {
            let place = at.key("additionalOperations").key(&method);
            if let Some(operation) = self.operation(operation, place) {
                let operations = self.model.operations.entry(path.to_owned()).or_default();
                operations.push((method, operation));
            }
        }
        Some(item)
    }

    fn operation(&mut self, mut operation: Value, usual: Pointer) -> Option<Operation> {
        let place = self.model.moved.place(usual);
        let at = At::place(&place);
        if let Value::Object(members) = &mut operation {
            self.query_string(members, &at);
        }
        self.object(Kind::Operation, operation, &at)
    }

    /// Takes the parameter that is the whole query string out of those of an operation or path item: `openapiv3` has no
    /// such parameter. Its schema is kept as if its owner had its `content`.
    fn query_string(&mut self, owner: &mut Members, at: &At<'_>) {
        let Some(Value::Array(parameters)) = owner.get_mut("parameters") else {
            return;
        };
        let is_whole = |parameter: &Value| parameter.get("in") == Some(&json!("querystring"));
        let Some(index) = parameters.iter().position(is_whole) else {
            return;
        };
        let parameter = parameters.remove(index);
        let parameter: Option<ParameterData> = self.object(Kind::Parameter, parameter, at);
        if let Some(parameter) = parameter {
            let strings = &mut self.model.query_strings;
            strings.insert(at.pointer(), parameter);
        }
    }

    /// Reads one object, whose schemas are kept apart. None: the model cannot read it, which was reported.
    fn object<T: DeserializeOwned>(
        &mut self,
        kind: Kind,
        mut value: Value,
        at: &At<'_>,
    ) -> Option<T> {
        self.take_schemas(kind, &mut value, at);
        match serde_json::from_value(value) {
            Ok(object) => Some(object),
            Err(error) => {
                let message = format!(
                    "{} does not fit the model of OpenAPI 3.0 and is left out: {error}",
                    kind.noun()
                );
                match loss_of(kind) {
                    Some(loss) => self.diags.loss(loss, &at.pointer(), message),
                    None => self.diags.mended(&at.pointer(), message),
                }
                None
            }
        }
    }

    /// Takes the outermost schemas of an object out, and keeps them by their places.
    fn take_schemas(&mut self, kind: Kind, value: &mut Value, at: &At<'_>) {
        let Value::Object(members) = value else {
            return;
        };
        let mut had_schema = false;
        members.retain(|key, member| {
            let here = at.key(key);
            match (kind.field(key), member) {
                (Field::One(Kind::Schema), member) => {
                    let schema = self.subschema(member.take(), &here);
                    self.model.schemas.insert(here.pointer(), schema);
                    had_schema = true;
                    return false;
                }
                (Field::One(of), member) => self.take_schemas(of, member, &here),
                (Field::Many(of), Value::Array(elements)) => {
                    for (index, element) in elements.iter_mut().enumerate() {
                        self.take_schemas(of, element, &here.index(index));
                    }
                }
                (Field::Map(of), Value::Object(named)) => {
                    for (name, element) in named {
                        self.take_schemas(of, element, &here.key(name));
                    }
                }
                _ => {}
            }
            true
        });
        if had_schema && matches!(kind, Kind::Parameter | Kind::Header) {
            // The model asks for one of the two.
            members.insert("content".to_owned(), json!({}));
        }
    }
}
