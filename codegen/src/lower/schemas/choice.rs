//! `oneOf` and `anyOf`: which types a union is made of.
//!
//! Members that stand beside the choice hold for each branch, so they are distributed over the branches. How a value is
//! told to be of one branch is decided later, in [`unions`](crate::lower::unions), when all types are known.
//!
//! # Invariants
//! - A branch that the rest of the schema adds nothing to is the type referred to, not a copy.
//! - No more than [`MAX_COMBINATIONS`] types are made of one schema.

use super::Pending;
use super::part::{Node, Part};
use super::view::{Choice, Rest, View};
use crate::Pointer;
use crate::ir::{Branch, BranchTag, Decode, Doc, Shape, Site, TypeId, Union};
use crate::lower::{Lowerer, component_name};
use crate::model::{Discriminator, Kind};

/// How many combinations of branches one schema may give.
const MAX_COMBINATIONS: usize = 64;

/// What the document says about a union, kept until it is decided how to decode it.
#[derive(Clone, Debug)]
pub(in crate::lower) struct Source<'a> {
    pub(in crate::lower) at: Pointer,
    pub(in crate::lower) discriminator: Option<&'a Discriminator>,
    /// What it says of each branch.
    pub(in crate::lower) branches: Vec<BranchSource>,
    /// The branches are not listed: they extend the schema. An object whose tag names none of them is unknown.
    pub(in crate::lower) open: bool,
}

/// What the document says about a branch, beside its type.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::lower) struct BranchSource {
    /// The component that it refers to.
    pub(in crate::lower) target: Option<TypeId>,
    /// It is a base without what extends it.
    pub(in crate::lower) is_own_members: bool,
    /// Objects without the tag are of this branch, and the document leaves no doubt.
    pub(in crate::lower) may_lack_tag: bool,
}

impl<'a> Lowerer<'a, '_> {
    /// One of several types.
    pub(super) fn try_union(&mut self, id: TypeId, view: &View<'a>) -> Option<Shape> {
        let (choice, others) = view.choices.split_first()?;
        let shared = (!others.is_empty() || says_more(view)).then(|| View {
            choices: others.to_vec(),
            doc: Doc::default(),
            doc_depth: None,
            combinations: view.combinations.saturating_mul(choice.branches.len()),
            ..view.clone()
        });
        let all = (others.iter()).fold(
            shared.as_ref().map_or(1, |shared| shared.combinations),
            |n, other| n.saturating_mul(other.branches.len()),
        );
        if all > MAX_COMBINATIONS {
            self.diags.too_many_combinations(&view.at);
            return self.without_choices(id, view);
        }
        let mut branches = Vec::with_capacity(choice.branches.len());
        let mut sources = Vec::with_capacity(choice.branches.len());
        for (index, part) in choice.branches.iter().enumerate() {
            let ty = match &shared {
                Some(shared) if !self.covers(part, shared, choice) => {
                    self.combined(id, index, part, shared)
                }
                _ => self.branch_type(id, index, part),
            };
            let annotations = self.annotations(std::slice::from_ref(part));
            branches.push(Branch {
                origin: part.at.clone(),
                ty,
                rust_name: annotations.rust_name,
                label: None,
                tag: BranchTag::None,
                doc: annotations.doc,
            });
            sources.push(BranchSource {
                target: self.target(part),
                ..BranchSource::default()
            });
        }
        let source = Source {
            at: choice.at.clone(),
            discriminator: choice.discriminator,
            branches: sources,
            open: false,
        };
        self.unions.insert(id, source);
        Some(Shape::Union(Union {
            style: choice.style,
            branches,
            decode: Decode::default(),
        }))
    }

    fn branch_type(&mut self, parent: TypeId, index: usize, part: &Part<'a>) -> TypeId {
        let label = part.title();
        let site = || Site::Branch {
            parent,
            index,
            label,
        };
        self.use_of(std::slice::from_ref(part), site).ty
    }

    /// The type of a branch together with what all branches share.
    fn combined(
        &mut self,
        parent: TypeId,
        index: usize,
        part: &Part<'a>,
        shared: &View<'a>,
    ) -> TypeId {
        let label = match self.target(part) {
            Some(target) => Some(component_name(self.model, target).to_owned()),
            None => part.title(),
        };
        let site = Site::Branch {
            parent,
            index,
            label,
        };
        let id = self.types.allocate(part.at.clone(), site);
        let mut view = View {
            at: part.at.clone(),
            ..shared.clone()
        };
        self.absorb(&mut view, part);
        self.queue.push_back((id, Pending::View(Box::new(view))));
        id
    }

    /// Whether the branch already says all that the branches share, the tag aside.
    fn covers(&mut self, part: &Part<'a>, shared: &View<'a>, choice: &Choice<'a>) -> bool {
        if !shared.choices.is_empty() || shared.values.is_some() || shared.clashes {
            return false;
        }
        if shared.kind.is_some_and(|kind| kind != Kind::Object) || shared.format.is_some() {
            return false;
        }
        if matches!(shared.rest, Rest::Typed(_) | Rest::Any) {
            return false;
        }
        let tag = choice.discriminator.map(|found| found.property.as_str());
        let own = self.view(std::slice::from_ref(part));
        let is_object = own.kind == Some(Kind::Object) || !own.members.is_empty();
        let known = |name: &&str| Some(*name) == tag || own.members.contains_key(*name);
        let demanded = |name: &&str| Some(*name) == tag || own.required.contains(*name);
        is_object
            && own.choices.is_empty()
            && shared.members.keys().all(known)
            && shared.required.iter().all(demanded)
    }

    /// The component that a branch refers to.
    fn target(&mut self, part: &Part<'a>) -> Option<TypeId> {
        let mut part = part.clone();
        for _ in 0..8 {
            match part.node {
                Node::Component(id) => return Some(id),
                _ => part = self.wrapped(&part)?,
            }
        }
        None
    }

    /// What is left of a schema whose choices are too many: the shared members, everything else kept as JSON.
    fn without_choices(&mut self, id: TypeId, view: &View<'a>) -> Option<Shape> {
        let mut view = View {
            choices: Vec::new(),
            ..view.clone()
        };
        if matches!(view.rest, Rest::Unsaid) {
            view.rest = Rest::Any;
        }
        self.try_struct(id, &view)
    }
}

/// Whether anything stands beside the choice that holds for each of its branches.
fn says_more(view: &View<'_>) -> bool {
    view.says_something_of_members()
        || view.values.is_some()
        || view.kind.is_some_and(|kind| kind != Kind::Object)
        || !view.items.is_empty()
}
