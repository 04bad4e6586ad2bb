//! What sets a branch of a union apart from the others, in words.
//!
//! A label of the document comes first. Without one it is the only value of an enum, a member that no other branch has,
//! or what the branch is; and where several are the same, what they hold.
//!
//! # Invariants
//! - Nothing here depends on a name: what stands in a branch is named after these words, and so is its variant.

use super::case;
use super::english;
use crate::ir::{Api, Constant, Primitive, Shape, StringEnum, Struct, TypeId, Union};

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
    let words = match own {
        Shape::Enum(values) if values.variants.len() == 1 => {
            Some(case::shortest(&values.variants[0].wire_value))
        }
        Shape::Enum(values) if !is_alone => enum_words(values),
        Shape::Union(_) if !is_alone => None,
        Shape::Struct(own) if !is_alone => {
            let others: Vec<&Struct> = others().filter_map(as_struct).collect();
            struct_words(own, &others)
        }
        Shape::List(_) | Shape::Map(_) | Shape::Primitive(_) if !is_alone => {
            Some(exact_words(api, own))
        }
        _ => Some(kind.to_owned()),
    };
    words.unwrap_or_else(|| english::ordinal(index))
}

/// The values, where they are few; else the first of them.
fn enum_words(values: &StringEnum) -> Option<String> {
    /// How many values a name has.
    const FEW: usize = 3;

    let mut words: Vec<String> = (values.variants.iter())
        .map(|value| case::shortest(&value.wire_value))
        .filter(|words| !words.is_empty())
        .collect();
    words.sort_unstable();
    let first = words.first()?;
    match words.len() {
        ..=FEW => Some(words.join("_or_")),
        _ => Some(format!("{first}_and_others")),
    }
}

/// A member that no other object has, a value that no other fixes, two members that no other has both of, or the only
/// member.
fn struct_words(own: &Struct, others: &[&Struct]) -> Option<String> {
    /// How many members are looked at as the first of two.
    const LOOKED_AT: usize = 8;

    let fields = || own.fields.iter().map(|field| field.wire_name.as_str());
    if let Some(unique) = fields().find(|name| !others.iter().any(|other| has(other, name))) {
        return Some(format!("with_{}", case::shortest(unique)));
    }
    let fixes = |other: &Struct, own: &Constant| {
        let mut constants = other.constants.iter();
        constants.any(|other| other.wire_name == own.wire_name && other.value == own.value)
    };
    let value = (own.constants.iter()).find(|own| !others.iter().any(|other| fixes(other, own)));
    if let Some(constant) = value {
        let words = case::shortest(&constant.value.text());
        return (!words.is_empty()).then_some(words);
    }
    let both = |a: &str, b: &str| others.iter().any(|other| has(other, a) && has(other, b));
    let all: Vec<&str> = fields().collect();
    for (at, first) in all.iter().enumerate().take(LOOKED_AT) {
        if let Some(second) = all[at + 1..].iter().find(|second| !both(first, second)) {
            let (first, second) = (case::shortest(first), case::shortest(second));
            return Some(format!("with_{first}_and_{second}"));
        }
    }
    match all.as_slice() {
        [only] => Some(format!("only_{}", case::shortest(only))),
        _ => None,
    }
}

fn has(shape: &Struct, wire_name: &str) -> bool {
    let mut fields = shape.fields.iter();
    fields.any(|field| field.wire_name == wire_name)
}

fn as_struct(shape: &Shape) -> Option<&Struct> {
    match shape {
        Shape::Struct(shape) => Some(shape),
        _ => None,
    }
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
        other => kind_words(other),
    };
    format!("{inner}{ends}")
}
