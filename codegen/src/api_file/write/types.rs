//! The lines of the module `types`.

use super::{Item, words};
use crate::Pointer;
use crate::api_file::facts::{self, quoted};
use crate::ir::{Literal, Presence};
use crate::rust_api::{Enum, Field, FieldName, RustApi, Struct, Type, TypeKind, TypeName, Union};

/// The lines of every type.
pub(super) fn items(api: &RustApi) -> Vec<Item> {
    let lines = api.types.iter().flat_map(|(name, ty)| {
        let owner = Owner { name, ty };
        let mut items = vec![owner.definition()];
        items.extend(owner.further_places());
        match &ty.kind {
            TypeKind::Struct(shape) => items.extend(owner.members(shape)),
            TypeKind::Enum(shape) => items.extend(owner.values(shape)),
            TypeKind::Union(shape) => items.extend(owner.branches(shape)),
            TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
        }
        items
    });
    lines.collect()
}

/// A type whose lines are written.
struct Owner<'a> {
    name: &'a TypeName,
    ty: &'a Type,
}

impl Owner<'_> {
    fn item(&self, member: String, signature: String, facts: String, at: &Pointer) -> Item {
        Item {
            section: "types",
            owner: self.name.to_string(),
            member,
            rank: 0,
            signature,
            facts,
            at: at.clone(),
        }
    }

    /// The type itself.
    fn definition(&self) -> Item {
        let ty = self.ty;
        let (signature, mut facts) = match &ty.kind {
            TypeKind::Struct(_) => (String::new(), "struct".to_owned()),
            TypeKind::Enum(shape) if shape.is_open => (String::new(), "enum open".to_owned()),
            TypeKind::Enum(_) => (String::new(), "enum closed".to_owned()),
            TypeKind::Union(shape) => match &shape.tag {
                Some(tag) => (String::new(), format!("union by {}", quoted(tag))),
                None => (String::new(), "union by shape".to_owned()),
            },
            TypeKind::Alias(inner) => (format!(" = {inner}"), "alias".to_owned()),
            TypeKind::Newtype(inner) => (format!("({inner})"), "newtype".to_owned()),
        };
        facts += &words(&[
            (ty.direction.request, "sent"),
            (ty.direction.response, "received"),
            (ty.deprecated, "deprecated"),
        ]);
        self.item(String::new(), signature, facts, &ty.origin)
    }

    /// Where else a shared type stands, so that the next run finds its name from there too.
    fn further_places(&self) -> impl Iterator<Item = Item> {
        let kind = facts::kind_of(&self.ty.kind);
        self.ty.further_places.iter().map(move |at| {
            let facts = format!("{kind}{}", facts::ALSO);
            self.item(String::new(), String::new(), facts, at)
        })
    }

    fn members(&self, shape: &Struct) -> Vec<Item> {
        let fields = shape.fields.iter().map(|(name, field)| {
            let signature = format!(": {}", field.ty);
            self.item(
                format!(".{name}"),
                signature,
                field_facts(field),
                &field.origin,
            )
        });
        let mut items: Vec<Item> = fields.collect();
        items.extend(shape.constants.iter().map(|(key, fixed)| {
            let facts = constant(&fixed.value);
            self.item(
                format!(".{}", quoted(key)),
                String::new(),
                facts,
                &fixed.origin,
            )
        }));
        items.extend(shape.others.iter().map(|others| {
            let signature = format!(": {}", others.ty);
            let facts = facts::REST.to_owned();
            self.item(
                format!(".{}", others.name),
                signature,
                facts,
                &self.ty.origin,
            )
        }));
        items.extend(shape.constructor.iter().map(|arguments| {
            let arguments = arguments
                .iter()
                .map(|(name, given)| format!("{name}: {given}"));
            let arguments: Vec<String> = arguments.collect();
            self.item(
                "::new".to_owned(),
                format!("({})", arguments.join(", ")),
                facts::CONSTRUCTOR.to_owned(),
                &self.ty.origin,
            )
        }));
        items.extend(self.setters(shape));
        items.extend(
            shape
                .has_default
                .then(|| self.implements("Default", &self.ty.origin)),
        );
        items
    }

    fn setters(&self, shape: &Struct) -> Vec<Item> {
        let setter = |name: &FieldName, given: String, key: &str, at: &Pointer| {
            self.item(
                format!(".{name}"),
                format!("({given})"),
                facts::setter(key),
                at,
            )
        };
        let fields = shape.fields.iter().filter_map(|(name, field)| {
            let given = field.setter.as_ref()?.to_string();
            Some(setter(
                name,
                given,
                &quoted(&field.wire_name),
                &field.origin,
            ))
        });
        let others = shape.others.iter().filter(|others| others.has_setter);
        let others = others.map(|others| {
            setter(
                &others.name,
                others.ty.to_string(),
                facts::REST,
                &self.ty.origin,
            )
        });
        fields.chain(others).collect()
    }

    /// A trait that the type implements.
    fn implements(&self, what: &str, at: &Pointer) -> Item {
        let facts = facts::IMPLEMENTS.to_owned();
        self.item(String::new(), format!(": {what}"), facts, at)
    }

    fn values(&self, shape: &Enum) -> Vec<Item> {
        let variants = shape.variants.iter().map(|(name, value)| {
            self.item(
                format!("::{name}"),
                String::new(),
                quoted(value),
                &self.ty.origin,
            )
        });
        let mut items: Vec<Item> = in_order(variants).collect();
        items.extend(shape.is_open.then(|| self.unknown("UnknownValue")));
        items
    }

    fn branches(&self, shape: &Union) -> Vec<Item> {
        let tag = shape.tag.as_deref().unwrap_or_default();
        let variants = shape.variants.iter().map(|(name, branch)| {
            let signature = format!("({})", branch.ty);
            let facts = facts::told(tag, &branch.told);
            self.item(format!("::{name}"), signature, facts, &branch.origin)
        });
        let mut items: Vec<Item> = in_order(variants).collect();
        let conversions = shape.variants.values().filter(|branch| branch.has_from);
        items.extend(conversions.map(|branch| {
            self.implements(&format!("From<{}>", branch.ty.unboxed()), &branch.origin)
        }));
        items.extend(shape.is_open.then(|| self.unknown("UnknownBranch")));
        items
    }

    fn unknown(&self, ty: &str) -> Item {
        let unknown = self.item(
            "::Unknown".to_owned(),
            format!("({ty})"),
            facts::UNKNOWN.to_owned(),
            &self.ty.origin,
        );
        Item {
            rank: usize::MAX,
            ..unknown
        }
    }
}

/// The key of a field, and how it may be there.
pub(crate) fn field_facts(field: &Field) -> String {
    let mut facts = quoted(&field.wire_name);
    facts.push_str(match field.presence {
        Presence::Required => " required",
        Presence::Nullable => " required nullable",
        Presence::Optional => " optional",
        Presence::OptionalNullable => " optional nullable",
    });
    facts += &words(&[
        (field.read_only, "read-only"),
        (field.write_only, "write-only"),
        (field.deprecated, "deprecated"),
    ]);
    facts
}

/// What is said of a member whose value the document fixes.
pub(crate) fn constant(value: &Literal) -> String {
    let value = match value {
        Literal::String(text) => quoted(text),
        Literal::Bool(value) => value.to_string(),
        Literal::Integer(value) => value.to_string(),
    };
    format!("constant {value}")
}

/// Items that stand as they come, and not by name.
fn in_order(items: impl Iterator<Item = Item>) -> impl Iterator<Item = Item> {
    items.enumerate().map(|(index, item)| Item {
        rank: index + 1,
        ..item
    })
}
