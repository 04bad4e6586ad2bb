//! What the API sends on its own.

use super::Exposer;
use crate::Pointer;
use crate::ir::{Shape, TypeId};
use crate::rust_api::{RustType, VariantName, Webhook, Webhooks, branch_type};

/// The module `webhooks`, where the document has what belongs into it.
pub(super) fn module(cx: &Exposer<'_>) -> Option<Webhooks> {
    let webhooks = cx.api.webhooks.as_ref()?;
    let calls = webhooks.calls.iter().map(|call| {
        // A value that several have says no more than the body.
        let is_shared = |event: &String| {
            let others = webhooks.calls.iter();
            let named =
                others.filter(|other| other.name == *event || other.event.as_ref() == Some(event));
            named.count() > 1
        };
        let event = call
            .event
            .clone()
            .filter(|event| !is_shared(event) && *event != call.name);
        let exposed = Webhook {
            origin: call.origin.clone(),
            event,
            is_callback: call.is_callback,
            payload: cx.seen(&cx.value(call.payload)),
            variant: variant(cx, webhooks.any, call.payload),
        };
        (call.name.clone(), exposed)
    });
    let calls = calls.collect();
    let first = webhooks.calls.first()?.origin.tokens().first();
    Some(Webhooks {
        origin: first.map_or_else(Pointer::root, |group| Pointer::root().key(group)),
        any: cx.seen(&cx.value(webhooks.any)),
        calls,
    })
}

/// The variant of a union that holds a type.
fn variant(cx: &Exposer<'_>, union: TypeId, payload: TypeId) -> Option<(VariantName, bool)> {
    let Shape::Union(shape) = &cx.api.ty(union).shape else {
        return None;
    };
    let resolved = |id: TypeId| {
        let mut id = id;
        for _ in 0..cx.api.types.len() {
            match cx.api.ty(id).shape {
                Shape::Alias(next) => id = next,
                _ => break,
            }
        }
        id
    };
    let wanted = resolved(payload);
    let index = (shape.branches.iter()).position(|branch| resolved(branch.ty) == wanted)?;
    let ty = cx.seen(&branch_type(
        cx.api,
        cx.facts,
        union,
        index,
        &shape.branches[index],
    ));
    let is_boxed = matches!(ty, RustType::Boxed(_));
    Some((cx.names.variant(union, index).clone(), is_boxed))
}
