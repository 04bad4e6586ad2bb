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
mod inferred;
mod merge;
mod overlap;
mod profile;
mod tag;

pub(super) use declared::is_alike;

use crate::ir::{
    Branch, Decode, EnumVariant, Primitive, Shape, StringEnum, TypeId, Union, UnionStyle,
};

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
        if self.deciding.len() > MAX_NESTING {
            return;
        }
        let Some(source) = self.sources.remove(&id) else {
            return;
        };
        let Shape::Union(mut union) = std::mem::replace(self.shape_mut(id), Shape::Any) else {
            return;
        };
        let mut source = source;
        self.deciding.push(id);
        self.drop_circular_branches(&mut union, &mut source);
        for branch in &union.branches {
            let target = self.resolve(branch.ty);
            self.decide(target);
        }
        self.collapse_equal_branches(&mut union, &mut source);
        self.drop_heirs(&mut union, &mut source);
        let shape = self.decided(id, union, source);
        *self.shape_mut(id) = shape;
        self.deciding.pop();
    }

    /// A union that is a branch of its own branch adds no value to it, and asking it would never end.
    fn drop_circular_branches(&mut self, union: &mut Union, source: &mut Source<'_>) {
        let circular: Vec<bool> = (union.branches.iter())
            .map(|branch| self.deciding.contains(&self.resolve(branch.ty)))
            .collect();
        if circular.contains(&true) {
            self.diags.circular_union(&source.at);
            let mut drop = circular.iter();
            union.branches.retain(|_| drop.next() == Some(&false));
            let mut drop = circular.iter();
            source.targets.retain(|_| drop.next() == Some(&false));
        }
    }

    /// A branch that extends another one is among the values of that already, which are told apart by their discriminator.
    fn drop_heirs(&mut self, union: &mut Union, source: &mut Source<'_>) {
        if source.open || source.discriminator.is_some() {
            return;
        }
        let types: Vec<TypeId> = (union.branches.iter())
            .map(|branch| self.resolve(branch.ty))
            .collect();
        let is_heir = |ty: TypeId| {
            let mut bases = types.iter().filter(|base| self.bases.contains_key(*base));
            bases.any(|base| *base != ty && self.leads_to(*base, ty, 0))
        };
        let kept: Vec<bool> = types.iter().map(|ty| !is_heir(*ty)).collect();
        let mut keep = kept.iter();
        union.branches.retain(|_| keep.next() == Some(&true));
        let mut keep = kept.iter();
        source.targets.retain(|_| keep.next() == Some(&true));
    }

    fn decided(&mut self, id: TypeId, mut union: Union, mut source: Source<'_>) -> Shape {
        if union.branches.is_empty() {
            return Shape::Any;
        }
        if let [only] = union.branches.as_slice()
            && !source.open
        {
            let only = only.ty;
            return self.lone_branch(id, only);
        }
        if let Some(shape) = self.enum_or_text(&union) {
            return shape;
        }
        if self.decide_by_tag(id, &mut union, &mut source) {
            return Shape::Union(union);
        }
        if union.style == UnionStyle::AnyOf
            && let Some(shape) = self.merge_overlapping(id, &mut union, &mut source)
        {
            return shape;
        }
        union.decode = Decode {
            arms: self.arms(&union, &source),
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

    /// "These values, or any string" is an open enum. Values listed in several inline enums are listed in one.
    fn enum_or_text(&mut self, union: &Union) -> Option<Shape> {
        let text = Shape::Primitive(Primitive::String);
        let mut enums = Vec::new();
        let mut any_text = false;
        for branch in &union.branches {
            let ty = self.resolve(branch.ty);
            match self.shape_of(ty) {
                Shape::Enum(_) => enums.push((ty, branch)),
                shape if *shape == text => any_text = true,
                _ => return None,
            }
        }
        match enums.as_slice() {
            _ if !any_text => None,
            [(only, _)] if self.is_component(*only) => Some(Shape::Alias(*only)),
            [] => None,
            several if several.iter().any(|(ty, _)| self.is_component(*ty)) => None,
            several => {
                let mut variants: Vec<EnumVariant> = Vec::new();
                for (ty, branch) in several {
                    let Shape::Enum(found) = self.shape_of(*ty) else {
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

impl crate::Diagnostics {
    fn circular_union(&mut self, at: &crate::Pointer) {
        self.loss(
            crate::Loss::Ignored,
            at,
            "a branch leads back to this union and nothing else, so it adds no value; it is left out",
        );
    }
}
