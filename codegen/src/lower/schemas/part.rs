//! A schema at a place: the unit in which lowering reads the document.
//!
//! Several parts may have to hold at once: the members of `allOf`, or one property that several members of an `allOf`
//! declare. A slice of [`Part`]s means that all of them hold.
//!
//! # Invariants
//! - A reference is followed to the id of a component, never to a copy of its schema.

use crate::Pointer;
use crate::ir::TypeId;
use crate::lower::type_of;
use crate::model::{Schema, Subschema};

/// A schema at a place.
#[derive(Clone, Debug)]
pub(in crate::lower) struct Part<'a> {
    /// Where it stands, reference followed or not.
    pub(in crate::lower) at: Pointer,
    pub(in crate::lower) node: Node<'a>,
}

impl Part<'_> {
    /// The title of a schema that is written in place.
    pub(super) fn title(&self) -> Option<String> {
        match self.node {
            Node::Inline(schema) => schema.title.clone(),
            _ => None,
        }
    }
}

/// What stands at a place.
#[derive(Clone, Copy, Debug)]
pub(in crate::lower) enum Node<'a> {
    /// A reference to a component schema.
    Component(TypeId),
    /// A schema.
    Inline(&'a Schema),
    /// A reference to nothing. It was reported.
    Missing,
}

/// What tells nodes apart. Two equal keys stand for the very same place of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::lower) enum NodeKey {
    Component(TypeId),
    Inline(usize),
    Missing,
}

impl<'a> Node<'a> {
    /// What a schema of the document is, references followed.
    pub(in crate::lower) fn of(schema: &'a Subschema) -> Self {
        match schema {
            Subschema::Component(id) => Node::Component(type_of(*id)),
            Subschema::Inline(schema) => Node::Inline(schema),
            Subschema::Missing(_) => Node::Missing,
        }
    }

    /// Whether this is a reference to the component `id`.
    pub(super) fn is(&self, id: TypeId) -> bool {
        matches!(self, Node::Component(own) if *own == id)
    }

    /// The identity of this node.
    pub(super) fn key(&self) -> NodeKey {
        match self {
            Node::Component(id) => NodeKey::Component(*id),
            Node::Inline(schema) => NodeKey::Inline(std::ptr::from_ref::<Schema>(schema).addr()),
            Node::Missing => NodeKey::Missing,
        }
    }
}
