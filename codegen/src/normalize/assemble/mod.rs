//! Builds the model from a tree that is already in its shape.
//!
//! The model reads nested schemas by trying one reading after another on a copy of all that is below. That costs time
//! and stack with every level, and names no place when it fails. So schemas are built one by one (see [`schema`]), the
//! rest object by object, and schemas are put back where they stood.
//!
//! # Invariants
//! - What the model cannot read costs that object alone: a schema is widened, an operation is left out.
//! - The stack grows by one small frame for each level of nesting.

mod refill;
mod schema;

use indexmap::IndexMap;
use openapiv3::{Components, OpenAPI, Operation, PathItem, ReferenceOr};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::at::At;
use super::ext;
use super::model::{Field, Kind, METHODS};
use super::shape::{Members, loss_of};
use crate::diagnostics::{Loss, Place};
use crate::{Diagnostics, Pointer, Stopped};

use refill::Refill;

/// Reads the whole tree as the model.
///
/// # Errors
/// When what surrounds paths and components does not fit, which `shape` rules out.
pub(super) fn assemble(mut root: Value, diags: &mut Diagnostics) -> Result<OpenAPI, Stopped> {
    let mut paths = take(&mut root, "paths");
    let mut components = take(&mut root, "components");
    root["paths"] = json!({});
    let mut openapi: OpenAPI = serde_json::from_value(root).map_err(|error| {
        diags.error(
            Place::Spec(Pointer::root()),
            format!("the document does not fit the model of OpenAPI 3.0: {error}"),
            "this is a gap in the generator; please report it with the document",
        );
        Stopped
    })?;
    let mut assembler = Assembler {
        diags,
        schemas: Vec::new(),
    };
    let at = At::root();
    assembler.paths(&mut paths, &mut openapi, &at.key("paths"));
    openapi.components = assembler.components(&mut components, &at.key("components"));
    Refill::new(assembler.schemas).document(&mut openapi);
    Ok(openapi)
}

/// Reads one operation out of an extension. None: it does not fit the model.
pub(super) fn operation(value: &Value) -> Option<Operation> {
    let mut diags = Diagnostics::new();
    let mut assembler = Assembler {
        diags: &mut diags,
        schemas: Vec::new(),
    };
    let mut operation = assembler.object(Kind::Operation, value.clone(), &At::root())?;
    Refill::new(assembler.schemas).operation(&mut operation);
    Some(operation)
}

/// Takes a member out as an object; an absent one is empty.
fn take(root: &mut Value, key: &str) -> Members {
    match root.get_mut(key).map(Value::take) {
        Some(Value::Object(members)) => {
            if let Value::Object(root) = root {
                root.shift_remove(key);
            }
            members
        }
        _ => Map::new(),
    }
}

struct Assembler<'d> {
    diags: &'d mut Diagnostics,
    /// The schemas taken out so far; a reference to the index stands in for each.
    schemas: Vec<ReferenceOr<openapiv3::Schema>>,
}

impl Assembler<'_> {
    fn paths(&mut self, paths: &mut Members, openapi: &mut OpenAPI, at: &At<'_>) {
        for (path, item) in std::mem::take(paths) {
            if path.starts_with("x-") {
                openapi.paths.extensions.insert(path, item);
                continue;
            }
            if let Some(item) = self.path_item(item, &at.key(&path)) {
                openapi.paths.paths.insert(path, ReferenceOr::Item(item));
            }
        }
    }

    fn path_item(&mut self, mut item: Value, at: &At<'_>) -> Option<PathItem> {
        let mut operations = Vec::new();
        for method in METHODS {
            if let Some(value) = item
                .as_object_mut()
                .and_then(|members| members.shift_remove(method))
            {
                let operation: Option<Operation> =
                    self.object(Kind::Operation, value, &at.key(method));
                operations.push((method, operation));
            }
        }
        let mut item: PathItem = self.object(Kind::PathItem, item, at)?;
        self.check_carried(&mut item.extensions, at);
        for (method, operation) in operations {
            let slot = match method {
                "get" => &mut item.get,
                "put" => &mut item.put,
                "post" => &mut item.post,
                "delete" => &mut item.delete,
                "options" => &mut item.options,
                "head" => &mut item.head,
                "patch" => &mut item.patch,
                _ => &mut item.trace,
            };
            *slot = operation;
        }
        Some(item)
    }

    /// Leaves out what an extension carries and nobody could read.
    fn check_carried(&mut self, extensions: &mut IndexMap<String, Value>, at: &At<'_>) {
        let at = at.key("additionalOperations");
        if let Some(Value::Object(operations)) = extensions.get_mut(ext::OPERATIONS) {
            operations.retain(|method, operation| {
                let read = ext::operation(operation).is_some();
                if !read {
                    let message =
                        "an operation does not fit the model of OpenAPI 3.0 and is left out";
                    self.diags
                        .loss(Loss::Skipped, &at.key(method).pointer(), message);
                }
                read
            });
        }
    }

    fn components(&mut self, members: &mut Members, at: &At<'_>) -> Option<Components> {
        if members.is_empty() {
            return None;
        }
        let mut components = Components::default();
        for (section, value) in std::mem::take(members) {
            let here = at.key(&section);
            if section.starts_with("x-") {
                components.extensions.insert(section, value);
                continue;
            }
            let Value::Object(named) = value else {
                continue;
            };
            match section.as_str() {
                "schemas" => {
                    for (name, value) in named {
                        let stood = ext::origin_of(&value);
                        let at = stood.as_ref().map_or_else(|| here.key(&name), At::place);
                        let schema = schema::build(value, &at, self.diags);
                        components.schemas.insert(name, schema);
                    }
                }
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
        Some(components)
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

    /// Reads one object of which the schemas are taken out. None: the model cannot read it, which was reported.
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

    /// Takes the outermost schemas of an object out, and leaves their numbers.
    fn take_schemas(&mut self, kind: Kind, value: &mut Value, at: &At<'_>) {
        let Value::Object(members) = value else {
            return;
        };
        for (key, member) in members {
            let here = at.key(key);
            match (kind.field(key), member) {
                (Field::One(Kind::Schema), member) => {
                    let schema = schema::build(member.take(), &here, self.diags);
                    *member = json!({ "$ref": self.schemas.len().to_string() });
                    self.schemas.push(schema);
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
        }
    }
}
