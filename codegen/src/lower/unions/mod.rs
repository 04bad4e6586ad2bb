//! How a value is told to be of one branch of a union, decided once all types are known.
//!
//! The order of the questions is the policy: a declared discriminator, a tag that can be inferred, the kind of JSON, a
//! member that only one branch has, and only then trial. An `anyOf` of objects that could hold at once becomes one
//! struct, so that no member is lost.
//!
//! # Invariants
//! - A branch has one arm, or is the default and has none. Arms of one kind of JSON are ordered so that the first that holds is right.
//! - Unions that are branches of a union are decided before it.

mod arms;
mod declared;
mod draft;
mod inferred;
mod merge;
mod overlap;
mod profile;
mod tag;

pub(super) use declared::is_alike;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::Diagnostics;
use crate::ir::{Decode, EnumVariant, Primitive, Shape, StringEnum, TypeId, Union, UnionStyle};
use crate::model::Model;

use super::schemas::choice::Source;
use super::schemas::doc;
use super::schemas::hierarchy::Hierarchy;
use super::schemas::scalar::Fixed;
use super::types::Types;
use super::{Decided, Undecided};
use draft::{Candidate, Draft};

/// How deep unions may lie in unions to be decided innermost first.
const MAX_NESTING: usize = 64;

/// The state of the second phase.
pub(super) struct Decider<'a, 'd> {
    model: &'a Model,
    diags: &'d mut Diagnostics,
    types: Types,
    fixed: BTreeMap<TypeId, Fixed>,
    /// Unions that are not decided yet.
    unions: BTreeMap<TypeId, Source<'a>>,
    hierarchy: Hierarchy<'a>,
    /// The unions that are being decided, each for the sake of the one before.
    deciding: Vec<TypeId>,
    /// Structs that were merged, by what they were merged from.
    merged: HashMap<Vec<TypeId>, TypeId>,
    /// The members by which a union tells its branches.
    telling: BTreeSet<(TypeId, String)>,
}

impl<'a> Undecided<'a> {
    /// Decides every union, those that merging makes included.
    pub(super) fn decide(self, model: &'a Model, diags: &mut Diagnostics) -> Decided {
        let mut decider = Decider {
            model,
            diags,
            types: self.types,
            fixed: self.fixed,
            unions: self.unions,
            hierarchy: self.hierarchy,
            deciding: Vec::new(),
            merged: HashMap::new(),
            telling: BTreeSet::new(),
        };
        let mut index = 0;
        while index < decider.types.len() {
            decider.decide(TypeId::new(index));
            index += 1;
        }
        Decided {
            types: decider.types,
            fixed: decider.fixed,
            telling: decider.telling,
        }
    }
}

impl<'a> Decider<'a, '_> {
    /// Decides the union `id`, when it is one and is not decided yet.
    ///
    /// Unions that lie too deep in others are left for later: [`Undecided::decide`] comes to them.
    fn decide(&mut self, id: TypeId) {
        if self.deciding.len() > MAX_NESTING {
            return;
        }
        let Some(source) = self.unions.remove(&id) else {
            return;
        };
        let Shape::Union(union) = std::mem::replace(self.types.shape_mut(id), Shape::Any) else {
            return;
        };
        let mut draft = Draft::new(union, source);
        self.deciding.push(id);
        self.drop_circular_branches(&mut draft);
        for ty in draft.types() {
            self.decide(self.types.resolve(ty));
        }
        self.collapse_equal_branches(&mut draft);
        self.drop_heirs(&mut draft);
        let shape = self.decided(id, draft);
        *self.types.shape_mut(id) = shape;
        self.deciding.pop();
    }

    /// Leaves a union that was made meanwhile to be decided.
    fn leave(&mut self, id: TypeId, draft: Draft<'a>) {
        let (union, source) = draft.into_parts();
        *self.types.shape_mut(id) = Shape::Union(union);
        self.unions.insert(id, source);
    }

    /// A union that is a branch of its own branch adds no value to it, and asking it would never end.
    fn drop_circular_branches(&mut self, draft: &mut Draft<'_>) {
        let before = draft.branches.len();
        let is_circular = |ty: TypeId| self.deciding.contains(&self.types.resolve(ty));
        draft
            .branches
            .retain(|candidate| !is_circular(candidate.branch.ty));
        if draft.branches.len() < before {
            self.diags.circular_union(&draft.at);
        }
    }

    /// A branch that extends another one is among the values of that already, which are told apart by their discriminator.
    fn drop_heirs(&mut self, draft: &mut Draft<'_>) {
        if draft.open || draft.discriminator.is_some() {
            return;
        }
        let types: Vec<TypeId> = draft.types().map(|ty| self.types.resolve(ty)).collect();
        let is_heir = |ty: TypeId| {
            let mut bases = types.iter().filter(|base| self.hierarchy.is_base(**base));
            bases.any(|base| *base != ty && self.leads_to(*base, ty, 0))
        };
        draft
            .branches
            .retain(|candidate| !is_heir(self.types.resolve(candidate.branch.ty)));
    }

    fn decided(&mut self, id: TypeId, draft: Draft<'a>) -> Shape {
        match draft.branches.as_slice() {
            [] => return Shape::Any,
            [only] if !draft.open => return self.lone_branch(id, only.branch.ty),
            _ => {}
        }
        if let Some(shape) = self.enum_or_text(&draft) {
            return shape;
        }
        let draft = match self.decide_by_tag(id, draft) {
            Ok(shape) => return shape,
            Err(draft) => draft,
        };
        let draft = match draft.style {
            UnionStyle::AnyOf => match self.merge_overlapping(id, draft) {
                Ok(shape) => return shape,
                Err(draft) => draft,
            },
            UnionStyle::OneOf | UnionStyle::TypeList => draft,
        };
        Shape::Union(self.decide_by_shape(draft))
    }

    /// A union whose branches are told apart by what they hold.
    fn decide_by_shape(&mut self, draft: Draft<'_>) -> Union {
        let arms = self.arms(&draft);
        draft.into_union(Decode {
            arms,
            ..Decode::default()
        })
    }

    /// A union with one type is that type. An inline one moves up, since it is named after the union.
    fn lone_branch(&mut self, id: TypeId, only: TypeId) -> Shape {
        let only = self.types.resolve(only);
        if self.types.is_component(only) || only == id {
            return Shape::Alias(only);
        }
        if let Some(fixed) = self.fixed.remove(&only) {
            self.fixed.insert(id, fixed);
        }
        let moved = self.types[only].doc.clone();
        doc::complete(&mut self.types[id].doc, moved);
        std::mem::replace(self.types.shape_mut(only), Shape::Alias(id))
    }

    /// Drops branches whose type an earlier branch has.
    fn collapse_equal_branches(&mut self, draft: &mut Draft<'_>) {
        let mut kept: Vec<TypeId> = Vec::with_capacity(draft.branches.len());
        let mut seen = BTreeSet::new();
        draft.branches.retain(|candidate| {
            let ty = self.types.resolve(candidate.branch.ty);
            let is_new = seen.insert(ty) && !kept.iter().any(|known| self.same_type(*known, ty, 0));
            if is_new {
                kept.push(ty);
            }
            is_new
        });
    }

    /// "These values, or any string" is an open enum. Values listed in several inline enums are listed in one.
    fn enum_or_text(&self, draft: &Draft<'_>) -> Option<Shape> {
        let text = Shape::Primitive(Primitive::String);
        let mut enums = Vec::new();
        let mut any_text = false;
        for Candidate { branch, .. } in &draft.branches {
            let ty = self.types.resolve(branch.ty);
            match self.types.shape(ty) {
                Shape::Enum(_) => enums.push((ty, branch)),
                shape if *shape == text => any_text = true,
                _ => return None,
            }
        }
        match enums.as_slice() {
            _ if !any_text => None,
            [(only, _)] if self.types.is_component(*only) => Some(Shape::Alias(*only)),
            [] => None,
            several if several.iter().any(|(ty, _)| self.types.is_component(*ty)) => None,
            several => {
                let mut variants: Vec<EnumVariant> = Vec::new();
                for (ty, branch) in several {
                    let Shape::Enum(found) = self.types.shape(*ty) else {
                        continue;
                    };
                    let lone = found.variants.len() == 1;
                    for variant in &found.variants {
                        if variants
                            .iter()
                            .any(|known| known.wire_value == variant.wire_value)
                        {
                            continue;
                        }
                        let mut variant = variant.clone();
                        if lone {
                            let prose = branch.doc.description.clone();
                            variant.description = variant.description.or(prose);
                            variant.rust_name =
                                variant.rust_name.or_else(|| branch.rust_name.clone());
                        }
                        variants.push(variant);
                    }
                }
                Some(Shape::Enum(StringEnum { variants }))
            }
        }
    }

    /// Whether two types are the same for Rust. Named types are the same only when they are one.
    fn same_type(&self, a: TypeId, b: TypeId, depth: usize) -> bool {
        let (a, b) = (self.types.resolve(a), self.types.resolve(b));
        if a == b {
            return true;
        }
        if depth > 8 {
            return false;
        }
        match (self.types.shape(a), self.types.shape(b)) {
            (Shape::Primitive(a), Shape::Primitive(b)) => a == b,
            (Shape::Any, Shape::Any) => true,
            (Shape::List(a), Shape::List(b))
            | (Shape::Map(a), Shape::Map(b))
            | (Shape::Nullable(a), Shape::Nullable(b)) => self.same_type(*a, *b, depth + 1),
            (Shape::Enum(x), Shape::Enum(y)) => {
                !self.types.is_component(a)
                    && !self.types.is_component(b)
                    && x.variants.len() == y.variants.len()
                    && (x.variants.iter().zip(&y.variants))
                        .all(|(x, y)| x.wire_value == y.wire_value)
            }
            _ => false,
        }
    }
}

impl crate::Diagnostics {
    fn circular_union(&mut self, at: &crate::Pointer) {
        self.loss(
            crate::Loss::Ignored,
            at,
            "a branch leads back to this union and nothing else, so it adds no value; it is left out",
        );
    }
}
