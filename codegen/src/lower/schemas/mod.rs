//! Which type a schema becomes: the questions, in the order that is the policy.
//!
//! A use of a schema ([`Lowerer::use_of`]) gives an id at once; what stands behind it is filled in from a queue, so that
//! neither deep nor recursive documents need a deep stack.
//!
//! # Invariants
//! - The same place of the document has the same type, however it is reached.
//! - A reference beside nothing but annotations is the type referred to, not a new one.

pub(super) mod base;
pub(super) mod choice;
pub(super) mod doc;
pub(super) mod hierarchy;
pub(super) mod nullable;
pub(super) mod object;
pub(super) mod part;
pub(super) mod scalar;
mod view;
mod wording;

use super::Lowerer;
use crate::Pointer;
use crate::ir::{Doc, Shape, Site, TypeId};
use part::{Node, NodeKey, Part};
use view::View;

/// How many wrappers of one schema are looked through.
const MAX_WRAPPERS: usize = 32;

/// A schema as it is used somewhere.
#[derive(Clone, Debug)]
pub(super) struct Use {
    /// The type of a value that is not null.
    pub(super) ty: TypeId,
    /// Whether null is possible.
    pub(super) nullable: bool,
}

/// What is to be filled in for an id.
#[derive(Debug)]
pub(super) enum Pending<'a> {
    /// All of these hold.
    Parts(Vec<Part<'a>>),
    /// This is known.
    View(Box<View<'a>>),
}

/// What stands beside the schema proper at a place: prose, and extensions of the place itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Annotations {
    pub(super) doc: Doc,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) rust_name: Option<String>,
}

impl<'a> Lowerer<'a, '_> {
    /// The type of a value for which all of `parts` hold, null aside. `site` is asked for when the type is new.
    pub(super) fn use_of(&mut self, parts: &[Part<'a>], site: impl FnOnce() -> Site) -> Use {
        let nullable = self.is_nullable(parts);
        let parts = self.unwrapped(parts);
        let ty = match parts.as_slice() {
            [
                Part {
                    node: Node::Component(id),
                    ..
                },
            ] => *id,
            parts => self.inline_type(parts, site),
        };
        let nullable = nullable || self.is_nullable(&parts);
        Use { ty, nullable }
    }

    /// The type of a value for which all of `parts` hold, null included.
    pub(super) fn value_type(&mut self, parts: &[Part<'a>], site: Site) -> TypeId {
        // Any JSON holds null already.
        if !self.is_nullable(parts) || self.is_any(parts) {
            return self.use_of(parts, || site).ty;
        }
        let origin = parts.last().map(|part| part.at.clone()).unwrap_or_default();
        let outer = self.types.allocate(origin, site);
        let inner = self.use_of(parts, || Site::Inner { parent: outer }).ty;
        self.types[outer].shape = Shape::Nullable(inner);
        outer
    }

    /// A type for any JSON, at a place where the document has no schema.
    pub(super) fn any_type(&mut self, at: &Pointer, site: Site) -> TypeId {
        self.types.allocate(at.clone(), site)
    }

    /// What stands beside the schema at a place that `parts` describe.
    pub(super) fn annotations(&mut self, parts: &[Part<'a>]) -> Annotations {
        let mut found = Annotations::default();
        for part in parts.iter().rev() {
            let mut part = part.clone();
            for _ in 0..MAX_WRAPPERS {
                let Node::Inline(schema) = part.node else {
                    break;
                };
                doc::complete(&mut found.doc, doc::of_schema(schema));
                found.read_only |= schema.read_only;
                found.write_only |= schema.write_only;
                found.rust_name = found
                    .rust_name
                    .or_else(|| doc::rust_name(&schema.extensions));
                match self.wrapped(&part) {
                    Some(inner) => part = inner,
                    None => break,
                }
            }
        }
        found
    }

    /// Whether nothing is known of a value for which all of `parts` hold.
    pub(super) fn is_any(&mut self, parts: &[Part<'a>]) -> bool {
        let parts = self.unwrapped(parts);
        parts.iter().all(|part| match part.node {
            Node::Missing => true,
            Node::Component(_) => false,
            Node::Inline(schema) => schema.has_no_shape(),
        })
    }

    /// `parts` with wrappers of one schema replaced by what they wrap.
    fn unwrapped(&mut self, parts: &[Part<'a>]) -> Vec<Part<'a>> {
        let mut unwrapped: Vec<Part<'a>> = Vec::with_capacity(parts.len());
        for part in parts {
            let mut part = part.clone();
            for _ in 0..MAX_WRAPPERS {
                match self.wrapped(&part) {
                    Some(inner) => part = inner,
                    None => break,
                }
            }
            if !unwrapped
                .iter()
                .any(|known| known.node.key() == part.node.key())
            {
                unwrapped.push(part);
            }
        }
        unwrapped
    }

    /// What `part` wraps, when it is an `allOf`, `oneOf` or `anyOf` of one schema beside annotations.
    pub(super) fn wrapped(&mut self, part: &Part<'a>) -> Option<Part<'a>> {
        let Node::Inline(schema) = part.node else {
            return None;
        };
        if !schema.only_wraps() {
            return None;
        }
        let lists = (&*schema.all_of, &*schema.one_of, &*schema.any_of);
        let (keyword, list) = match lists {
            (list, [], []) if !list.is_empty() => ("allOf", list),
            ([], list, []) if !list.is_empty() => ("oneOf", list),
            ([], [], list) if !list.is_empty() => ("anyOf", list),
            _ => return None,
        };
        // A choice with a null beside one other schema is that schema, made nullable.
        let mut found = None;
        for (index, member) in list.iter().enumerate() {
            let inner = self.part(member, part.at.key(keyword).index(index));
            if keyword != "allOf" && self.is_null(&inner) {
                continue;
            }
            if found.replace(inner).is_some() {
                return None;
            }
        }
        found
    }

    fn inline_type(&mut self, parts: &[Part<'a>], site: impl FnOnce() -> Site) -> TypeId {
        let key: Vec<NodeKey> = parts.iter().map(|part| part.node.key()).collect();
        if !key.is_empty()
            && let Some(id) = self.inline.get(&key)
        {
            return *id;
        }
        let origin = parts.last().map(|part| part.at.clone()).unwrap_or_default();
        let id = self.types.allocate(origin, site());
        self.inline.insert(key, id);
        self.queue.push_back((id, Pending::Parts(parts.to_vec())));
        id
    }

    /// Fills everything that is queued, and what that queues.
    pub(super) fn drain(&mut self) {
        while let Some((id, pending)) = self.queue.pop_front() {
            let view = match pending {
                Pending::Parts(parts) => {
                    self.name_body(id, &parts);
                    self.view(&parts)
                }
                Pending::View(view) => *view,
            };
            self.fill(id, view);
        }
    }

    /// Takes over the name that the overlay gives to the schema of a body. On a property or a branch it names the member,
    /// not the type.
    fn name_body(&mut self, id: TypeId, parts: &[Part<'a>]) {
        if matches!(
            self.types[id].site,
            Site::RequestBody { .. } | Site::ResponseBody { .. }
        ) {
            self.types[id].rust_name = self.annotations(parts).rust_name;
        }
    }

    /// Fills in the component `id`.
    pub(super) fn fill_component(&mut self, id: TypeId) {
        let part = self.component_part(id);
        let annotations = self.annotations(std::slice::from_ref(&part));
        self.types[id].rust_name = annotations.rust_name;
        // What adds nothing to a base is still no other name of it.
        let is_heir = matches!(part.node, Node::Inline(_)) && self.hierarchy.is_heir(id);
        if let [
            Part {
                node: Node::Component(target),
                ..
            },
        ] = self.unwrapped(&[part]).as_slice()
            && !is_heir
        {
            self.types[id].doc = annotations.doc;
            self.types[id].shape = Shape::Alias(*target);
            return;
        }
        let own = Part {
            at: self.types[id].origin.clone(),
            node: Node::Component(id),
        };
        let view = self.view(&[own]);
        self.fill(id, view);
    }

    fn fill(&mut self, id: TypeId, view: View<'a>) {
        let shape = self.shape(id, &view);
        let ty = &mut self.types[id];
        ty.doc = view.doc;
        ty.shape = shape;
    }

    /// The questions.
    fn shape(&mut self, id: TypeId, view: &View<'a>) -> Shape {
        None.or_else(|| self.try_contradiction(view))
            .or_else(|| self.try_described_values(id, view))
            .or_else(|| self.try_union(id, view))
            .or_else(|| self.try_base(id, view))
            .or_else(|| self.try_string_enum(id, view))
            .or_else(|| self.try_scalar(id, view))
            .or_else(|| self.try_list(id, view))
            .or_else(|| self.try_map(id, view))
            .or_else(|| self.try_struct(id, view))
            .unwrap_or(Shape::Any)
    }

    fn try_contradiction(&mut self, view: &View<'a>) -> Option<Shape> {
        if view.clashes {
            self.diags.types_clash(&view.at);
            return Some(Shape::Any);
        }
        None
    }
}
