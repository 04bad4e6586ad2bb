//! The lines of the module `types`.

use super::facts::{self, quoted};
use super::{Item, Model};
use crate::Pointer;
use crate::analyze::Direction;
use crate::ir::{
    Additional, Field, Literal, Presence, Shape, Site, StringEnum, Struct, TypeDef, TypeId, Union,
};
use crate::name::{RustType, branch_type, definition, field_type, value_type};

/// The lines of every type.
pub(super) fn items(cx: &Model<'_>) -> Vec<Item> {
    cx.api
        .ids()
        .filter(|(id, _)| cx.facts.is_item(*id))
        .flat_map(|(id, ty)| {
            let owner = Owner { cx, id, ty };
            let mut items = vec![owner.definition()];
            match &ty.shape {
                Shape::Struct(shape) => items.extend(owner.members(shape)),
                Shape::Enum(shape) => items.extend(owner.values(shape)),
                Shape::Union(shape) => items.extend(owner.branches(shape)),
                _ => {}
            }
            items
        })
        .collect()
}

/// A type whose lines are written.
struct Owner<'a> {
    cx: &'a Model<'a>,
    id: TypeId,
    ty: &'a TypeDef,
}

impl Owner<'_> {
    fn item(&self, member: String, signature: String, facts: String, at: &Pointer) -> Item {
        Item {
            section: "types",
            owner: self.cx.names.ty(self.id).to_string(),
            member,
            signature,
            facts,
            at: at.clone(),
        }
    }

    /// The type itself.
    fn definition(&self) -> Item {
        let Self { cx, id, ty } = self;
        let is_newtype = cx.facts.is_newtype(*id);
        let kind = facts::type_kind(&ty.shape, is_newtype);
        let inner = || cx.spell(&definition(cx.api, cx.facts, *id));
        let signature = match kind {
            "alias" => format!(" = {}", inner()),
            "newtype" => format!("({})", inner()),
            _ => String::new(),
        };
        let mut facts = kind.to_owned();
        match &ty.shape {
            Shape::Enum(_) if self.is_closed() => facts.push_str(" closed"),
            Shape::Enum(_) => facts.push_str(" open"),
            Shape::Union(union) => match &union.decode.tag {
                Some((tag, _)) => facts.push_str(&format!(" by {}", quoted(tag))),
                None => facts.push_str(" by shape"),
            },
            _ => {}
        }
        let Direction { request, response } = cx.facts.direction(*id);
        if request {
            facts.push_str(" sent");
        }
        if response {
            facts.push_str(" received");
        }
        if request && self.derives_default() {
            facts.push_str(" default");
        }
        if ty.doc.deprecated {
            facts.push_str(" deprecated");
        }
        self.item(String::new(), signature, facts, &ty.origin)
    }

    fn derives_default(&self) -> bool {
        matches!(self.ty.shape, Shape::Struct(_)) && self.cx.facts.has_default(self.id)
    }

    fn members(&self, shape: &Struct) -> Vec<Item> {
        let cx = self.cx;
        let mut items: Vec<Item> = shape
            .fields
            .iter()
            .enumerate()
            .map(|(index, field)| {
                let ty = field_type(cx.api, cx.facts, self.id, index);
                let name = cx.names.field(self.id, index);
                self.item(
                    format!(".{name}"),
                    format!(": {}", cx.spell(&ty)),
                    field_facts(field),
                    &field.origin,
                )
            })
            .collect();
        items.extend(shape.constants.iter().map(|constant| {
            self.item(
                format!(".{}", quoted(&constant.wire_name)),
                String::new(),
                format!("constant {}", literal(&constant.value)),
                &constant.origin,
            )
        }));
        if let Additional::Kept(value) = shape.additional {
            let values = RustType::Map(Box::new(value_type(cx.api, cx.facts, value)));
            items.push(self.item(
                format!(".{}", cx.names.additional(self.id)),
                format!(": {}", cx.spell(&values)),
                facts::REST.to_owned(),
                &self.ty.origin,
            ));
        }
        if cx.facts.direction(self.id).request {
            items.push(self.item(
                "::new".to_owned(),
                format!("({})", self.required(shape)),
                facts::CONSTRUCTOR.to_owned(),
                &self.ty.origin,
            ));
        }
        items
    }

    /// The arguments of the constructor: what must be there, text as anything that becomes a `String`.
    fn required(&self, shape: &Struct) -> String {
        let cx = self.cx;
        let argument = |(index, field): (usize, &Field)| {
            let ty = value_type(cx.api, cx.facts, field.ty);
            let spelled = cx.spell(&ty);
            let ty = match field.presence {
                Presence::Required if cx.resolve(&ty) == RustType::String => {
                    format!("impl Into<{spelled}>")
                }
                Presence::Required => spelled,
                Presence::Nullable => format!("Option<{spelled}>"),
                Presence::Optional | Presence::OptionalNullable => return None,
            };
            Some(format!("{}: {ty}", cx.names.field(self.id, index)))
        };
        let arguments: Vec<String> = shape
            .fields
            .iter()
            .enumerate()
            .filter_map(argument)
            .collect();
        arguments.join(", ")
    }

    fn values(&self, shape: &StringEnum) -> Vec<Item> {
        let mut items: Vec<Item> = shape
            .variants
            .iter()
            .enumerate()
            .map(|(index, variant)| {
                self.item(
                    format!("::{}", self.cx.names.variant(self.id, index)),
                    String::new(),
                    quoted(&variant.wire_value),
                    &self.ty.origin,
                )
            })
            .collect();
        if !self.is_closed() {
            items.push(self.unknown("UnknownValue"));
        }
        items
    }

    fn branches(&self, union: &Union) -> Vec<Item> {
        let cx = self.cx;
        let mut items: Vec<Item> = union
            .branches
            .iter()
            .enumerate()
            .map(|(index, branch)| {
                let ty = branch_type(cx.api, cx.facts, self.id, index);
                self.item(
                    format!("::{}", cx.names.variant(self.id, index)),
                    format!("({})", cx.spell(&ty)),
                    facts::branch(union, index),
                    &branch.origin,
                )
            })
            .collect();
        if union.decode.tag.is_some() && union.decode.default.is_none() {
            items.push(self.unknown("UnknownBranch"));
        }
        items
    }

    fn unknown(&self, ty: &str) -> Item {
        self.item(
            "::Unknown".to_owned(),
            format!("({ty})"),
            facts::UNKNOWN.to_owned(),
            &self.ty.origin,
        )
    }

    /// Whether the options close this enum.
    fn is_closed(&self) -> bool {
        let schema = match &self.ty.site {
            Site::Component { name } => Some(name),
            _ => None,
        };
        let chosen = &self.cx.options.closed_enums;
        chosen
            .iter()
            .any(|choice| choice == "*" || Some(choice) == schema)
    }
}

fn field_facts(field: &Field) -> String {
    let mut facts = quoted(&field.wire_name);
    facts.push_str(match field.presence {
        Presence::Required => " required",
        Presence::Nullable => " required nullable",
        Presence::Optional => " optional",
        Presence::OptionalNullable => " optional nullable",
    });
    if field.read_only {
        facts.push_str(" read-only");
    }
    if field.write_only {
        facts.push_str(" write-only");
    }
    if field.doc.deprecated {
        facts.push_str(" deprecated");
    }
    facts
}

fn literal(value: &Literal) -> String {
    match value {
        Literal::String(text) => quoted(text),
        Literal::Bool(value) => value.to_string(),
        Literal::Integer(value) => value.to_string(),
    }
}
