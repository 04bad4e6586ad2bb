//! A schema at a place: the unit in which lowering reads the document.
//!
//! Several parts may have to hold at once: the members of `allOf`, or one property that several members of an `allOf`
//! declare. A slice of [`Part`]s means that all of them hold.
//!
//! # Invariants
//! - A reference is followed to the id of a component, never to a copy of its schema.

use openapiv3::{ReferenceOr, Schema};

use crate::Pointer;
use crate::ir::TypeId;

/// A schema at a place.
#[derive(Clone, Debug)]
pub(super) struct Part<'a> {
    /// Where it stands, reference followed or not.
    pub(super) at: Pointer,
    pub(super) node: Node<'a>,
}

/// What stands at a place.
#[derive(Clone, Copy, Debug)]
pub(super) enum Node<'a> {
    /// A reference to a component schema.
    Component(TypeId),
    /// A schema.
    Inline(&'a Schema),
    /// A reference to nothing. It was reported.
    Missing,
}

/// What tells nodes apart. Two equal keys stand for the very same place of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum NodeKey {
    Component(TypeId),
    Inline(usize),
    Missing,
}

impl Node<'_> {
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

/// `openapiv3` boxes the schemas of properties and items, and those of branches not.
pub(super) trait AsSchema {
    fn as_schema(&self) -> &Schema;
}

impl AsSchema for Schema {
    fn as_schema(&self) -> &Schema {
        self
    }
}

impl AsSchema for Box<Schema> {
    fn as_schema(&self) -> &Schema {
        self
    }
}

/// A schema or reference of the document, before the reference is followed.
pub(super) fn split<S: AsSchema>(node: &ReferenceOr<S>) -> Result<&Schema, &str> {
    match node {
        ReferenceOr::Item(schema) => Ok(schema.as_schema()),
        ReferenceOr::Reference { reference } => Err(reference),
    }
}
