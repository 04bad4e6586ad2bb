//! A text of a path, a query or a header, as the JSON that an argument of the operation is made of.

use codegen::ir::Style;
use codegen::rust_api::{Given, RustApi, RustType, TypeKind};
use serde_json::Value;

/// The value for an argument that is given so, whose wire form is `wire`: a text, or several of one name.
pub(super) fn argument(api: &RustApi, given: &Given, style: Style, wire: &Value) -> Value {
    match given {
        Given::Slice(element) => list(api, element, style, wire),
        _ => match given.ty() {
            Some(ty) => value(api, ty, style, wire),
            None => text(wire),
        },
    }
}

fn list(api: &RustApi, element: &RustType, style: Style, wire: &Value) -> Value {
    let inner = |wire: &Value| value(api, element, style, wire);
    match wire {
        Value::Array(several) => several.iter().map(inner).collect(),
        Value::String(joined) => {
            let elements = joined.split(delimiter(style)).map(Value::from);
            elements.map(|element| inner(&element)).collect()
        }
        one => Value::Array(vec![inner(one)]),
    }
}

fn delimiter(style: Style) -> char {
    match style {
        Style::SpaceDelimited => ' ',
        Style::PipeDelimited => '|',
        _ => ',',
    }
}

fn value(api: &RustApi, ty: &RustType, style: Style, wire: &Value) -> Value {
    match ty {
        RustType::Option(inner) | RustType::Maybe(inner) | RustType::Boxed(inner) => {
            value(api, inner, style, wire)
        }
        RustType::Vec(element) => list(api, element, style, wire),
        RustType::Item(name) => match api.types.get(name).map(|ty| &ty.kind) {
            Some(TypeKind::Alias(inner) | TypeKind::Newtype(inner)) => {
                value(api, inner, style, wire)
            }
            Some(TypeKind::Enum(_)) => text(wire),
            Some(TypeKind::Struct(_) | TypeKind::Union(_)) | None => wire.clone(),
        },
        RustType::Bool
        | RustType::I32
        | RustType::I64
        | RustType::U32
        | RustType::U64
        | RustType::F64
        | RustType::Number => number(wire),
        RustType::Json | RustType::Map(_) => wire.clone(),
        _ => text(wire),
    }
}

/// What is written without quotes in JSON.
fn number(wire: &Value) -> Value {
    let literal = wire
        .as_str()
        .and_then(|text| serde_json::from_str(text).ok());
    literal.unwrap_or_else(|| wire.clone())
}

fn text(wire: &Value) -> Value {
    match wire {
        Value::Number(_) | Value::Bool(_) => Value::String(wire.to_string()),
        other => other.clone(),
    }
}
