//! How big a value of a type is, roughly: enough to see which enums have one variant much bigger than the others.

use super::Emitter;
use crate::ir::{Additional, Shape, TypeId};
use crate::name::{RustType, branch_type, definition, field_type};

/// Structs nest in one another no deeper than this before the estimate stops looking.
const DEEPEST: usize = 12;

/// The size of a value of this type in bytes, roughly.
pub(super) fn size(cx: &Emitter<'_>, ty: &RustType) -> usize {
    size_at(cx, ty, 0)
}

fn size_at(cx: &Emitter<'_>, ty: &RustType, depth: usize) -> usize {
    match ty {
        RustType::Bool => 1,
        RustType::I32 | RustType::U32 => 4,
        RustType::I64 | RustType::U64 | RustType::F64 | RustType::Boxed(_) => 8,
        RustType::DateTime | RustType::Date | RustType::Uuid | RustType::Number => 16,
        RustType::String
        | RustType::Base64
        | RustType::Binary
        | RustType::Vec(_)
        | RustType::Map(_) => 24,
        RustType::Json => 72,
        RustType::Option(inner) | RustType::Maybe(inner) => {
            size_at(cx, inner, depth).next_multiple_of(8)
        }
        RustType::Item(_) if depth > DEEPEST => 24,
        RustType::Item(id) => item_size(cx, *id, depth + 1),
    }
}

fn item_size(cx: &Emitter<'_>, id: TypeId, depth: usize) -> usize {
    match &cx.api.ty(id).shape {
        Shape::Struct(shape) => {
            let fields = 0..shape.fields.len();
            let listed: usize = fields
                .map(|index| size_at(cx, &field_type(cx.api, cx.facts, id, index), depth))
                .sum();
            listed
                + if shape.additional == Additional::Ignored {
                    0
                } else {
                    24
                }
        }
        Shape::Union(shape) => {
            let branches = 0..shape.branches.len();
            let biggest =
                branches.map(|index| size_at(cx, &branch_type(cx.api, cx.facts, id, index), depth));
            biggest.max().unwrap_or(0) + 8
        }
        Shape::Enum(_) => 24,
        _ if cx.facts.is_newtype(id) => 24,
        _ => size_at(cx, &definition(cx.api, cx.facts, id), depth),
    }
}
