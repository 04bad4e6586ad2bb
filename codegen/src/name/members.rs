//! What the fields of structs and the variants of enums and unions are called.
//!
//! # Invariants
//! - Unique within their type. Whoever is written just like its name keeps it; the others are told apart by their symbols
//!   and by how they are cased.

use super::branch::branch_words;
use super::case::{self, Role};
use super::claims::{Claim, Scope};
use super::keywords::{STRUCT_METHODS, UNKNOWN};
use super::lock::Lock;
use super::places::{Places, branch_keys};
use super::types::Named;
use super::{Names, english};
use crate::analyze::Facts;
use crate::api_file::facts;
use crate::ir::{Additional, Api, Branch, StringEnum, Struct, TypeId, Union};
use crate::rust_api::{FieldName, VariantName};
use crate::rust_api::{SchemaType, value_type};
use crate::{DateTimeType, Diagnostics, Pointer};

/// What the members of one type have in common.
pub(super) struct Owner<'a, 'd> {
    pub(super) at: &'a Pointer,
    pub(super) named: &'a Named<'a>,
    pub(super) lock: &'a Lock,
    pub(super) places: &'a Places,
    pub(super) diags: &'d mut Diagnostics,
}

impl<'a> Owner<'a, '_> {
    fn locked(&self, key: &str) -> Option<&'a str> {
        self.lock.member(self.named.locked, facts::key(key))
    }
}

/// The fields of a struct, and the one for other members when they are kept.
pub(super) fn fields(
    shape: &Struct,
    owner: &mut Owner<'_, '_>,
) -> (Vec<FieldName>, Option<FieldName>) {
    let mut claims: Vec<Claim<'_>> = shape
        .fields
        .iter()
        .map(|field| {
            let first = case::shortest(&field.wire_name);
            Claim {
                at: &field.origin,
                wire: &field.wire_name,
                chosen: field.rust_name.as_deref(),
                locked: owner.locked(&facts::quoted(&field.wire_name)),
                rank: case::distance(&field.wire_name, &first),
                first,
            }
        })
        .collect();
    let keeps_others = matches!(shape.additional, Additional::Kept(_));
    if keeps_others {
        claims.push(Claim {
            at: owner.at,
            wire: "all other members",
            chosen: None,
            locked: owner.locked(facts::REST),
            first: "additional_properties".to_owned(),
            rank: 3,
        });
    }
    let mut scope = Scope::with_reserved(Role::Field, STRUCT_METHODS.iter().copied());
    let names = scope.settle(&claims, owner.diags, |index| {
        match shape.fields.get(index) {
            Some(field) => {
                let is_reserved = STRUCT_METHODS.contains(&claims[index].first.as_str());
                member_candidates(&field.wire_name, "field", is_reserved)
            }
            None => vec![
                "other_properties".to_owned(),
                "all_other_members".to_owned(),
            ],
        }
    });
    let mut names: Vec<FieldName> = names.into_iter().map(FieldName::new).collect();
    let others = if keeps_others { names.pop() } else { None };
    (names, others)
}

/// Further names for something that is called `wire` where that is taken. Where it is the generated code that has it,
/// what kind of thing it is comes first.
pub(super) fn member_candidates(wire: &str, kind: &str, is_reserved: bool) -> Vec<String> {
    let plain = case::shortest(wire);
    if is_reserved {
        return [case::join(&plain, kind)]
            .into_iter()
            .chain(member_candidates(wire, kind, false))
            .collect();
    }
    let spelled = case::spelled(wire);
    let style = case::style(wire);
    vec![
        spelled.clone(),
        case::join(&plain, style),
        case::join(&spelled, style),
        case::join(&plain, kind),
        case::join(&plain, &case::digest(wire)),
    ]
}

/// The variants of a string enum.
pub(super) fn enum_variants(shape: &StringEnum, owner: &mut Owner<'_, '_>) -> Vec<VariantName> {
    let claims: Vec<Claim<'_>> = shape
        .variants
        .iter()
        .map(|variant| {
            // Vendors write names for all languages at once, so this is a wish and not an identifier.
            let wish = variant.rust_name.as_deref();
            let wish = wish.filter(|wish| !case::plain(wish).is_empty());
            let first = case::shortest(wish.unwrap_or(&variant.wire_value));
            Claim {
                at: owner.at,
                wire: &variant.wire_value,
                chosen: None,
                locked: owner.locked(&facts::quoted(&variant.wire_value)),
                rank: case::distance(&variant.wire_value, &Role::Variant.ident(&first)),
                first,
            }
        })
        .collect();
    let mut scope = Scope::with_reserved(Role::Variant, [UNKNOWN]);
    scope
        .settle(&claims, owner.diags, |index| {
            let wire = &shape.variants[index].wire_value;
            let is_reserved = Role::Variant.ident(&claims[index].first) == UNKNOWN;
            member_candidates(wire, "value", is_reserved)
        })
        .into_iter()
        .map(VariantName::new)
        .collect()
}

/// The variants of a union: by tag value, else by the name of the type, else by its kind.
pub(super) fn union_variants(
    api: &Api,
    type_facts: &Facts,
    id: TypeId,
    union: &Union,
    names: &Names,
    owner: &mut Owner<'_, '_>,
) -> Vec<VariantName> {
    let types = union
        .branches
        .iter()
        .map(|branch| value_type(api, type_facts, branch.ty));
    let types: Vec<SchemaType> = types.collect();
    let payloads: Vec<String> = types
        .iter()
        .map(|ty| {
            ty.seen(&|id| names.ty(*id).clone(), DateTimeType::default())
                .to_string()
        })
        .collect();
    let keys = branch_keys(union);
    let places = owner.places;
    let is_known = |branch: &Branch| places.variant(&branch.origin).is_some();
    // Where the place of the union is new, its branches may be found by what they are alone.
    let is_new = !union.branches.iter().any(is_known);
    let claims: Vec<Claim<'_>> = union
        .branches
        .iter()
        .enumerate()
        .map(|(index, branch)| {
            let key = keys[index].as_str();
            let by_key = || {
                let is_told = occurs_once(&keys, index) && !facts::is_only_a_place(key);
                is_told.then(|| owner.locked(key)).flatten()
            };
            let by_payload = || {
                let payload = Some(&payloads[index]).filter(|_| occurs_once(&payloads, index));
                payload.and_then(|payload| owner.payload(payload))
            };
            let locked = match is_new {
                true => by_key().or_else(by_payload),
                false => places.variant(&branch.origin),
            };
            Claim {
                at: &branch.origin,
                wire: branch.label.as_deref().unwrap_or("branch"),
                chosen: branch.rust_name.as_deref(),
                locked,
                first: variant_words(api, type_facts, id, union, index, names),
                rank: 0,
            }
        })
        .collect();
    let mut scope = Scope::with_reserved(Role::Variant, [UNKNOWN]);
    scope
        .settle(&claims, owner.diags, |index| {
            let mut candidates = Vec::new();
            if let Some(label) = &union.branches[index].label {
                candidates.push(case::join(&claims[index].first, "value"));
                candidates.push(case::spelled(label));
            }
            candidates.extend(type_words(&types[index], names));
            candidates.push(case::join(&claims[index].first, &english::ordinal(index)));
            candidates
        })
        .into_iter()
        .map(VariantName::new)
        .collect()
}

fn occurs_once<T: PartialEq>(all: &[T], index: usize) -> bool {
    all.iter().filter(|other| **other == all[index]).count() == 1
}

impl<'a> Owner<'a, '_> {
    /// What the branch that held this type was called.
    fn payload(&self, ty: &str) -> Option<&'a str> {
        let boxed = format!("Box<{ty}>");
        let member = |key: &str| self.lock.member(self.named.locked, key);
        member(ty).or_else(|| member(&boxed))
    }
}

/// What the branch at `index` is called if nothing else wants the name.
fn variant_words(
    api: &Api,
    type_facts: &Facts,
    id: TypeId,
    union: &Union,
    index: usize,
    names: &Names,
) -> String {
    let branch = &union.branches[index];
    if let Some(label) = &branch.label {
        return case::shortest(label);
    }
    if let SchemaType::Item(item) = value_type(api, type_facts, branch.ty) {
        let name = names.ty(item).as_str();
        let own = if type_facts.is_item(id) {
            names.ty(id).as_str()
        } else {
            ""
        };
        let short = name
            .strip_prefix(own)
            .filter(|short| short.starts_with(char::is_uppercase));
        return case::of_name(short.unwrap_or(name));
    }
    branch_words(api, id, index, None)
}

/// The names in a type, as words: `document_list` for a list of documents.
fn type_words(ty: &SchemaType, names: &Names) -> Option<String> {
    match ty {
        SchemaType::Item(item) => Some(case::of_name(names.ty(*item).as_str())),
        SchemaType::Vec(inner) => Some(format!("{}_list", type_words(inner, names)?)),
        SchemaType::Map(inner) => Some(format!("{}_map", type_words(inner, names)?)),
        _ => None,
    }
}
