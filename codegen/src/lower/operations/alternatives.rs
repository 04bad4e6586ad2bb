//! An operation that takes bodies of several media types is one operation, and can be called in as many ways.
//!
//! # Invariants
//! - Every way takes one media type; the first is the preferred one, and is the operation itself.
//! - The ways share parameters, answers and errors, and differ in the body alone.

use crate::Pointer;
use crate::ir::{BodyKind, Operation, OperationId, RequestBody, Site, TypeId};
use crate::lower::Lowerer;

impl Lowerer<'_, '_> {
    /// Takes the media types after the first out of an operation, and gives the ways to call it with them. `id` is that of
    /// the operation; the ways follow it.
    pub(super) fn alternatives(
        &mut self,
        id: OperationId,
        operation: &mut Operation,
    ) -> Vec<Operation> {
        let Some(body) = operation
            .body
            .as_mut()
            .filter(|body| body.contents.len() > 1)
        else {
            return Vec::new();
        };
        let others = body.contents.split_off(1);
        let body = body.clone();
        let mut ways = Vec::with_capacity(others.len());
        for content in others {
            let own = OperationId(id.0 + 1 + ways.len());
            if let BodyKind::Json(ty) | BodyKind::Form(ty) = content.kind
                && !takes(&body, ty)
            {
                self.belongs_to(ty, id, own);
            }
            ways.push(Operation {
                origin: place(&operation.origin, &content.origin),
                alternative_to: Some(id),
                rust_name: None,
                body: Some(RequestBody {
                    contents: vec![content],
                    ..body.clone()
                }),
                ..operation.clone()
            });
        }
        ways
    }

    /// A type that only one way to call takes is named after that way.
    fn belongs_to(&mut self, ty: TypeId, from: OperationId, to: OperationId) {
        let site = &mut self.types[ty].site;
        if *site == (Site::RequestBody { operation: from }) {
            *site = Site::RequestBody { operation: to };
        }
    }
}

fn takes(body: &RequestBody, ty: TypeId) -> bool {
    (body.contents.iter()).any(
        |content| matches!(content.kind, BodyKind::Json(own) | BodyKind::Form(own) if own == ty),
    )
}

/// The place of a way to call: that of its media type, under the operation even when the body is a component.
fn place(operation: &Pointer, content: &Pointer) -> Pointer {
    let body = operation.key("requestBody").key("content");
    body.key(content.last().unwrap_or_default())
}
