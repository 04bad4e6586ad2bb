//! What callers see of a list that comes in pages.

use super::Exposer;
use crate::ir::{Operation, Shape};
use crate::pages::{Paged, answered};
use crate::rust_api::{Answer, Body, FieldName, Paging, RustType, SchemaType};

/// What a call lists, when the one type that it answers with has the list as it was found.
pub(super) fn of(
    cx: &Exposer<'_>,
    operation: &Operation,
    answer: &Answer,
    paged: &Paged,
) -> Option<Paging> {
    let Answer::Body(Body::Value(_)) = answer else {
        return None;
    };
    let body = cx.unalias(&cx.value(answered(operation)?));
    let (list, field) = match &paged.items {
        None => (body, None),
        Some(name) => {
            let (list, field) = member(cx, &body, name)?;
            (list, Some(field))
        }
    };
    Some(Paging {
        item: cx.seen(&element(cx, list)?),
        field,
        rule: paged.rule.clone(),
    })
}

/// A member of an object: its type and its field.
fn member(cx: &Exposer<'_>, object: &SchemaType, name: &str) -> Option<(SchemaType, FieldName)> {
    let SchemaType::Item(id) = object else {
        return None;
    };
    let Shape::Struct(shape) = &cx.api.ty(*id).shape else {
        return None;
    };
    let mut fields = shape.fields.iter().enumerate();
    let (index, field) = fields.find(|(_, field)| field.wire_name == name)?;
    Some((cx.value(field.ty), cx.names.field(*id, index).clone()))
}

/// What a list has, however it may be absent.
fn element(cx: &Exposer<'_>, list: SchemaType) -> Option<SchemaType> {
    match cx.unalias(&list) {
        RustType::Vec(element) => Some(*element),
        RustType::Option(inner) | RustType::Maybe(inner) | RustType::Boxed(inner) => {
            element(cx, *inner)
        }
        _ => None,
    }
}
