//! What carries nothing is no type: a body that may be left out and has no members.
//!
//! # Invariants
//! - A body that must be sent is sent, even if it is empty.

use crate::ir::{Additional, Api, BodyKind, RequestBody, Shape};

/// Takes away the bodies that say nothing.
pub(super) fn drop_empty_bodies(api: &mut Api) {
    let has_alternatives: Vec<bool> = {
        let mut has = vec![false; api.operations.len()];
        for (index, operation) in api.operations.iter().enumerate() {
            if let Some(first) = operation.alternative_to {
                has[index] = true;
                has[first.0] = true;
            }
        }
        has
    };
    let empty: Vec<bool> = (api.operations.iter().zip(has_alternatives))
        .map(|(operation, has)| {
            let body = operation.body.as_ref();
            !has && body.is_some_and(|body| !body.required && says_nothing(api, body))
        })
        .collect();
    for (operation, _) in (api.operations.iter_mut().zip(empty)).filter(|(_, empty)| *empty) {
        operation.body = None;
    }
}

fn says_nothing(api: &Api, body: &RequestBody) -> bool {
    body.contents.iter().all(|content| match &content.kind {
        BodyKind::Json(ty) | BodyKind::Form(ty) => match api.shape(*ty) {
            Shape::Struct(shape) => {
                shape.fields.is_empty()
                    && shape.constants.is_empty()
                    && shape.additional == Additional::Ignored
            }
            _ => false,
        },
        _ => false,
    })
}
