//! What a caller gets of a documented header of an answer, and how it is read: as the simple style of parameters writes it.
//!
//! # Invariants
//! - What has values within values is text: the simple style has no form for it.

use super::Exposer;
use crate::ir::{Api, Header, Primitive, Shape, TypeId};
use crate::rust_api::{SchemaType, value_type};

/// How a header is read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum HeaderForm {
    /// As the text of one value.
    Plain,
    /// As JSON text.
    Json,
    /// As values with commas between; whether these are numbers or booleans.
    List {
        /// Whether an element is the text of a JSON number or boolean.
        is_literal: bool,
    },
    /// As names and values with commas between.
    Object {
        /// The members that are numbers or booleans.
        literals: Vec<String>,
    },
}

impl Exposer<'_> {
    /// The type of a header and how it is read.
    pub(crate) fn header(&self, header: &Header) -> (SchemaType, HeaderForm) {
        let ty = value_type(self.api, self.facts, header.ty);
        if header.is_json {
            return (ty, HeaderForm::Json);
        }
        let text = (SchemaType::String, HeaderForm::Plain);
        match self.api.shape(header.ty) {
            Shape::List(item) => match is_literal(self.api, *item) {
                Some(is_literal) => (ty, HeaderForm::List { is_literal }),
                None => text,
            },
            Shape::Struct(found) => {
                let mut literals = Vec::new();
                for field in &found.fields {
                    match is_literal(self.api, field.ty) {
                        Some(true) => literals.push(field.wire_name.clone()),
                        Some(false) => {}
                        None => return text,
                    }
                }
                (ty, HeaderForm::Object { literals })
            }
            shape => match self.resolve(&ty) {
                SchemaType::Item(id) if matches!(shape, Shape::Enum(_)) => {
                    (SchemaType::Item(id), HeaderForm::Plain)
                }
                small if small.is_small() => (small, HeaderForm::Plain),
                _ => text,
            },
        }
    }
}

/// Whether the text of a value is JSON as it stands, or a string; `None` when it has parts.
fn is_literal(api: &Api, ty: TypeId) -> Option<bool> {
    match api.shape(ty) {
        Shape::Primitive(
            Primitive::String
            | Primitive::DateTime
            | Primitive::Date
            | Primitive::Uuid
            | Primitive::Base64
            | Primitive::Binary,
        )
        | Shape::Enum(_) => Some(false),
        Shape::Primitive(_) => Some(true),
        _ => None,
    }
}
