//! Whether null is a possible value of a schema.
//!
//! A component that may be null lends its name to what it is otherwise; null is then a matter of every use of it. So no
//! component has [`Shape::Nullable`](crate::ir::Shape::Nullable).
//!
//! # Invariants
//! - The answer for a component is computed once. One that depends on itself counts as not nullable meanwhile.

use super::Lowerer;
use super::keywords::{Keywords, Scalar};
use super::part::{Node, Part, split};
use openapiv3::{AnySchema, ReferenceOr, Schema, SchemaKind};

/// How many schemas are looked through for an answer.
const MAX_DEPTH: usize = 64;

/// What is known of a component.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Answer {
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
        if let SchemaKind::Not { not } = &schema.schema_kind
            && let Ok(nothing) = split(not)
        {
            return nothing.schema_kind == SchemaKind::Any(AnySchema::default());
        }
        let keywords = Keywords::of(schema);
        let only_null = |values: &Vec<Scalar<'_>>| values.iter().all(|v| *v == Scalar::Null);
        keywords.values.as_ref().is_some_and(only_null) || keywords.unknown_type == Some("null")
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
        let keywords = Keywords::of(schema);
        if schema.schema_data.nullable
            || keywords.unknown_type == Some("null")
            || (keywords.values.as_ref()).is_some_and(|values| values.contains(&Scalar::Null))
        {
            return true;
        }
        if keywords.kind.is_some() && keywords.all_of.is_empty() {
            return false;
        }
        let mut may_be_null = |branch: &'a ReferenceOr<Schema>| {
            let node = match split(branch) {
                Ok(schema) => Node::Inline(schema),
                Err(reference) => match self.component_id(reference) {
                    Some(id) => Node::Component(id),
                    None => Node::Missing,
                },
            };
            self.node_is_nullable(node, depth + 1)
        };
        if !keywords.all_of.is_empty() {
            let mut parts = (keywords.all_of.iter())
                .filter(|part| !is_silent(part))
                .peekable();
            return keywords.only_wraps() && parts.peek().is_some() && parts.all(may_be_null);
        }
        keywords.one_of.iter().any(&mut may_be_null) || keywords.any_of.iter().any(may_be_null)
    }
}

/// Whether a part of an `allOf` only describes. Such a part does not forbid null, not even by `nullable: false`, which is
/// the default and restricts nothing without a `type` beside it.
fn is_silent(part: &ReferenceOr<Schema>) -> bool {
    split(part).is_ok_and(|schema| {
        !schema.schema_data.nullable && schema.schema_kind == SchemaKind::Any(AnySchema::default())
    })
}
