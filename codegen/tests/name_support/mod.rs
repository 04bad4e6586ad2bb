//! What the tests of `name` and `api_file` share.

#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    reason = "each test file uses a part of it"
)]

use codegen::analyze::{Facts, analyze};
use codegen::api_file;
use codegen::expose::expose;
use codegen::ir::{Api, Shape, TypeId};
use codegen::name::{Names, assign_names};
use codegen::normalize::{Normal, build};
use codegen::{Diagnostics, Document, Options, Severity};
use serde_json::{Value, json};

/// A document, named.
pub struct Named {
    pub api: Api,
    pub facts: Facts,
    pub names: Names,
    /// The findings of naming, one per line: severity, first place, message.
    pub findings: Vec<String>,
}

/// A document around paths and component schemas.
pub fn document(paths: Value, schemas: Value) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas}
    })
}

/// Names a document; `lock` is the API model of an earlier run.
#[track_caller]
pub fn name(document: &Value, lock: Option<&str>) -> Named {
    let mut diags = Diagnostics::new();
    let normal = Normal::from(Document::new(document.clone()));
    let model = build(normal, &mut diags).expect("the test document is OpenAPI");
    let api = codegen::lower::lower(&model, &mut diags);
    let facts = analyze(&api);
    let mut diags = Diagnostics::new();
    let names = assign_names(
        &api,
        &facts,
        &codegen::name::Lock::read(lock.unwrap_or_default(), &api),
        &mut diags,
    );
    let findings = diags
        .iter()
        .map(|found| {
            let severity = match found.severity {
                Severity::Note => "note",
                Severity::Warning => "warning",
                Severity::Error => "error",
            };
            let place = match found.places.first() {
                Some(codegen::Place::Spec(at)) => at.to_string(),
                _ => String::new(),
            };
            format!("{severity} {place}: {}", found.message)
        })
        .collect();
    Named {
        api,
        facts,
        names,
        findings,
    }
}

impl Named {
    /// The API model, which is the lock of the next run.
    pub fn model(&self) -> String {
        let options = Options::default();
        let api = expose(&self.api, &self.facts, &self.names, &[], &options);
        api_file::write("acme", &api)
    }

    /// The type at a place of the document, without `/components/schemas/`.
    #[track_caller]
    pub fn at(&self, place: &str) -> TypeId {
        let place = format!("/components/schemas/{place}");
        let found = self
            .api
            .ids()
            .find(|(id, ty)| self.facts.is_item(*id) && ty.origin.to_string() == place);
        found.unwrap_or_else(|| panic!("no type at {place}")).0
    }

    /// The name of the type at a place.
    #[track_caller]
    pub fn ty(&self, place: &str) -> String {
        self.names.ty(self.at(place)).to_string()
    }

    /// The wire names and names of the members of the type at a place.
    #[track_caller]
    pub fn members(&self, place: &str) -> Vec<(String, String)> {
        let id = self.at(place);
        match &self.api.ty(id).shape {
            Shape::Struct(shape) => {
                let fields = shape.fields.iter().enumerate();
                fields
                    .map(|(index, field)| {
                        let name = self.names.field(id, index).to_string();
                        (field.wire_name.clone(), name)
                    })
                    .collect()
            }
            Shape::Enum(shape) => {
                let variants = shape.variants.iter().enumerate();
                variants
                    .map(|(index, variant)| {
                        let name = self.names.variant(id, index).to_string();
                        (variant.wire_value.clone(), name)
                    })
                    .collect()
            }
            Shape::Union(shape) => {
                let branches = shape.branches.iter().enumerate();
                branches
                    .map(|(index, branch)| {
                        let name = self.names.variant(id, index).to_string();
                        (branch.label.clone().unwrap_or_default(), name)
                    })
                    .collect()
            }
            other => panic!("no members in {other:?}"),
        }
    }

    /// The methods of the client, in document order.
    pub fn methods(&self) -> Vec<String> {
        let ids = (0..self.api.operations.len()).map(codegen::ir::OperationId);
        ids.map(|id| self.names.operation(id).method.to_string())
            .collect()
    }
}

/// Whether `text` can be written where an identifier is wanted.
pub fn is_ident(text: &str) -> bool {
    syn::parse_str::<syn::Ident>(text).is_ok()
}

/// A string enum with these values.
pub fn string_enum(values: &[&str]) -> Value {
    json!({"type": "string", "enum": values})
}

/// An object with these properties, all strings.
pub fn object(properties: &[&str]) -> Value {
    let properties: serde_json::Map<String, Value> = properties
        .iter()
        .map(|name| ((*name).to_owned(), json!({"type": "string"})))
        .collect();
    json!({"type": "object", "properties": properties})
}
