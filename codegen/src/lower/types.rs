//! The types that lowering makes, by their ids: what every phase of it adds to and looks up in.
//!
//! # Invariants
//! - Components come first, in document order.
//! - An id that was handed out stays, and what stands behind it is filled in before lowering ends.

use std::ops::{Index, IndexMut};

use crate::Pointer;
use crate::ir::{Doc, Shape, Site, TypeDef, TypeId};

/// What [`Api::types`](crate::ir::Api::types) will be.
#[derive(Debug, Default)]
pub(super) struct Types {
    all: Vec<TypeDef>,
    components: usize,
}

impl Types {
    /// Types of which the first so many will be components.
    pub(super) fn new(components: usize) -> Self {
        Self {
            all: Vec::new(),
            components,
        }
    }

    /// Hands out an id. It must be filled, or queued, before lowering ends.
    pub(super) fn allocate(&mut self, origin: Pointer, site: Site) -> TypeId {
        let id = TypeId::new(self.all.len());
        self.all.push(TypeDef {
            origin,
            site,
            rust_name: None,
            doc: Doc::default(),
            shape: Shape::Any,
            places: Vec::new(),
            told_apart: false,
        });
        id
    }

    pub(super) fn shape(&self, id: TypeId) -> &Shape {
        &self[id].shape
    }

    pub(super) fn shape_mut(&mut self, id: TypeId) -> &mut Shape {
        &mut self[id].shape
    }

    /// `id` with aliases followed.
    pub(super) fn resolve(&self, id: TypeId) -> TypeId {
        let mut at = id;
        for _ in 0..self.all.len() {
            match self.shape(at) {
                Shape::Alias(next) => at = *next,
                _ => break,
            }
        }
        at
    }

    pub(super) fn is_component(&self, id: TypeId) -> bool {
        id.index() < self.components
    }

    /// The ids of the components.
    pub(super) fn components(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..self.components).map(TypeId::new)
    }

    /// How many types there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn into_all(self) -> Vec<TypeDef> {
        self.all
    }
}

impl Index<TypeId> for Types {
    type Output = TypeDef;

    fn index(&self, id: TypeId) -> &TypeDef {
        &self.all[id.index()]
    }
}

impl IndexMut<TypeId> for Types {
    fn index_mut(&mut self, id: TypeId) -> &mut TypeDef {
        &mut self.all[id.index()]
    }
}
