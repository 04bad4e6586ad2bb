//! The items of the module `types`.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use super::entry::{Entry, Section};
use super::{Fault, kept, of, signature, told};
use crate::analyze::Direction;
use crate::api_file::facts;
use crate::ir::{Literal, Presence};
use crate::rust_api::{
    Branch, Constant, Enum, Field, FieldName, Given, OtherMembers, RustType, Struct, Type,
    TypeKind, TypeName, Union, VariantName,
};

/// The types among the entries.
pub(super) fn read(entries: &[Entry<'_>], faults: &mut Vec<Fault>) -> BTreeMap<TypeName, Type> {
    let mut types = BTreeMap::new();
    let all = of(entries, Section::Types);
    let is_item = |entry: &&Entry<'_>| entry.member.is_empty();
    let is_further = |entry: &&Entry<'_>| facts::is_further_place(entry.facts);
    let follows = |entry: &&Entry<'_>| facts::is_consequence(entry.facts);
    let own = |entry: &&Entry<'_>| !is_further(entry) && !follows(entry);
    for entry in all.clone().filter(is_item).filter(own) {
        if let Some((name, ty)) = kept(definition(entry), faults) {
            types.insert(name, ty);
        }
    }
    let mut add = |entry: &Entry<'_>, add: fn(&mut Type, &Entry<'_>) -> Result<(), Fault>| {
        let ty = TypeName::parse(entry.owner).and_then(|name| types.get_mut(&name));
        let ty = ty.ok_or_else(|| entry.fault("belongs to a type that has no line of its own"));
        kept(ty.and_then(|ty| add(ty, entry)), faults);
    };
    for entry in all.clone().filter(is_further) {
        add(entry, |ty, entry| {
            ty.further_places.push(entry.at.clone());
            Ok(())
        });
    }
    for entry in all.clone().filter(own).filter(|entry| !is_item(entry)) {
        add(entry, member);
    }
    // What follows from fields and branches is put to them.
    for entry in all.filter(follows) {
        add(entry, consequence);
    }
    types
}

fn definition(entry: &Entry<'_>) -> Result<(TypeName, Type), Fault> {
    let name = TypeName::parse(entry.owner);
    let name = name.ok_or_else(|| entry.fault("names no type"))?;
    let unknown = || entry.fault("says of no kind that it is: `struct`, `enum`, `union`, `alias`");
    let mut said = Cursor::new(entry.facts);
    let inner = |text: Option<&str>| {
        let ty = text.and_then(RustType::parse);
        ty.ok_or_else(|| entry.fault("stands for no Rust type"))
    };
    let kind = if said.eat_word("struct") {
        TypeKind::Struct(Struct::default())
    } else if said.eat_word("enum open") || said.eat_word("enum closed") {
        TypeKind::Enum(Enum {
            is_open: entry.facts.starts_with("enum open"),
            ..Enum::default()
        })
    } else if said.eat_word("union by shape") {
        TypeKind::Union(Union::default())
    } else if said.eat("union by ") {
        TypeKind::Union(Union {
            tag: Some(said.quoted().ok_or_else(unknown)?),
            ..Union::default()
        })
    } else if said.eat_word("alias") {
        TypeKind::Alias(inner(entry.signature.strip_prefix(" = "))?)
    } else if said.eat_word("newtype") {
        TypeKind::Newtype(inner(entry.bracketed())?)
    } else {
        return Err(unknown());
    };
    let direction = Direction {
        request: said.eat(" sent"),
        response: said.eat(" received"),
    };
    let deprecated = said.eat(" deprecated");
    let ty = Type {
        origin: entry.at.clone(),
        further_places: Vec::new(),
        direction,
        deprecated,
        kind,
    };
    said.at_end((name, ty)).ok_or_else(unknown)
}

/// Adds a field, a constant, a value, a branch or a constructor.
fn member(ty: &mut Type, entry: &Entry<'_>) -> Result<(), Fault> {
    let added = match &mut ty.kind {
        TypeKind::Struct(shape) => struct_member(shape, entry),
        TypeKind::Enum(shape) => enum_member(shape, entry),
        TypeKind::Union(shape) => union_member(shape, entry),
        TypeKind::Alias(_) | TypeKind::Newtype(_) => None,
    };
    added.ok_or_else(|| entry.fault("is no member of such a type"))
}

fn struct_member(shape: &mut Struct, entry: &Entry<'_>) -> Option<()> {
    if entry.facts == facts::CONSTRUCTOR {
        let (arguments, _) = signature::split(entry.signature)?;
        shape.constructor = Some(signature::arguments(arguments)?);
        return Some(());
    }
    if entry.member.starts_with('"') {
        let constant = Constant {
            origin: entry.at.clone(),
            value: literal(entry.facts.strip_prefix("constant ")?)?,
        };
        let key = Cursor::new(entry.member).quoted()?;
        shape.constants.insert(key, constant);
        return Some(());
    }
    let name = FieldName::parse(entry.member)?;
    let ty = RustType::parse(entry.signature.strip_prefix(": ")?)?;
    if entry.facts == facts::REST {
        shape.others = Some(OtherMembers {
            name,
            ty,
            has_setter: false,
        });
        return Some(());
    }
    shape.fields.insert(name, field(ty, entry)?);
    Some(())
}

fn field(ty: RustType, entry: &Entry<'_>) -> Option<Field> {
    let mut said = Cursor::new(entry.facts);
    let wire_name = said.quoted()?;
    let required = said.eat(" required");
    if !required && !said.eat(" optional") {
        return None;
    }
    let presence = match (required, said.eat(" nullable")) {
        (true, false) => Presence::Required,
        (true, true) => Presence::Nullable,
        (false, false) => Presence::Optional,
        (false, true) => Presence::OptionalNullable,
    };
    let (read_only, write_only) = (said.eat(" read-only"), said.eat(" write-only"));
    let deprecated = said.eat(" deprecated");
    said.at_end(Field {
        origin: entry.at.clone(),
        wire_name,
        ty,
        presence,
        read_only,
        write_only,
        deprecated,
        setter: None,
    })
}

fn literal(text: &str) -> Option<Literal> {
    match text {
        "true" => Some(Literal::Bool(true)),
        "false" => Some(Literal::Bool(false)),
        _ if text.starts_with('"') => {
            let mut text = Cursor::new(text);
            let value = text.quoted()?;
            text.at_end(Literal::String(value))
        }
        _ => text.parse().ok().map(Literal::Integer),
    }
}

fn enum_member(shape: &mut Enum, entry: &Entry<'_>) -> Option<()> {
    if entry.facts == facts::UNKNOWN {
        return Some(());
    }
    let mut said = Cursor::new(entry.facts);
    let value = said.quoted()?;
    let name = VariantName::parse(entry.member)?;
    shape.variants.insert(name, said.at_end(value)?);
    Some(())
}

fn union_member(shape: &mut Union, entry: &Entry<'_>) -> Option<()> {
    if entry.facts == facts::UNKNOWN {
        shape.is_open = true;
        return Some(());
    }
    let tag = shape.tag.as_deref().unwrap_or_default();
    let branch = Branch {
        origin: entry.at.clone(),
        ty: RustType::parse(entry.bracketed()?)?,
        told: told::told(tag, entry.facts)?,
        has_from: false,
    };
    shape
        .variants
        .insert(VariantName::parse(entry.member)?, branch);
    Some(())
}

/// Puts a setter to its field, a conversion to its branch.
fn consequence(ty: &mut Type, entry: &Entry<'_>) -> Result<(), Fault> {
    let put = match &mut ty.kind {
        TypeKind::Struct(shape) if entry.facts == facts::IMPLEMENTS => {
            shape.has_default |= entry.signature == ": Default";
            (entry.signature == ": Default").then_some(())
        }
        TypeKind::Struct(shape) => setter(shape, entry),
        TypeKind::Union(shape) => conversion(shape, entry),
        TypeKind::Enum(_) | TypeKind::Alias(_) | TypeKind::Newtype(_) => None,
    };
    put.ok_or_else(|| entry.fault("follows from no field and no branch of its type"))
}

fn setter(shape: &mut Struct, entry: &Entry<'_>) -> Option<()> {
    let name = FieldName::parse(entry.member)?;
    if let Some(others) = shape.others.as_mut().filter(|others| others.name == name) {
        others.has_setter = true;
    } else {
        let given = Given::parse(entry.bracketed()?)?;
        shape.fields.get_mut(&name)?.setter = Some(given);
    }
    Some(())
}

fn conversion(shape: &mut Union, entry: &Entry<'_>) -> Option<()> {
    let from = entry.signature.strip_prefix(": From<")?.strip_suffix('>')?;
    let from = RustType::parse(from)?;
    let mut branches = shape.variants.values_mut();
    branches
        .find(|branch| *branch.ty.unboxed() == from && branch.origin == entry.at)?
        .has_from = true;
    Some(())
}
