//! Whether null is a possible value of a schema.
//!
//! A component that may be null lends its name to what it is otherwise; null is then a matter of every use of it. So no
//! component has [`Shape::Nullable`](crate::ir::Shape::Nullable).
//!
//! # Invariants
//! - The answer for a component is computed once. One that depends on itself counts as not nullable meanwhile.

use super::part::{Node, Part};
use crate::lower::Lowerer;
use crate::model::{EnumValue, Schema, Subschema};

/// How many schemas are looked through for an answer.
const MAX_DEPTH: usize = 64;

/// What is known of a component.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::lower) enum Answer {
    #[default]
    Unknown,
    Asking,
    Nullable,
    NotNullable,
}

impl<'a> Lowerer<'a, '_> {
    /// Whether null is a value for which all of `parts` hold.
    pub(super) fn is_nullable(&mut self, parts: &[Part<'a>]) -> bool {
        !parts.is_empty() && parts.iter().all(|part| self.node_is_nullable(part.node, 0))
    }

    /// Whether a branch has no value but null, or none at all (`not: {}`).
    pub(super) fn is_null(&self, part: &Part<'a>) -> bool {
        let Node::Inline(schema) = part.node else {
            return false;
        };
        let is_only_null = !schema.values.is_empty() && schema.values.iter().all(is_null);
        is_only_null || schema.admits_none()
    }

    fn node_is_nullable(&mut self, node: Node<'a>, depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        match node {
            Node::Missing => false,
            Node::Inline(schema) => self.schema_is_nullable(schema, depth),
            Node::Component(id) => match self.nullable.get(id.index()).copied() {
                Some(Answer::Nullable) => true,
                Some(Answer::Unknown) => {
                    self.nullable[id.index()] = Answer::Asking;
                    let target = self.component_part(id).node;
                    let answer = self.node_is_nullable(target, depth + 1);
                    self.nullable[id.index()] = if answer {
                        Answer::Nullable
                    } else {
                        Answer::NotNullable
                    };
                    answer
                }
                _ => false,
            },
        }
    }

    fn schema_is_nullable(&mut self, schema: &'a Schema, depth: usize) -> bool {
        if schema.nullable || schema.values.iter().any(is_null) {
            return true;
        }
        if schema.kind.is_some() && schema.all_of.is_empty() {
            return false;
        }
        let mut may_be_null =
            |branch: &'a Subschema| self.node_is_nullable(Node::of(branch), depth + 1);
        if !schema.all_of.is_empty() {
            let mut parts = (schema.all_of.iter())
                .filter(|part| !is_silent(part))
                .peekable();
            return schema.only_wraps() && parts.peek().is_some() && parts.all(may_be_null);
        }
        schema.one_of.iter().any(&mut may_be_null) || schema.any_of.iter().any(may_be_null)
    }
}

fn is_null(found: &EnumValue) -> bool {
    found.value.is_null()
}

/// Whether a part of an `allOf` only describes. Such a part does not forbid null, not even by `nullable: false`, which is
/// the default and restricts nothing without a `type` beside it.
fn is_silent(part: &Subschema) -> bool {
    matches!(part, Subschema::Inline(schema) if !schema.nullable && schema.admits_all())
}
