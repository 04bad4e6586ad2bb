//! How big a value of a type is, roughly: enough to see which enums have one variant much bigger than the others.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use crate::ir::{Additional, Shape, TypeId};
use crate::name::{RustType, branch_type, definition, field_type};

/// Structs nest in one another no deeper than this before the estimate stops looking.
const DEEPEST: usize = 12;

/// The difference in bytes from which clippy may warn. It warns at 200; the estimate is one.
const WIDE: usize = 120;

/// The attribute for an enum whose variants hold these types, when one is much bigger than the others.
pub(super) fn large_variant(
    cx: &Emitter<'_>,
    variants: &[RustType],
    others: usize,
) -> Option<TokenStream> {
    let mut sizes: Vec<usize> = variants.iter().map(|ty| size(cx, ty, 0)).collect();
    sizes.push(others);
    sizes.sort_unstable();
    let [.., second, first] = sizes[..] else {
        return None;
    };
    (first - second > WIDE).then(|| {
        quote! {
            #[allow(clippy::large_enum_variant, reason = "values are few and short-lived; a box would be in the way")]
        }
    })
}

fn size(cx: &Emitter<'_>, ty: &RustType, depth: usize) -> usize {
    match ty {
        RustType::Bool => 1,
        RustType::I32 | RustType::U32 => 4,
        RustType::I64 | RustType::U64 | RustType::F64 | RustType::Boxed(_) => 8,
        RustType::DateTime | RustType::Date | RustType::Uuid => 16,
        RustType::String
        | RustType::Base64
        | RustType::Binary
        | RustType::Vec(_)
        | RustType::Map(_) => 24,
        RustType::Json => 72,
        RustType::Option(inner) | RustType::Maybe(inner) => {
            size(cx, inner, depth).next_multiple_of(8)
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
                .map(|index| size(cx, &field_type(cx.api, cx.facts, id, index), depth))
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
                branches.map(|index| size(cx, &branch_type(cx.api, cx.facts, id, index), depth));
            biggest.max().unwrap_or(0) + 8
        }
        Shape::Enum(_) => 24,
        _ if cx.facts.is_newtype(id) => 24,
        _ => size(cx, &definition(cx.api, cx.facts, id), depth),
    }
}
