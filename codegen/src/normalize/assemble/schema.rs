//! Builds one schema from its own keywords, and its children after that.

use openapiv3::{
    AdditionalProperties, AnySchema, ReferenceOr, Schema, SchemaData, SchemaKind, Type,
};
use serde_json::{Value, json};

use crate::normalize::at::At;
use crate::normalize::shape::Members;
use crate::{Diagnostics, diagnostics::Loss};

/// Builds a schema or the reference to one.
pub(super) fn build(value: Value, at: &At<'_>, diags: &mut Diagnostics) -> ReferenceOr<Schema> {
    let Value::Object(mut members) = value else {
        return ReferenceOr::Item(anything());
    };
    if let Some(Value::String(reference)) = members.get_mut("$ref") {
        return ReferenceOr::Reference {
            reference: std::mem::take(reference),
        };
    }
    let children = Children::take(&mut members, at, diags);
    let mut schema = serde_json::from_value(Value::Object(members)).unwrap_or_else(|error| {
        diags.loss(
            Loss::Widened,
            &at.pointer(),
            format!(
                "the schema does not fit the model of OpenAPI 3.0; any value is admitted: {error}"
            ),
        );
        anything()
    });
    children.put(&mut schema);
    ReferenceOr::Item(schema)
}

fn anything() -> Schema {
    Schema {
        schema_data: SchemaData::default(),
        schema_kind: SchemaKind::Any(AnySchema::default()),
    }
}

/// The schemas directly below one.
struct Children {
    properties: Vec<(String, ReferenceOr<Box<Schema>>)>,
    additional: Option<Box<ReferenceOr<Schema>>>,
    items: Option<ReferenceOr<Box<Schema>>>,
    not: Option<Box<ReferenceOr<Schema>>>,
    one_of: Vec<ReferenceOr<Schema>>,
    any_of: Vec<ReferenceOr<Schema>>,
    all_of: Vec<ReferenceOr<Schema>>,
}

impl Children {
    /// Takes the children out and leaves something in their places, since the model goes by which keywords are there.
    fn take(members: &mut Members, at: &At<'_>, diags: &mut Diagnostics) -> Self {
        let mut one = |members: &mut Members, key: &str| {
            let slot = members.get_mut(key).filter(|slot| slot.is_object())?;
            let child = build(slot.take(), &at.key(key), diags);
            *slot = json!({ "$ref": "" });
            Some(child)
        };
        let additional = one(members, "additionalProperties").map(Box::new);
        let items = one(members, "items").map(boxed);
        let not = one(members, "not").map(Box::new);
        let mut many = |members: &mut Members, key: &str| {
            let Some(Value::Array(elements)) = members.get_mut(key) else {
                return Vec::new();
            };
            let here = at.key(key);
            let elements = std::mem::take(elements).into_iter().enumerate();
            elements
                .map(|(index, element)| build(element, &here.index(index), diags))
                .collect()
        };
        let one_of = many(members, "oneOf");
        let any_of = many(members, "anyOf");
        let all_of = many(members, "allOf");
        let mut properties = Vec::new();
        if let Some(Value::Object(named)) = members.get_mut("properties") {
            let here = at.key("properties");
            for (name, value) in std::mem::take(named) {
                let child = boxed(build(value, &here.key(&name), diags));
                properties.push((name, child));
            }
        }
        Self {
            properties,
            additional,
            items,
            not,
            one_of,
            any_of,
            all_of,
        }
    }

    fn put(self, schema: &mut Schema) {
        match &mut schema.schema_kind {
            SchemaKind::Type(Type::Object(object)) => {
                object.properties.extend(self.properties);
                if let Some(additional) = self.additional {
                    object.additional_properties = Some(AdditionalProperties::Schema(additional));
                }
            }
            SchemaKind::Type(Type::Array(array)) => array.items = self.items,
            SchemaKind::Type(_) => {}
            SchemaKind::OneOf { one_of } => *one_of = self.one_of,
            SchemaKind::AllOf { all_of } => *all_of = self.all_of,
            SchemaKind::AnyOf { any_of } => *any_of = self.any_of,
            SchemaKind::Not { not } => {
                if let Some(child) = self.not {
                    *not = child;
                }
            }
            SchemaKind::Any(any) => {
                any.properties.extend(self.properties);
                if let Some(additional) = self.additional {
                    any.additional_properties = Some(AdditionalProperties::Schema(additional));
                }
                any.items = self.items;
                any.not = self.not;
                any.one_of = self.one_of;
                any.any_of = self.any_of;
                any.all_of = self.all_of;
            }
        }
    }
}

fn boxed(schema: ReferenceOr<Schema>) -> ReferenceOr<Box<Schema>> {
    match schema {
        ReferenceOr::Reference { reference } => ReferenceOr::Reference { reference },
        ReferenceOr::Item(schema) => ReferenceOr::boxed_item(schema),
    }
}
