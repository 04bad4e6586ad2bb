//! The types of a surface.
//!
//! # Invariants
//! - A member stands under the type that it is a line of; a member without its type is dropped.

use std::collections::BTreeMap;

use super::Member;
use super::item::Item;
use crate::Pointer;
use crate::api_file::facts;

/// A type of the module `types`.
#[derive(Clone, Debug)]
pub(in crate::changes) struct Type {
    pub(in crate::changes) kind: TypeKind,
    /// The right side of an alias, the inside of a newtype; empty for the others.
    pub(in crate::changes) definition: String,
    /// Which way its values travel.
    pub(in crate::changes) direction: Direction,
    pub(in crate::changes) deprecated: bool,
    /// Fields, constants, values or branches.
    pub(in crate::changes) members: Vec<Member>,
    /// The arguments of `new`, where there is one.
    pub(in crate::changes) constructor: Option<Member>,
    pub(in crate::changes) at: Pointer,
}

/// What a type is, as far as its line says it.
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

/// The types among the items.
pub(super) fn read(items: &[Item<'_>]) -> BTreeMap<String, Type> {
    let mut types = BTreeMap::new();
    let of_types = || items.iter().filter(|item| item.section == "types");
    let is_definition =
        |item: &&Item<'_>| item.member.is_none() && !facts::is_further_place(item.facts);
    for item in of_types().filter(is_definition) {
        if let Some(ty) = definition(item) {
            types.insert(item.owner.to_owned(), ty);
        }
    }
    for item in of_types() {
        let (Some((_, name)), Some(ty)) = (item.member, types.get_mut(item.owner)) else {
            continue;
        };
        let member = item.to_member(name);
        match member.facts.as_str() {
            facts::CONSTRUCTOR => ty.constructor = Some(member),
            _ => ty.members.push(member),
        }
    }
    types
}

fn definition(item: &Item<'_>) -> Option<Type> {
    // A tag may be called anything; what is said of the type stands after it.
    let key = facts::key(item.facts);
    let said = match item.facts.contains('"') {
        true => &item.facts[key.len()..],
        false => item.facts,
    };
    let says = |word: &str| said.split(' ').any(|said| said == word);
    let kind = match facts::kind(item.facts) {
        "struct" => TypeKind::Struct,
        "enum" => TypeKind::Enum { open: says("open") },
        "union" if key != item.facts => TypeKind::Union {
            by: key.trim_start_matches("union ").to_owned(),
        },
        "union" => TypeKind::Union {
            by: "by shape".to_owned(),
        },
        "alias" => TypeKind::Alias,
        "newtype" => TypeKind::Newtype,
        _ => return None,
    };
    let definition = item.signature.trim_start_matches([' ', '=']);
    Some(Type {
        kind,
        definition: definition.to_owned(),
        direction: Direction {
            sent: says("sent"),
            received: says("received"),
        },
        deprecated: says("deprecated"),
        members: Vec::new(),
        constructor: None,
        at: item.at.clone(),
    })
}

impl Type {
    /// The member that is known on the wire by the same text.
    pub(in crate::changes) fn by_key(&self, key: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.key() == key)
    }
}

impl Member {
    /// What it is known by on the wire: `"title"`, `status="complete"`.
    pub(in crate::changes) fn key(&self) -> &str {
        if self.is_constant() {
            &self.name
        } else {
            facts::key(&self.facts)
        }
    }

    /// Whether it is a member whose value the document fixes.
    pub(in crate::changes) fn is_constant(&self) -> bool {
        self.name.starts_with('"')
    }

    /// Whether the facts after the key say this word.
    pub(in crate::changes) fn says(&self, word: &str) -> bool {
        let said = self.facts.get(facts::key(&self.facts).len()..);
        said.unwrap_or_default()
            .split([' ', ';'])
            .any(|said| said == word)
    }
}
