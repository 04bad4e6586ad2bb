//! What sets a branch of a union apart from the others, in words.
//!
//! A label of the document comes first. Without one it is the only value of an enum, a member that no other branch has,
//! or what the branch is; and where several are the same, what they hold.
//!
//! # Invariants
//! - Nothing here depends on a name: what stands in a branch is named after these words, and so is its variant.

use super::case;
use super::english;
use crate::ir::{Api, Primitive, Shape, TypeId, Union};

/// The words for the branch at `index` of `union`.
pub(super) fn branch_words(api: &Api, union: TypeId, index: usize, label: Option<&str>) -> String {
    if let Some(label) = label {
        return case::shortest(label);
    }
    match &api.ty(union).shape {
        Shape::Union(shape) if index < shape.branches.len() => unlabelled(api, shape, index),
        _ => english::ordinal(index),
    }
}

fn unlabelled(api: &Api, union: &Union, index: usize) -> String {
    let own = api.shape(union.branches[index].ty);
    let others = || {
        let others = union.branches.iter().enumerate();
        let others = others.filter(move |(other, _)| *other != index);
        others.map(|(_, branch)| api.shape(branch.ty))
    };
    let kind = kind_words(own);
    let is_alone = !others().any(|other| kind_words(other) == kind);
    match own {
        Shape::Enum(values) if values.variants.len() == 1 => {
            case::shortest(&values.variants[0].wire_value)
        }
        Shape::Enum(_) | Shape::Union(_) if !is_alone => english::ordinal(index),
        Shape::Struct(_) if !is_alone => {
            let has = |other: &Shape, wire_name: &str| match other {
                Shape::Struct(other) => other.fields.iter().any(|f| f.wire_name == wire_name),
                _ => false,
            };
            let unique = |wire_name: &str| !others().any(|other| has(other, wire_name));
            let field = fields(own).find(|wire_name| unique(wire_name));
            field.map_or_else(
                || english::ordinal(index),
                |wire_name| format!("with_{}", case::shortest(wire_name)),
            )
        }
        Shape::List(_) | Shape::Map(_) | Shape::Primitive(_) if !is_alone => exact_words(api, own),
        _ => kind.to_owned(),
    }
}

fn fields(shape: &Shape) -> impl Iterator<Item = &str> {
    let fields = match shape {
        Shape::Struct(shape) => shape.fields.as_slice(),
        _ => &[],
    };
    fields.iter().map(|field| field.wire_name.as_str())
}

/// What a shape is, in a word.
fn kind_words(shape: &Shape) -> &'static str {
    match shape {
        Shape::Struct(_) => "object",
        Shape::Enum(_) => "choice",
        Shape::Union(_) => "alternative",
        Shape::List(_) => "list",
        Shape::Map(_) => "map",
        Shape::Nullable(_) => "nullable",
        Shape::Alias(_) | Shape::Any => "json",
        Shape::Primitive(primitive) => match primitive {
            Primitive::Bool => "bool",
            Primitive::I32 | Primitive::I64 | Primitive::U32 | Primitive::U64 => "integer",
            Primitive::F64 | Primitive::Number => "number",
            Primitive::String => "text",
            Primitive::DateTime => "date_time",
            Primitive::Date => "date",
            Primitive::Uuid => "uuid",
            Primitive::Base64 | Primitive::Binary => "bytes",
        },
    }
}

/// What a shape is, with what it holds: `number_list_list`.
fn exact_words(api: &Api, shape: &Shape) -> String {
    /// How far into lists of lists a name goes.
    const DEEPEST: usize = 4;

    let mut shape = shape;
    let mut ends = String::new();
    for _ in 0..DEEPEST {
        let (inner, end) = match shape {
            Shape::List(inner) => (inner, "_list"),
            Shape::Map(inner) => (inner, "_map"),
            _ => break,
        };
        ends.insert_str(0, end);
        shape = api.shape(*inner);
    }
    let inner = match shape {
        Shape::Primitive(Primitive::I32) => "int32",
        Shape::Primitive(Primitive::U32) => "unsigned32",
        Shape::Primitive(Primitive::U64) => "unsigned",
        Shape::Primitive(Primitive::Number) => "integer",
        other => kind_words(other),
    };
    format!("{inner}{ends}")
}
