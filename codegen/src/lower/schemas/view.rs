//! All that is known about a value: several schemas that hold at once, `allOf` and references followed, as one.
//!
//! # Invariants
//! - A component takes part once, however often it is reached, so recursive `allOf` ends.
//! - A `oneOf` or `anyOf` with one branch is no choice: the branch is part of the view.

use std::collections::BTreeSet;

use indexmap::{IndexMap, IndexSet};

use super::doc;
use super::part::{Node, Part};
use crate::Pointer;
use crate::ir::{Doc, TypeId, UnionStyle};
use crate::lower::{Lowerer, component_name};
use crate::model::{Additional, Discriminator, Kind, Scalar, Schema, Subschema};

/// How many schemas may lie between a schema and a member of its `allOf`.
const MAX_DEPTH: usize = 128;

/// All that is known about a value.
#[derive(Clone, Debug, Default)]
pub(in crate::lower) struct View<'a> {
    /// Where the outermost schema stands.
    pub(super) at: Pointer,
    pub(super) kind: Option<Kind>,
    /// No value is of all the types that are asked for.
    pub(super) clashes: bool,
    pub(super) format: Option<&'a str>,
    /// An integer beyond what any integer of Rust holds.
    pub(super) is_unbounded: bool,
    /// `enum`, without null; `Some` of nothing when null is the only value.
    pub(super) values: Option<Vec<Scalar<'a>>>,
    /// The declared members. Each of the parts of a member holds.
    pub(super) members: IndexMap<&'a str, Vec<Part<'a>>>,
    pub(super) required: IndexSet<&'a str>,
    pub(super) rest: Rest<'a>,
    /// What holds for each element of an array.
    pub(super) items: Vec<Part<'a>>,
    pub(super) choices: Vec<Choice<'a>>,
    pub(super) doc: Doc,
    /// How deep in components the outermost schema stands; deeper ones do not lend their prose.
    pub(super) doc_depth: Option<usize>,
    /// What extensions say about the values of `enum`.
    pub(super) value_notes: Vec<(&'a str, ValueNote<'a>)>,
    /// `const`, as normalisation marks it.
    pub(super) is_const: bool,
    /// A discriminator that stands beside no choice.
    pub(super) lone_discriminator: Option<LoneDiscriminator<'a>>,
    /// The components that take part.
    pub(super) seen: BTreeSet<TypeId>,
    /// How many combinations of branches led here.
    pub(super) combinations: usize,
}

/// A discriminator beside neither `oneOf` nor `anyOf`.
#[derive(Clone, Debug)]
pub(super) struct LoneDiscriminator<'a> {
    pub(super) at: Pointer,
    pub(super) found: &'a Discriminator,
    /// The component that has it.
    pub(super) owner: Option<TypeId>,
}

/// What extensions say about a value of `enum`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ValueNote<'a> {
    pub(in crate::lower) rust_name: Option<&'a str>,
    pub(super) description: Option<&'a str>,
}

/// What is said about members that are not declared.
#[derive(Clone, Debug, Default)]
pub(super) enum Rest<'a> {
    /// Nothing.
    #[default]
    Unsaid,
    /// There are none.
    None,
    /// They may be anything.
    Any,
    /// All parts hold for each of them.
    Typed(Vec<Part<'a>>),
}

/// A `oneOf` or `anyOf`.
#[derive(Clone, Debug)]
pub(super) struct Choice<'a> {
    /// Where the schema stands that has it.
    pub(super) at: Pointer,
    pub(super) style: UnionStyle,
    pub(super) branches: Vec<Part<'a>>,
    pub(super) discriminator: Option<&'a Discriminator>,
}

impl<'a> View<'a> {
    /// Whether the members, or what else is known of an object, are more than "it is one".
    pub(super) fn says_something_of_members(&self) -> bool {
        !self.members.is_empty() || !self.required.is_empty() || matches!(self.rest, Rest::Typed(_))
    }

    fn take_kind(&mut self, kind: Kind) {
        self.kind = match (self.kind, kind) {
            (None, kind) => Some(kind),
            (Some(Kind::Integer | Kind::Number), Kind::Integer)
            | (Some(Kind::Integer), Kind::Number) => Some(Kind::Integer),
            (Some(before), kind) => {
                self.clashes |= before != kind;
                Some(before)
            }
        };
    }

    fn take_rest(&mut self, additional: &Additional, part: Option<Part<'a>>) {
        let rest = std::mem::take(&mut self.rest);
        self.rest = match (rest, additional, part) {
            (Rest::None, ..) | (_, Additional::Any(false), _) => Rest::None,
            (Rest::Typed(mut parts), Additional::Schema(_), Some(part)) => {
                parts.push(part);
                Rest::Typed(parts)
            }
            (_, Additional::Schema(_), Some(part)) => Rest::Typed(vec![part]),
            (Rest::Typed(parts), ..) => Rest::Typed(parts),
            _ => Rest::Any,
        };
    }
}

impl<'a> Lowerer<'a, '_> {
    /// A schema of the document, as a part.
    pub(in crate::lower) fn part(&mut self, schema: &'a Subschema, at: Pointer) -> Part<'a> {
        if let Subschema::Missing(reference) = schema {
            self.diags.reference_to_nothing(&at, reference);
        }
        let node = Node::of(schema);
        Part { at, node }
    }

    /// All that is known about a value for which all of `parts` hold. The last part has the first word.
    pub(super) fn view(&mut self, parts: &[Part<'a>]) -> View<'a> {
        let mut view = View {
            at: parts.last().map(|part| part.at.clone()).unwrap_or_default(),
            combinations: 1,
            ..View::default()
        };
        for part in parts {
            self.absorb(&mut view, part);
        }
        if parts.len() > 1 {
            // Later parts refine earlier ones, so what they say in prose goes first.
            let mut prose = self.annotations(parts).doc;
            doc::complete(&mut prose, std::mem::take(&mut view.doc));
            view.doc = prose;
        }
        view
    }

    /// Adds `part` to what is known.
    pub(super) fn absorb(&mut self, view: &mut View<'a>, part: &Part<'a>) {
        self.absorb_within(view, part, &mut Vec::new());
    }

    fn absorb_within(&mut self, view: &mut View<'a>, part: &Part<'a>, path: &mut Vec<TypeId>) {
        if path.len() > MAX_DEPTH {
            self.diags.all_of_too_deep(&part.at);
            return;
        }
        match part.node {
            Node::Missing => {}
            Node::Inline(schema) => {
                self.absorb_schema(view, schema, &part.at, path);
            }
            Node::Component(id) => {
                if path.contains(&id) {
                    let name = component_name(self.model, id);
                    self.diags.all_of_contains_itself(&part.at, name);
                    return;
                }
                if !view.seen.insert(id) {
                    return;
                }
                if !path.is_empty() {
                    self.lone_discriminators.extended.insert(id);
                }
                path.push(id);
                let target = self.component_part(id);
                match target.node {
                    Node::Inline(schema) => self.absorb_schema(view, schema, &target.at, path),
                    _ => self.absorb_within(view, &target, path),
                }
                path.pop();
            }
        }
    }

    fn absorb_schema(
        &mut self,
        view: &mut View<'a>,
        schema: &'a Schema,
        at: &Pointer,
        path: &mut Vec<TypeId>,
    ) {
        let values = schema.scalars();
        doc::absorb(view, schema, path.len());
        doc::phrases(schema, &mut view.doc.constraints);
        view.is_const |= schema.is_const;

        // `type: object` beside `allOf: [a string]` is a slip; the member knows better.
        let repeats_type = schema.all_of.len() == 1 && schema.only_wraps();
        if let Some(kind) = schema.kind.filter(|_| !repeats_type) {
            view.take_kind(kind);
        }
        if view.format.is_none() && !view.is_unbounded {
            view.format = schema.format.as_deref();
            view.is_unbounded = schema.is_unbounded;
        }
        if let Some(values) = &values {
            doc::value_notes(schema, &mut view.value_notes);
            self.absorb_values(view, values, at);
        }
        for (index, member) in schema.all_of.iter().enumerate() {
            let part = self.part(member, at.key("allOf").index(index));
            self.absorb_within(view, &part, path);
        }
        // What a schema says itself refines what its `allOf` brings in.
        self.absorb_members(view, schema, at);
        self.absorb_choices(view, schema, at, path);
    }

    fn absorb_values(&mut self, view: &mut View<'a>, values: &[Scalar<'a>], at: &Pointer) {
        let values = values
            .iter()
            .copied()
            .filter(|value| *value != Scalar::Null);
        view.values = Some(match view.values.take() {
            None => values.collect(),
            Some(before) => {
                let after: Vec<_> = values.collect();
                let common: Vec<_> = before
                    .iter()
                    .copied()
                    .filter(|v| after.contains(v))
                    .collect();
                if common.is_empty() {
                    self.diags.no_value_in_common(at);
                    before
                } else {
                    common
                }
            }
        });
    }

    fn absorb_members(&mut self, view: &mut View<'a>, schema: &'a Schema, at: &Pointer) {
        if !schema.properties.is_empty() {
            let place = at.key("properties");
            for (name, property) in &schema.properties {
                let part = self.part(property, place.key(name));
                let parts = view.members.entry(name).or_default();
                if !parts
                    .iter()
                    .any(|known| known.node.key() == part.node.key())
                {
                    parts.push(part);
                }
            }
        }
        view.required
            .extend(schema.required.iter().map(String::as_str));
        if let Some(additional) = &schema.additional {
            let part = match additional {
                Additional::Any(_) => None,
                Additional::Schema(schema) => {
                    Some(self.part(schema, at.key("additionalProperties")))
                }
            };
            view.take_rest(additional, part);
        }
        if let Some(items) = &schema.items {
            let part = self.part(items, at.key("items"));
            if !view
                .items
                .iter()
                .any(|known| known.node.key() == part.node.key())
            {
                view.items.push(part);
            }
        }
    }

    fn absorb_choices(
        &mut self,
        view: &mut View<'a>,
        schema: &'a Schema,
        at: &Pointer,
        path: &mut Vec<TypeId>,
    ) {
        let style = if schema.is_type_list {
            UnionStyle::TypeList
        } else {
            UnionStyle::OneOf
        };
        let discriminator = schema.discriminator.as_ref();
        if schema.one_of.is_empty() && schema.any_of.is_empty() {
            if let Some(found) = discriminator {
                view.lone_discriminator.get_or_insert(LoneDiscriminator {
                    at: at.clone(),
                    found,
                    owner: path.last().copied(),
                });
            }
            return;
        }
        let lists = [
            (style, "oneOf", &schema.one_of),
            (UnionStyle::AnyOf, "anyOf", &schema.any_of),
        ];
        for (style, keyword, list) in lists {
            if list.is_empty() {
                continue;
            }
            let place = at.key(keyword);
            let own = path.last().copied();
            let mut branches = Vec::with_capacity(list.len());
            for (index, branch) in list.iter().enumerate() {
                let branch = self.part(branch, place.index(index));
                // A schema that lists itself says nothing by it.
                if !self.is_null(&branch) && !own.is_some_and(|own| branch.node.is(own)) {
                    branches.push(branch);
                }
            }
            let leads_back = branches.iter().any(
                |branch| matches!(branch.node, Node::Component(id) if view.seen.contains(&id)),
            );
            match branches.as_slice() {
                [] => {
                    // Only null is left, and that is the business of nullability.
                    view.values.get_or_insert_default();
                }
                [only] => self.absorb_within(view, only, path),
                // A base that lists its children takes part in each of them: the list says nothing there.
                _ if leads_back => {}
                branches if branches.iter().all(only_requires) => {
                    self.diags.choice_of_requirements(at);
                }
                _ => view.choices.push(Choice {
                    at: at.clone(),
                    style,
                    branches,
                    discriminator,
                }),
            }
        }
    }
}

fn only_requires(branch: &Part<'_>) -> bool {
    matches!(branch.node, Node::Inline(schema) if schema.only_requires())
}
