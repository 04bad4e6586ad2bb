//! What stands in for an object that a reference was to lead to and does not.
//!
//! # Invariants
//! - The smallest part that needs the object is widened or left out: a schema accepts any value, a body is bytes, a
//!   parameter, header or security scheme is not there, a path has the operations that stand beside its reference.

use serde_json::{Value, json};

use super::get_mut;
use crate::diagnostics::Loss;
use crate::normalize::kinds::Kind;
use crate::{Document, Pointer};

/// What is lost with an object of `kind`, and how that is said.
pub(super) fn cost(kind: Kind) -> (Loss, &'static str) {
    match kind {
        Kind::Schema => (Loss::Widened, "any value is accepted"),
        Kind::Response | Kind::RequestBody => (Loss::Widened, "its body is taken as bytes"),
        Kind::MediaType => (Loss::Widened, "nothing is known of its content"),
        Kind::PathItem => (Loss::Skipped, "its operations are left out"),
        _ => (Loss::Skipped, "it is left out"),
    }
}

/// An object of `kind` of which nothing is known. None: such an object is of no use.
pub(super) fn unknown(kind: Kind) -> Option<Value> {
    match kind {
        Kind::Schema | Kind::MediaType => Some(json!({})),
        Kind::Response => Some(json!({ "description": "", "content": unknown_content() })),
        Kind::RequestBody => Some(json!({ "content": unknown_content() })),
        _ => None,
    }
}

/// Content of any media type and any form.
pub(super) fn unknown_content() -> Value {
    json!({ "*/*": {} })
}

/// Takes the reference at `at` away, which was to lead to an object of `kind`. Elements of lists stay until
/// [`remove_elements`], so that others keep their places; those to remove are added to `elements`.
pub(super) fn break_off(
    document: &mut Document,
    at: &Pointer,
    kind: Kind,
    elements: &mut Vec<Pointer>,
) {
    let Some(user) = at.parent() else {
        return;
    };
    let Some(place) = get_mut(document, &user) else {
        return;
    };
    if matches!(kind, Kind::Schema | Kind::PathItem) {
        if let (Value::Object(members), Some(key)) = (place, at.last()) {
            members.shift_remove(key);
        }
        // What is not any value would be no value.
        let is_negated =
            user.last() == Some("not") && get_mut(document, &user) == Some(&mut json!({}));
        if is_negated {
            remove(document, &user);
        }
        return;
    }
    match unknown(kind) {
        Some(value) => *place = value,
        None if is_element(document, &user) => elements.push(user),
        None => remove(document, &user),
    }
}

fn is_element(document: &Document, at: &Pointer) -> bool {
    let above = at.parent().and_then(|above| document.get(&above));
    above.is_some_and(Value::is_array)
}

/// Removes elements of lists, the last of each first.
pub(super) fn remove_elements(document: &mut Document, mut elements: Vec<Pointer>) {
    let index = |at: &Pointer| at.last().and_then(|token| token.parse::<usize>().ok());
    elements.sort_by_key(|at| std::cmp::Reverse(index(at)));
    for at in elements {
        remove(document, &at);
    }
}

/// Removes what stands at `at`.
pub(super) fn remove(document: &mut Document, at: &Pointer) {
    let (Some(above), Some(token)) = (at.parent(), at.last()) else {
        return;
    };
    match get_mut(document, &above) {
        Some(Value::Object(members)) => {
            members.shift_remove(token);
        }
        Some(Value::Array(elements)) => {
            if let Ok(index) = token.parse::<usize>()
                && index < elements.len()
            {
                elements.remove(index);
            }
        }
        _ => {}
    }
}
