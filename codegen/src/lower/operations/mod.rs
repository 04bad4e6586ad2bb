//! Operations: a method on a path, with what it takes and what it answers.
//!
//! # Invariants
//! - Every operation of the document is lowered; an [`OperationId`] is its place in document order.
//! - No two operations have the same `operationId`, beside the ways to call one of them.

mod alternatives;
pub(super) mod body;
mod component;
mod multipart;
mod nested;
mod param;
mod path;
mod representations;
mod response;
mod security;
pub(super) mod server;

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{Operation as Declared, PathItem, ReferenceOr};

use super::Lowerer;
use super::schemas::doc;
use crate::ir::{Api, Doc, Operation, OperationId};
use crate::{Diagnostics, Loss, Pointer};

/// Where an operation is, for whoever lowers a piece of it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) id: OperationId,
    /// The operation.
    pub(super) at: Pointer,
    /// The path item that has it.
    pub(super) item: Pointer,
}

impl<'a> Lowerer<'a, '_> {
    /// Every operation, in document order. `api` has servers and security schemes already.
    pub(super) fn operations(&mut self, api: &Api) -> Vec<Operation> {
        let model = self.model;
        let paths = Pointer::root().key("paths");
        let mut operations = Vec::new();
        let mut ids = BTreeSet::new();
        for (text, item) in &self.model.openapi.paths.paths {
            let ReferenceOr::Item(item) = item else {
                self.diags.path_item_reference(&paths.key(text));
                continue;
            };
            let item_at = model.moved.place(paths.key(text));
            if text.contains('#') {
                self.diags.fragment_in_path(&item_at, text);
            }
            let known = item.iter().map(|(method, declared)| {
                let at = model.moved.place(item_at.key(method));
                (method.to_ascii_uppercase(), declared, at)
            });
            let others = model.operations.get(text).into_iter().flatten();
            let others = others.map(|(method, declared)| {
                let at = item_at.key("additionalOperations").key(method);
                (method.clone(), declared, model.moved.place(at))
            });
            for (method, declared, at) in known.collect::<Vec<_>>().into_iter().chain(others) {
                let place = Place {
                    id: OperationId(operations.len()),
                    at,
                    item: item_at.clone(),
                };
                let mut operation = self.operation(text, method, declared, item, &place, api);
                if let Some(id) = &operation.id
                    && !ids.insert(id.clone())
                {
                    self.diags.operation_id_twice(&place.at, id);
                    operation.id = None;
                }
                let alternatives = self.alternatives(place.id, &mut operation);
                operations.push(operation);
                operations.extend(alternatives);
            }
        }
        self.drain();
        self.report_same_requests(&operations);
        self.report_nested(&operations);
        operations
    }

    /// Paths that differ in the names of parameters alone are one to a server. Paths of the same text were told apart by
    /// a fragment, on purpose.
    fn report_same_requests(&mut self, operations: &[Operation]) {
        let mut first: BTreeMap<_, &str> = BTreeMap::new();
        for operation in operations {
            let request = (&operation.method, operation.path.skeleton());
            let text = first.entry(request).or_insert(&operation.path.text);
            if *text != operation.path.text {
                self.diags
                    .same_request(&operation.origin, &operation.method, text);
            }
        }
    }

    fn operation(
        &mut self,
        text: &str,
        method: String,
        declared: &'a Declared,
        item: &'a PathItem,
        place: &Place,
        api: &Api,
    ) -> Operation {
        if !declared.callbacks.is_empty() {
            self.diags.callbacks_are_ignored(&place.at);
        }
        let mut path = path::parse(text);
        let schemes = &api.security_schemes;
        let mut security = self.requirements(declared.security.as_deref(), schemes, &place.at);
        let params = self.params(declared, item, &mut path, schemes, &mut security, place);
        Operation {
            origin: place.at.clone(),
            alternative_to: None,
            id: declared.operation_id.clone().filter(|id| !id.is_empty()),
            rust_name: doc::rust_name(&declared.extensions),
            method,
            tags: declared.tags.clone(),
            doc: Doc {
                title: declared.summary.clone(),
                description: declared.description.clone(),
                deprecated: declared.deprecated,
                ..Doc::default()
            },
            docs_url: declared.external_docs.as_ref().map(|docs| docs.url.clone()),
            params,
            body: self.request_body(declared, place),
            responses: self.responses(declared, place),
            security,
            server: server::own_server(&declared.servers, &item.servers, api),
            path,
        }
    }
}

impl Diagnostics {
    fn path_item_reference(&mut self, at: &Pointer) {
        self.loss(
            Loss::Skipped,
            at,
            "the reference of this path leads nowhere; its operations are left out",
        );
    }

    fn fragment_in_path(&mut self, at: &Pointer, text: &str) {
        self.note(at, format!("what follows `#` in `{text}` is not sent"));
    }

    fn operation_id_twice(&mut self, at: &Pointer, id: &str) {
        self.mended(
            at,
            format!("`operationId: {id}` is given to another operation as well; this one is named after its method and path"),
        );
    }

    fn same_request(&mut self, at: &Pointer, method: &str, first: &str) {
        self.mended(
            at,
            format!("a server cannot tell this from `{method} {first}`: only the names of parameters differ; the client has both"),
        );
    }

    fn callbacks_are_ignored(&mut self, at: &Pointer) {
        self.loss(
            Loss::Ignored,
            at,
            "`callbacks` are requests that the API makes; a client has no use for them",
        );
    }
}
