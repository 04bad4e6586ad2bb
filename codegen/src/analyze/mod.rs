//! Api -> what follows from it: boxes, directions, derivable traits. Computed once, held in side tables.

use crate::ir::{Api, TypeId};

/// What follows from an [`Api`].
#[derive(Clone, Debug, Default)]
pub struct Facts {
    _private: (),
}

/// Which way values of a type travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Direction {
    /// In a parameter or a request body.
    pub request: bool,
    /// In an answer.
    pub response: bool,
}

/// Computes the facts.
pub fn analyze(_api: &Api) -> Facts {
    Facts::default()
}

impl Facts {
    /// Which way values of `id` travel; neither for a component that no operation reaches.
    pub fn direction(&self, _id: TypeId) -> Direction {
        Direction::default()
    }

    /// Whether `id` becomes an item of its own: a struct, enum, union, or a named component of any shape.
    /// Not: a component enum with one value whose only use is as a constant.
    pub fn is_item(&self, _id: TypeId) -> bool {
        false
    }

    /// Whether a named list or map must be a newtype, because it contains itself.
    pub fn is_newtype(&self, _id: TypeId) -> bool {
        false
    }

    /// Whether the field at `index` of the struct `id` must be boxed to be of finite size.
    pub fn is_field_boxed(&self, _id: TypeId, _index: usize) -> bool {
        false
    }

    /// Whether the branch at `index` of the union `id` must be boxed.
    pub fn is_branch_boxed(&self, _id: TypeId, _index: usize) -> bool {
        false
    }

    /// Whether every member of the struct `id` may be left out, so that it can derive `Default`.
    pub fn has_default(&self, _id: TypeId) -> bool {
        false
    }
}
