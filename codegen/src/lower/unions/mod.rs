//! How a value is told to be of one branch of a union, decided once all types are known.
//!
//! The order of the questions is the policy: a declared discriminator, a tag that can be inferred, the kind of JSON, a
//! member that only one branch has, and only then trial. An `anyOf` of objects that could hold at once becomes one
//! struct, so that no member is lost.
//!
//! # Invariants
//! - A branch has at most one arm. Arms of one kind of JSON are ordered so that the first that holds is right.
//! - Unions that are branches of a union are decided before it.

mod arms;
mod merge;
mod profile;
mod tag;

use crate::ir::{Branch, Decode, Primitive, Shape, TypeId, Union, UnionStyle};

use super::Lowerer;
use super::choice::Source;

/// How deep unions may lie in unions to be decided innermost first.
const MAX_NESTING: usize = 64;

impl Lowerer<'_, '_> {
    /// Decides every union, those that merging makes included.
    pub(super) fn decide_unions(&mut self) {
        let mut index = 0;
        while index < self.types.len() {
            self.decide(TypeId::new(index));
            index += 1;
        }
    }

    /// Decides the union `id`, when it is one and is not decided yet.
    ///
    /// Unions that lie too deep in others are left for later: [`decide_unions`](Self::decide_unions) comes to them.
    fn decide(&mut self, id: TypeId) {
        if self.depth > MAX_NESTING {
            return;
        }
        let Some(source) = self.sources.remove(&id) else {
            return;
        };
        let Shape::Union(mut union) = std::mem::replace(self.shape_mut(id), Shape::Any) else {
            return;
        };
        self.depth += 1;
        for branch in &union.branches {
            let target = self.resolve(branch.ty);
            self.decide(target);
        }
        let mut source = source;
        self.collapse_equal_branches(&mut union, &mut source);
        let shape = self.decided(id, union, source);
        *self.shape_mut(id) = shape;
        self.depth -= 1;
    }

    fn decided(&mut self, id: TypeId, mut union: Union, mut source: Source<'_>) -> Shape {
        if let [only] = union.branches.as_slice() {
            let only = only.ty;
            return self.lone_branch(id, only);
        }
        if let Some(shape) = self.enum_or_text(&union) {
            return shape;
        }
        if let Some(decode) = self.tagged(&mut union, &mut source) {
            union.decode = decode;
            return Shape::Union(union);
        }
        if union.style == UnionStyle::AnyOf
            && let Some(shape) = self.merge_overlapping(id, &mut union, &mut source)
        {
            return shape;
        }
        union.decode = Decode {
            arms: self.arms(&union, &source, None, None),
            ..Decode::default()
        };
        Shape::Union(union)
    }

    /// A union with one type is that type. An inline one moves up, since it is named after the union.
    fn lone_branch(&mut self, id: TypeId, only: TypeId) -> Shape {
        let only = self.resolve(only);
        if self.is_component(only) || only == id {
            return Shape::Alias(only);
        }
        if let Some(fixed) = self.fixed.remove(&only) {
            self.fixed.insert(id, fixed);
        }
        let moved = self.types[only.index()].doc.clone();
        super::doc::complete(&mut self.types[id.index()].doc, moved);
        std::mem::replace(self.shape_mut(only), Shape::Alias(id))
    }

    /// Drops branches whose type an earlier branch has.
    fn collapse_equal_branches(&mut self, union: &mut Union, source: &mut Source<'_>) {
        let mut kept: Vec<Branch> = Vec::with_capacity(union.branches.len());
        let mut targets = Vec::with_capacity(union.branches.len());
        let mut seen = std::collections::BTreeSet::new();
        for (branch, target) in union.branches.drain(..).zip(source.targets.drain(..)) {
            let resolved = self.resolve(branch.ty);
            let equal = !seen.insert(resolved)
                || kept
                    .iter()
                    .any(|known| self.same_type(known.ty, resolved, 0));
            if !equal {
                kept.push(branch);
                targets.push(target);
            }
        }
        union.branches = kept;
        source.targets = targets;
    }

    /// "These values, or any string" is an open enum.
    fn enum_or_text(&mut self, union: &Union) -> Option<Shape> {
        let [first, second] = union.branches.as_slice() else {
            return None;
        };
        let (first, second) = (self.resolve(first.ty), self.resolve(second.ty));
        let text = Shape::Primitive(Primitive::String);
        let known = match (self.shape_of(first), self.shape_of(second)) {
            (Shape::Enum(_), other) if *other == text => first,
            (other, Shape::Enum(_)) if *other == text => second,
            _ => return None,
        };
        if self.is_component(known) {
            return Some(Shape::Alias(known));
        }
        // The constant-ness of a lone value does not survive "or any string".
        self.fixed.remove(&known);
        Some(self.shape_of(known).clone())
    }

    /// Whether two types are the same for Rust. Named types are the same only when they are one.
    fn same_type(&self, a: TypeId, b: TypeId, depth: usize) -> bool {
        let (a, b) = (self.resolve(a), self.resolve(b));
        if a == b {
            return true;
        }
        if depth > 8 {
            return false;
        }
        match (self.shape_of(a), self.shape_of(b)) {
            (Shape::Primitive(a), Shape::Primitive(b)) => a == b,
            (Shape::Any, Shape::Any) => true,
            (Shape::List(a), Shape::List(b))
            | (Shape::Map(a), Shape::Map(b))
            | (Shape::Nullable(a), Shape::Nullable(b)) => self.same_type(*a, *b, depth + 1),
            (Shape::Enum(x), Shape::Enum(y)) => {
                !self.is_component(a)
                    && !self.is_component(b)
                    && x.variants.len() == y.variants.len()
                    && (x.variants.iter().zip(&y.variants))
                        .all(|(x, y)| x.wire_value == y.wire_value)
            }
            _ => false,
        }
    }
}
