//! Scalars and string enums.
//!
//! # Invariants
//! - A format that Rust has no type for leaves the type as it is: text stays text.
//! - Which numbers keep every digit is decided here: all but floats and integers of up to 64 bits.
//! - A schema with one possible value is noted in `Lowerer::fixed`, whatever its type; whether a member with it becomes a
//!   constant is decided once unions are.

use std::collections::{BTreeMap, BTreeSet};

use super::doc;
use super::part::{Node, Part};
use super::view::{ValueNote, View};
use crate::ir::{EnumVariant, Literal, Primitive, Shape, StringEnum, TypeId, UnionStyle};
use crate::lower::Lowerer;
use crate::model::{Kind, Scalar};

/// A type with one possible value.
#[derive(Clone, Debug)]
pub(in crate::lower) struct Fixed {
    pub(in crate::lower) value: Literal,
    /// The document says `const`, in place of an `enum` that happens to have one value.
    pub(in crate::lower) declared: bool,
}

impl<'a> Lowerer<'a, '_> {
    /// A string with known values.
    pub(super) fn try_string_enum(&mut self, id: TypeId, view: &View<'a>) -> Option<Shape> {
        let values = view.values.as_ref().filter(|values| !values.is_empty())?;
        let texts: Vec<&str> = values
            .iter()
            .filter_map(|value| match value {
                Scalar::String(text) => Some(*text),
                _ => None,
            })
            .collect();
        match view.kind {
            Some(Kind::String) if !texts.is_empty() => {}
            None if texts.len() == values.len() => {}
            _ => return None,
        }
        // The first note on a value counts, so it is put in last.
        let notes: BTreeMap<&str, ValueNote<'_>> = view.value_notes.iter().rev().copied().collect();
        let mut seen = BTreeSet::new();
        let variants = (texts.into_iter())
            .filter(|text| seen.insert(*text))
            .map(|text| {
                let note = notes.get(text).copied().unwrap_or_default();
                EnumVariant {
                    wire_value: text.to_owned(),
                    rust_name: note.rust_name.map(str::to_owned),
                    description: note.description.map(str::to_owned),
                }
            })
            .collect();
        self.note_fixed(id, view);
        Some(Shape::Enum(StringEnum { variants }))
    }

    /// A scalar.
    pub(super) fn try_scalar(&mut self, id: TypeId, view: &View<'a>) -> Option<Shape> {
        let kind = match view.kind {
            Some(kind) => kind,
            None => self.kind_of_values(view).or_else(|| kind_of_format(view))?,
        };
        let primitive = match kind {
            Kind::Boolean => Primitive::Bool,
            Kind::Integer if view.is_unbounded => Primitive::Number,
            Kind::Integer => integer(view.format),
            Kind::Number => number(view.format),
            Kind::String => string(view.format),
            Kind::Array | Kind::Object => return None,
        };
        self.note_fixed(id, view);
        Some(Shape::Primitive(primitive))
    }

    /// `oneOf` of constants, each with a description: a string enum whose values are described.
    pub(super) fn try_described_values(&mut self, _id: TypeId, view: &View<'a>) -> Option<Shape> {
        let [choice] = view.choices.as_slice() else {
            return None;
        };
        if choice.style == UnionStyle::TypeList || choice.discriminator.is_some() {
            return None;
        }
        if view.says_something_of_members() || !matches!(view.kind, None | Some(Kind::String)) {
            return None;
        }
        let mut variants: Vec<EnumVariant> = Vec::with_capacity(choice.branches.len());
        for branch in &choice.branches {
            let variant = constant_text(branch)?;
            if !variants
                .iter()
                .any(|known| known.wire_value == variant.wire_value)
            {
                variants.push(variant);
            }
        }
        Some(Shape::Enum(StringEnum { variants }))
    }

    fn note_fixed(&mut self, id: TypeId, view: &View<'a>) {
        let value = match view.values.as_deref() {
            Some([Scalar::String(text)]) => Literal::String((*text).to_owned()),
            Some([Scalar::Bool(value)]) => Literal::Bool(*value),
            Some([Scalar::Integer(value)]) => Literal::Integer(*value),
            _ => return,
        };
        let declared = view.is_const;
        self.fixed.insert(id, Fixed { value, declared });
    }

    /// The type of the values of an `enum` without `type`.
    fn kind_of_values(&mut self, view: &View<'a>) -> Option<Kind> {
        let values = view.values.as_ref().filter(|values| !values.is_empty())?;
        let all = |fits: fn(&Scalar<'_>) -> bool| values.iter().all(fits);
        if all(|value| matches!(value, Scalar::Bool(_))) {
            Some(Kind::Boolean)
        } else if all(|value| matches!(value, Scalar::Integer(_) | Scalar::Unsigned(_))) {
            Some(Kind::Integer)
        } else if all(|value| {
            matches!(
                value,
                Scalar::Integer(_) | Scalar::Unsigned(_) | Scalar::Number(_)
            )
        }) {
            Some(Kind::Number)
        } else {
            match values.contains(&Scalar::Other) {
                true => self.diags.values_with_members(&view.at),
                false => self.diags.values_of_several_kinds(&view.at),
            }
            None
        }
    }
}

/// An integer of 64 bits with a sign, unless its format is of another size. One without a format is that too, though JSON
/// Schema gives it no bound: a value beyond is refused, and a format such as `uint64` or `int128` in the overlay admits it.
fn integer(format: Option<&str>) -> Primitive {
    let Some(format) = format else {
        return Primitive::I64;
    };
    match sized(format) {
        Some((true, ..=32)) => Primitive::I32,
        Some((true, ..=64)) => Primitive::I64,
        Some((false, ..=32)) => Primitive::U32,
        Some((false, ..=64)) => Primitive::U64,
        Some(_) => Primitive::Number,
        None if is_exact(format) => Primitive::Number,
        None => Primitive::I64,
    }
}

/// A number keeps all its digits, unless its format says that it is a float: then it has no more than a double tells.
fn number(format: Option<&str>) -> Primitive {
    match format.map(letters).as_deref() {
        Some("float" | "double" | "float32" | "float64" | "float16" | "single" | "half") => {
            Primitive::F64
        }
        Some(_) if format.and_then(sized).is_some() => integer(format),
        _ => Primitive::Number,
    }
}

/// Whether a format of integers has a sign, and how many bits: `int32`, `uint64`, `u-int64`, `ulong`.
fn sized(format: &str) -> Option<(bool, u32)> {
    let format = letters(format);
    let (is_signed, rest) = match format.strip_prefix("unsigned") {
        Some(rest) => (false, rest),
        None => match format.strip_prefix('u') {
            Some(rest) => (false, rest),
            None => (true, format.strip_prefix("signed").unwrap_or(&format)),
        },
    };
    let bits = match rest {
        "long" => 64,
        "short" => 16,
        "int" if !is_signed => 64,
        _ => {
            let bits = rest.strip_prefix("integer").or(rest.strip_prefix("int"));
            bits.and_then(|bits| bits.parse().ok())?
        }
    };
    Some((is_signed, bits))
}

/// Whether a format of integers has no bound.
fn is_exact(format: &str) -> bool {
    matches!(
        letters(format).as_str(),
        "bigint" | "biginteger" | "decimal" | "decimal128"
    )
}

/// A format without what its spellings differ in.
fn letters(format: &str) -> String {
    let kept = format.chars().filter(|c| c.is_ascii_alphanumeric());
    kept.map(|c| c.to_ascii_lowercase()).collect()
}

fn string(format: Option<&str>) -> Primitive {
    match format {
        Some("date-time") => Primitive::DateTime,
        Some("date") => Primitive::Date,
        Some("uuid") => Primitive::Uuid,
        Some("byte") => Primitive::Base64,
        Some("binary") => Primitive::Binary,
        _ => Primitive::String,
    }
}

/// The type of a schema that has a `format` and no `type`.
fn kind_of_format(view: &View<'_>) -> Option<Kind> {
    Some(match view.format? {
        "int32" | "int64" | "uint32" | "uint64" => Kind::Integer,
        "float" | "double" => Kind::Number,
        "date-time" | "date" | "uuid" | "byte" | "binary" | "uri" | "email" => Kind::String,
        _ => return None,
    })
}

/// The value and prose of a branch that is a string constant.
fn constant_text(branch: &Part<'_>) -> Option<EnumVariant> {
    let Node::Inline(schema) = branch.node else {
        return None;
    };
    let values = schema.scalars();
    let Some([Scalar::String(text)]) = values.as_deref() else {
        return None;
    };
    matches!(schema.kind, None | Some(Kind::String)).then(|| EnumVariant {
        wire_value: (*text).to_owned(),
        rust_name: doc::rust_name(&schema.extensions),
        description: (schema.description.clone()).or_else(|| schema.title.clone()),
    })
}
