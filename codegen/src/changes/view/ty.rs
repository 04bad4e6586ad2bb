//! The types of a view.

use std::collections::BTreeMap;

use super::{Marks, Member, Said};
use crate::Pointer;
use crate::api_file::facts;
use crate::ir::Presence;
use crate::rust_api::{self, Branch, Enum, Field, Given, RustApi, RustType, Struct, Union};

/// A type of the module `types`.
#[derive(Clone, Debug)]
pub(in crate::changes) struct Type {
    pub(in crate::changes) kind: TypeKind,
    /// The right side of an alias, the inside of a newtype.
    pub(in crate::changes) definition: Option<RustType>,
    /// Which way its values travel.
    pub(in crate::changes) direction: Direction,
    pub(in crate::changes) deprecated: bool,
    /// Fields, constants, values or branches.
    pub(in crate::changes) members: Vec<Member>,
    /// The arguments of `new`, where there is one.
    pub(in crate::changes) constructor: Option<Vec<(String, Given)>>,
    pub(in crate::changes) at: Pointer,
}

/// What a type is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::changes) enum TypeKind {
    Struct,
    /// Whether values that the document does not list are kept.
    Enum {
        open: bool,
    },
    /// How its branches are told apart: `by "status"`, `by shape`.
    Union {
        by: String,
    },
    Alias,
    Newtype,
}

/// Which way values travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::changes) struct Direction {
    pub(in crate::changes) sent: bool,
    pub(in crate::changes) received: bool,
}

/// The types of an API.
pub(super) fn all(api: &RustApi) -> BTreeMap<String, Type> {
    let types = api.types.iter();
    types
        .map(|(name, ty)| (name.to_string(), view(ty)))
        .collect()
}

fn view(ty: &rust_api::Type) -> Type {
    let (kind, definition, mut members, constructor) = match &ty.kind {
        rust_api::TypeKind::Struct(shape) => {
            let constructor = shape.constructor.as_ref().map(|arguments| {
                let arguments = arguments.iter();
                arguments
                    .map(|(name, given)| (name.to_string(), given.clone()))
                    .collect()
            });
            (
                TypeKind::Struct,
                None,
                fields(shape, &ty.origin),
                constructor,
            )
        }
        rust_api::TypeKind::Enum(shape) => {
            let open = shape.is_open;
            (
                TypeKind::Enum { open },
                None,
                values(shape, &ty.origin),
                None,
            )
        }
        rust_api::TypeKind::Union(shape) => {
            let by = match &shape.tag {
                Some(tag) => format!("by {}", facts::quoted(tag)),
                None => "by shape".to_owned(),
            };
            (
                TypeKind::Union { by },
                None,
                branches(shape, &ty.origin),
                None,
            )
        }
        rust_api::TypeKind::Alias(inner) => (TypeKind::Alias, Some(inner), Vec::new(), None),
        rust_api::TypeKind::Newtype(inner) => (TypeKind::Newtype, Some(inner), Vec::new(), None),
    };
    members.sort_by(|a, b| a.name.cmp(&b.name));
    Type {
        kind,
        definition: definition.cloned(),
        direction: Direction {
            sent: ty.direction.request,
            received: ty.direction.response,
        },
        deprecated: ty.deprecated,
        members,
        constructor,
        at: ty.origin.clone(),
    }
}

fn fields(shape: &Struct, at: &Pointer) -> Vec<Member> {
    let fields = shape.fields.iter();
    let fields = fields.map(|(name, field)| of_field(name.to_string(), field));
    let constants = shape.constants.iter().map(|(key, constant)| Member {
        name: facts::quoted(key),
        ty: Said::Nothing,
        key: facts::quoted(key),
        facts: facts::constant(&constant.value),
        marks: Marks {
            constant: true,
            ..Marks::default()
        },
        at: constant.origin.clone(),
    });
    let others = shape.others.iter().map(|others| Member {
        name: others.name.to_string(),
        ty: Said::Type(others.ty.clone()),
        key: facts::REST.to_owned(),
        facts: facts::REST.to_owned(),
        marks: Marks::default(),
        at: at.clone(),
    });
    fields.chain(constants).chain(others).collect()
}

fn of_field(name: String, field: &Field) -> Member {
    let (required, nullable) = match field.presence {
        Presence::Required => (true, false),
        Presence::Nullable => (true, true),
        Presence::Optional => (false, false),
        Presence::OptionalNullable => (false, true),
    };
    Member {
        name,
        ty: Said::Type(field.ty.clone()),
        key: facts::quoted(&field.wire_name),
        facts: facts::field_facts(field),
        marks: Marks {
            required,
            optional: !required,
            nullable,
            read_only: field.read_only,
            write_only: field.write_only,
            deprecated: field.deprecated,
            ..Marks::default()
        },
        at: field.origin.clone(),
    }
}

fn values(shape: &Enum, at: &Pointer) -> Vec<Member> {
    let values = shape.variants.iter().map(|(name, value)| Member {
        name: name.to_string(),
        ty: Said::Nothing,
        key: facts::quoted(value),
        facts: facts::quoted(value),
        marks: Marks::default(),
        at: at.clone(),
    });
    values.chain(shape.is_open.then(|| unknown(at))).collect()
}

fn branches(shape: &Union, at: &Pointer) -> Vec<Member> {
    let tag = shape.tag.as_deref().unwrap_or_default();
    let branch = |(name, branch): (&rust_api::VariantName, &Branch)| {
        let facts = facts::told(tag, &branch.told);
        Member {
            name: name.to_string(),
            ty: Said::Branch(branch.ty.clone()),
            key: facts::key(&facts).to_owned(),
            facts,
            marks: Marks::default(),
            at: branch.origin.clone(),
        }
    };
    let branches = shape.variants.iter().map(branch);
    branches.chain(shape.is_open.then(|| unknown(at))).collect()
}

/// The variant for what the client does not know.
fn unknown(at: &Pointer) -> Member {
    Member {
        name: "Unknown".to_owned(),
        ty: Said::Nothing,
        key: facts::UNKNOWN.to_owned(),
        facts: facts::UNKNOWN.to_owned(),
        marks: Marks {
            unknown: true,
            ..Marks::default()
        },
        at: at.clone(),
    }
}

impl Type {
    /// The member that is known on the wire by the same text.
    pub(in crate::changes) fn by_key(&self, key: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.key == key)
    }

    /// What an alias or newtype stands for; empty for the others.
    pub(in crate::changes) fn definition_text(&self) -> String {
        self.definition
            .as_ref()
            .map_or_else(String::new, RustType::to_string)
    }
}

impl Member {
    /// The type that a variant holds, as the API file has it.
    pub(in crate::changes) fn inside(&self) -> String {
        self.ty.ty().map_or_else(String::new, RustType::to_string)
    }
}
