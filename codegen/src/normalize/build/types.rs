//! What a `type` makes of the other keywords: a list of types a choice, and the range of an integer its size.

use serde_json::{Number, Value};

use crate::model::{EnumValue, Kind, Limits, Schema, Subschema};
use crate::normalize::schema::{is_beyond, is_of_type, type_of_format};
use crate::{Diagnostics, Loss, Pointer};

/// Where the integers of 64 bits end, with a sign and without. Documents that went through floats have their bounds rounded
/// to these.
pub(in crate::normalize) const END_OF_SIGNED: f64 = 9_223_372_036_854_775_808.0;
const END_OF_UNSIGNED: f64 = 2.0 * END_OF_SIGNED;

/// Makes a schema of several types a choice between schemas of one type, each with the keywords that speak of its type.
/// True: one of them is an integer that no integer of Rust holds.
pub(super) fn split(schema: &mut Schema, kinds: &[Kind]) -> bool {
    let mut is_unbounded = false;
    let mut whole = Schema {
        format: schema.format.take(),
        values: std::mem::take(&mut schema.values),
        is_const: std::mem::take(&mut schema.is_const),
        limits: std::mem::take(&mut schema.limits),
        properties: std::mem::take(&mut schema.properties),
        required: std::mem::take(&mut schema.required),
        additional: schema.additional.take(),
        items: schema.items.take(),
        ..Schema::default()
    };
    for kind in kinds {
        let mut branch = part_of(&mut whole, *kind);
        is_unbounded |= size(&mut branch);
        let branch = Subschema::Inline(Box::new(branch));
        schema.one_of.push(branch);
    }
    schema.is_type_list = true;
    is_unbounded
}

/// What of a schema speaks of values of one kind.
fn part_of(whole: &mut Schema, kind: Kind) -> Schema {
    let format = whole.format.clone().filter(|format| {
        let of = type_of_format(format).and_then(Kind::of_word);
        of.map_or(kind == Kind::String, |of| {
            of == kind || (of == Kind::Integer && kind == Kind::Number)
        })
    });
    let is_of_kind = |found: &&EnumValue| is_of_type(&found.value, kind.word());
    let branch = Schema {
        kind: Some(kind),
        format,
        values: whole.values.iter().filter(is_of_kind).cloned().collect(),
        ..Schema::default()
    };
    let branch = Schema {
        limits: limits_of(&whole.limits, kind),
        ..branch
    };
    match kind {
        Kind::Object => Schema {
            properties: std::mem::take(&mut whole.properties),
            required: std::mem::take(&mut whole.required),
            additional: whole.additional.take(),
            ..branch
        },
        Kind::Array => Schema {
            items: whole.items.take(),
            ..branch
        },
        Kind::Boolean | Kind::Integer | Kind::Number | Kind::String => branch,
    }
}

/// The limits that speak of values of one kind.
fn limits_of(all: &Limits, kind: Kind) -> Limits {
    let none = Limits::default();
    match kind {
        Kind::Boolean => none,
        Kind::String => Limits {
            pattern: all.pattern.clone(),
            min_length: all.min_length,
            max_length: all.max_length,
            ..none
        },
        Kind::Integer | Kind::Number => Limits {
            minimum: all.minimum.clone(),
            maximum: all.maximum.clone(),
            exclusive_minimum: all.exclusive_minimum,
            exclusive_maximum: all.exclusive_maximum,
            multiple_of: all.multiple_of.clone(),
            ..none
        },
        Kind::Array => Limits {
            min_items: all.min_items,
            max_items: all.max_items,
            unique_items: all.unique_items,
            ..none
        },
        Kind::Object => Limits {
            min_properties: all.min_properties,
            max_properties: all.max_properties,
            ..none
        },
    }
}

/// Settles which integer of Rust a schema of integers needs, by its bounds and values. True: none holds them all.
pub(super) fn size(schema: &mut Schema) -> bool {
    if schema.kind != Some(Kind::Integer) {
        return false;
    }
    let bound = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_f64);
    let (least, most) = (bound(&schema.limits.minimum), bound(&schema.limits.maximum));
    let is_listed_beyond = |value: &Value| value.is_number() && !value.is_i64();
    let listed = || schema.values.iter().map(|found| &found.value);
    let needed = most.is_some_and(|most| most > END_OF_SIGNED)
        || least.is_some_and(|least| !(-END_OF_SIGNED..=END_OF_SIGNED).contains(&least))
        || listed().any(is_listed_beyond);
    if needed {
        let never_negative = least.is_some_and(|least| least >= 0.0)
            || matches!(schema.format.as_deref(), Some("uint64" | "uint"))
            || (listed().next().is_some() && listed().all(Value::is_u64));
        let held = most.is_none_or(|most| most <= END_OF_UNSIGNED)
            && least.is_none_or(|least| least <= END_OF_UNSIGNED)
            && listed().all(|value| value.is_u64() || value.is_i64());
        schema.is_unbounded = !(never_negative && held);
        schema.format = (!schema.is_unbounded).then(|| "uint64".to_owned());
    }
    // What is beyond 64 bits with a sign is said by the type.
    let limits = &mut schema.limits;
    for limit in [
        &mut limits.minimum,
        &mut limits.maximum,
        &mut limits.multiple_of,
    ] {
        *limit = limit
            .take()
            .filter(|number| number.is_i64() || !is_beyond(number));
    }
    schema.is_unbounded
}

impl Diagnostics {
    pub(super) fn range_of_no_integer(&mut self, at: &Pointer) {
        self.loss(
            Loss::Widened,
            at,
            "no integer of Rust has the range of this one; any number is admitted",
        );
    }
}
