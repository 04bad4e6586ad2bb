//! One schema of the normal form, read keyword by keyword.
//!
//! # Invariants
//! - Nothing fails: what is not of the kind that the keyword asks for is as good as absent. `shape` has reported it.

use serde_json::{Number, Value};

use super::{Builder, types};
use crate::Pointer;
use crate::model::{
    Additional, ComponentId, Discriminator, EnumValue, Extensions, Kind, Schema, Subschema,
};
use crate::normalize::at::At;
use crate::normalize::schema::DESCRIPTIONS;
use crate::normalize::shape::Members;

impl Builder<'_> {
    /// Reads a schema, or the reference to one.
    pub(super) fn subschema(&mut self, value: Value, at: &At<'_>) -> Subschema {
        let Value::Object(members) = value else {
            return Subschema::Inline(Box::default());
        };
        match members.get("$ref") {
            Some(Value::String(reference)) => match self.component(reference) {
                Some(id) => Subschema::Component(id),
                None => Subschema::Missing(reference.clone()),
            },
            _ => Subschema::Inline(Box::new(self.schema(members, at))),
        }
    }

    /// The component that `#/components/schemas/<name>` refers to.
    fn component(&self, reference: &str) -> Option<ComponentId> {
        let name = reference.strip_prefix("#/components/schemas/")?;
        let index = if name.contains(['~', '%', '/']) {
            let pointer = Pointer::from_fragment(reference).ok()?;
            let [_, _, name] = pointer.tokens() else {
                return None;
            };
            self.indices.get(name)
        } else {
            self.indices.get(name)
        };
        index.copied().map(ComponentId)
    }

    fn schema(&mut self, members: Members, at: &At<'_>) -> Schema {
        let mut schema = Schema::default();
        let (mut kinds, mut values) = (Vec::new(), Vec::new());
        for (key, value) in members {
            let here = at.key(&key);
            match key.as_str() {
                "title" => schema.title = text(value),
                "description" => schema.description = text(value),
                "default" => schema.default = Some(value).filter(|value| !value.is_null()),
                "deprecated" => schema.deprecated = value == true,
                "readOnly" => schema.read_only = value == true,
                "writeOnly" => schema.write_only = value == true,
                "nullable" => schema.nullable = value == true,
                "type" => kinds = kinds_of(&value),
                "format" => schema.format = text(value),
                "enum" => values = list(value),
                "const" => schema.is_const = true,
                "pattern" => schema.limits.pattern = text(value),
                "minLength" => schema.limits.min_length = count(&value),
                "maxLength" => schema.limits.max_length = count(&value),
                "minimum" => schema.limits.minimum = number(value),
                "maximum" => schema.limits.maximum = number(value),
                "exclusiveMinimum" => schema.limits.exclusive_minimum = value == true,
                "exclusiveMaximum" => schema.limits.exclusive_maximum = value == true,
                "multipleOf" => schema.limits.multiple_of = number(value),
                "minItems" => schema.limits.min_items = count(&value),
                "maxItems" => schema.limits.max_items = count(&value),
                "uniqueItems" => schema.limits.unique_items = value == true,
                "minProperties" => schema.limits.min_properties = count(&value),
                "maxProperties" => schema.limits.max_properties = count(&value),
                "required" => schema.required = list(value).into_iter().filter_map(text).collect(),
                "properties" => {
                    if let Value::Object(named) = value {
                        schema.properties.reserve_exact(named.len());
                        for (name, value) in named {
                            let property = self.subschema(value, &here.key(&name));
                            schema.properties.insert(name, property);
                        }
                    }
                }
                "additionalProperties" => {
                    schema.additional = Some(match value {
                        Value::Bool(any) => Additional::Any(any),
                        other => Additional::Schema(self.subschema(other, &here)),
                    });
                }
                "items" => schema.items = Some(self.subschema(value, &here)),
                "not" => schema.not = Some(self.subschema(value, &here)),
                "allOf" => schema.all_of = self.subschemas(value, &here),
                "oneOf" => schema.one_of = self.subschemas(value, &here),
                "anyOf" => schema.any_of = self.subschemas(value, &here),
                "discriminator" => schema.discriminator = self.discriminator(value),
                _ if key.starts_with("x-") => {
                    schema.extensions.insert(key, value);
                }
                _ => {}
            }
        }
        schema.values = with_notes(values, &schema.extensions);
        let is_unbounded = match kinds.as_slice() {
            [_, _, ..] => types::split(&mut schema, &kinds),
            one => {
                schema.kind = one.first().copied();
                types::size(&mut schema)
            }
        };
        if is_unbounded {
            self.diags.range_of_no_integer(&at.pointer());
        }
        schema
    }

    fn discriminator(&self, value: Value) -> Option<Discriminator> {
        let Value::Object(mut members) = value else {
            return None;
        };
        let target = |target: &Value| self.component(target.as_str()?);
        let mapping = members.get("mapping").and_then(Value::as_object);
        Some(Discriminator {
            mapping: (mapping.into_iter().flatten())
                .filter_map(|(value, named)| Some((value.clone(), target(named)?)))
                .collect(),
            default: members.get("defaultMapping").and_then(target),
            property: members.shift_remove("propertyName").and_then(text)?,
        })
    }

    fn subschemas(&mut self, value: Value, at: &At<'_>) -> Vec<Subschema> {
        let elements = list(value).into_iter().enumerate();
        elements
            .map(|(index, element)| self.subschema(element, &at.index(index)))
            .collect()
    }
}

/// The values of `enum`, with what extensions say of each: by position in a list, or by value in an object.
fn with_notes(values: Vec<Value>, extensions: &Extensions) -> Vec<EnumValue> {
    let names = (extensions.get("x-rust-names")).or_else(|| extensions.get("x-enum-varnames"));
    let prose = extensions.get(DESCRIPTIONS);
    let values = values.into_iter().enumerate();
    values
        .map(|(index, value)| {
            let note = |notes: Option<&Value>| match notes? {
                Value::Array(list) => note_text(list.get(index)?),
                Value::Object(map) => note_text(map.get(value.as_str()?)?),
                _ => None,
            };
            EnumValue {
                rust_name: note(names),
                description: note(prose),
                value,
            }
        })
        .collect()
}

fn note_text(note: &Value) -> Option<String> {
    let text = note.as_str().filter(|text| !text.is_empty());
    text.map(str::to_owned)
}

/// The types that a word or a list of words names.
fn kinds_of(value: &Value) -> Vec<Kind> {
    let words = match value {
        Value::Array(words) => words.as_slice(),
        word => std::slice::from_ref(word),
    };
    let words = words.iter().filter_map(Value::as_str);
    words.filter_map(Kind::of_word).collect()
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

fn list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(elements) => elements,
        _ => Vec::new(),
    }
}

fn number(value: Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(number),
        _ => None,
    }
}

fn count(value: &Value) -> Option<usize> {
    value.as_u64().and_then(|count| usize::try_from(count).ok())
}
