//! API model file -> the surface of a client: its operations, types and credentials, each with its members.
//!
//! Decides which lines belong together: the method of an operation, its arguments, its call with the setters, its answers,
//! errors and headers are one operation here.
//!
//! # Invariants
//! - Any text can be read; a line that is no line of a model is no item.
//! - Walked in the order of names.

mod item;
mod operation;
pub(super) mod signature;
mod ty;

use std::collections::BTreeMap;

use crate::Pointer;
use crate::api_file::{Line, facts};

use item::Item;
pub(super) use operation::{Answer, Argument, Exchange, Operation};
pub(super) use ty::{Direction, Type, TypeKind};

/// The public API of one client.
#[derive(Clone, Debug, Default)]
pub(super) struct Surface {
    /// `BASE_URL`, `new` and `builder` of the client.
    pub(super) client: BTreeMap<String, Member>,
    /// The constructors of its credentials.
    pub(super) credentials: BTreeMap<String, Member>,
    /// By method.
    pub(super) operations: BTreeMap<String, Operation>,
    /// By name.
    pub(super) types: BTreeMap<String, Type>,
}

/// A part of an item: a field, a variant, a header, a constructor.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Member {
    /// Its Rust name.
    pub(super) name: String,
    /// What follows the name, without the colon of a field: `DateTime`, `(types::Job)`.
    pub(super) ty: String,
    /// Its facts on the wire.
    pub(super) facts: String,
    /// Where it comes from.
    pub(super) at: Pointer,
}

impl Surface {
    /// Reads an API model file.
    pub(super) fn read(model: &str) -> Self {
        let lines: Vec<Line> = model
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(Line::parse)
            // The fields and branches that setters and conversions follow from have lines of their own.
            .filter(|line| !facts::is_consequence(&line.facts))
            .collect();
        let items: Vec<Item<'_>> = lines.iter().filter_map(Item::of).collect();
        let mut surface = Self {
            operations: operation::read(&items),
            types: ty::read(&items),
            ..Self::default()
        };
        for item in &items {
            let list = match item.section {
                "Client" if !surface.operations.contains_key(item.owner) => &mut surface.client,
                "Credentials" => &mut surface.credentials,
                _ => continue,
            };
            if !item.owner.is_empty() {
                list.insert(item.owner.to_owned(), item.to_member(item.owner));
            }
        }
        surface
    }
}
