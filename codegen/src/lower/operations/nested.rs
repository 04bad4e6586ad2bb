//! Values within the value of a parameter: OpenAPI leaves open how they are written, so what the client does is told.
//!
//! In a query, a list in an exploded object repeats its name, which is what servers read (Spring's `Pageable`): a note. Anything
//! deeper, and any value within a value elsewhere, is written in a way that a server may not expect: a loss.
//!
//! # Invariants
//! - Nothing is refused here, and nothing that is told here is refused when it is called.

use crate::ir::{Operation, Param, ParamLocation, Shape, Style, TypeId};
use crate::lower::Lowerer;
use crate::{Diagnostics, Loss};

/// How deep a value is, beyond one without parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Depth {
    /// Lists of plain values, objects of plain values.
    Flat,
    /// An object with lists of plain values.
    Lists,
    /// Anything else.
    Deep,
}

impl Lowerer<'_, '_> {
    /// Tells of the parameters whose values have values within them. Every type is filled in by now.
    pub(super) fn report_nested(&mut self, operations: &[Operation]) {
        let own = operations.iter().filter(|op| op.alternative_to.is_none());
        for param in own.flat_map(|operation| &operation.params) {
            if matches!(param.style, Style::Json | Style::DeepObject) {
                continue;
            }
            let depth = self.depth(param.ty);
            if depth == Depth::Flat || !self.told.insert(param.origin.clone()) {
                continue;
            }
            let in_pairs = param.style == Style::Form
                && param.explode
                && param.location != ParamLocation::Path;
            match (depth, in_pairs) {
                (Depth::Lists, true) => self.diags.list_in_query_object(param),
                (_, true) => self.diags.nested_in_query(param),
                (_, false) => self.diags.nested_as_json(param),
            }
        }
    }

    fn depth(&self, ty: TypeId) -> Depth {
        match self.types.shape(self.types.resolve(ty)) {
            Shape::Nullable(inner) => self.depth(*inner),
            Shape::List(item) if self.has_parts(*item) => Depth::Deep,
            Shape::Struct(found) => (found.fields.iter())
                .map(|field| self.depth_of_member(field.ty))
                .max()
                .unwrap_or(Depth::Flat),
            Shape::Map(value) => self.depth_of_member(*value),
            Shape::Union(union) => (union.branches.iter())
                .map(
                    |branch| match self.types.shape(self.types.resolve(branch.ty)) {
                        // Not followed: it may lead back to where it began.
                        Shape::Union(_) | Shape::Nullable(_) => Depth::Flat,
                        _ => self.depth(branch.ty),
                    },
                )
                .max()
                .unwrap_or(Depth::Flat),
            _ => Depth::Flat,
        }
    }

    fn depth_of_member(&self, ty: TypeId) -> Depth {
        let mut ty = self.types.resolve(ty);
        if let Shape::Nullable(inner) = self.types.shape(ty) {
            ty = self.types.resolve(*inner);
        }
        match self.types.shape(ty) {
            Shape::List(item) if !self.has_parts(*item) => Depth::Lists,
            _ if self.has_parts(ty) => Depth::Deep,
            _ => Depth::Flat,
        }
    }

    /// Whether a value is an object or a list for sure.
    pub(super) fn has_parts(&self, ty: TypeId) -> bool {
        let is_whole = |ty: TypeId| {
            let shape = self.types.shape(self.types.resolve(ty));
            matches!(shape, Shape::Struct(_) | Shape::Map(_) | Shape::List(_))
        };
        match self.types.shape(self.types.resolve(ty)) {
            Shape::Nullable(inner) => is_whole(*inner),
            Shape::Union(union) => (union.branches.iter()).all(|branch| is_whole(branch.ty)),
            _ => is_whole(ty),
        }
    }
}

impl Diagnostics {
    fn list_in_query_object(&mut self, param: &Param) {
        self.note(
            &param.origin,
            format!(
                "a list in the object `{}` repeats its own name in the query: OpenAPI leaves open how it is written, and servers read it so",
                param.wire_name
            ),
        );
    }

    fn nested_in_query(&mut self, param: &Param) {
        self.loss(
            Loss::Widened,
            &param.origin,
            format!(
                "OpenAPI leaves open how the values within values of `{}` are written; they are written in brackets, `a[b]=c`",
                param.wire_name
            ),
        );
    }

    fn nested_as_json(&mut self, param: &Param) {
        self.loss(
            Loss::Widened,
            &param.origin,
            format!(
                "OpenAPI leaves open how the values within values of `{}` are written; they are written as JSON text",
                param.wire_name
            ),
        );
    }
}
