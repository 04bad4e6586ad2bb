//! Inheritance: components that have a discriminator and list no branches. Their branches are the components that extend them
//! by `allOf`, and those that the mapping names.
//!
//! Where such a base is referred to, it is a union; where `allOf` includes it, it lends its members as any schema does. A
//! component between a base and its heirs has the discriminator too, so it is a union as well, and one branch of the base's.
//! A base whose own objects may occur is a branch of itself, with a type for its own members.
//!
//! # Invariants
//! - Only components are bases and heirs: what extends a base inline is no value that others know of.
//! - Branches stand in document order, the base itself first.

use std::collections::{BTreeMap, BTreeSet};

use super::Lowerer;
use super::choice::Source;
use super::part::Node;
use super::schema::Pending;
use super::unions::is_alike;
use super::view::View;
use crate::Pointer;
use crate::ir::{Branch, BranchTag, Decode, Doc, Shape, Site, TypeId, Union, UnionStyle};
use crate::model::{Discriminator, Kind, Scalar, Schema, Subschema};

/// How many schemas lie between a component and what it extends.
const MAX_DEPTH: usize = 32;

/// A component that stands for what extends it.
#[derive(Clone, Debug)]
pub(super) struct Base<'a> {
    at: Pointer,
    discriminator: &'a Discriminator,
    /// The components that extend it directly, or that only the mapping names.
    heirs: Vec<TypeId>,
}

/// Which components extend which.
#[derive(Debug, Default)]
struct Extensions<'a> {
    /// What each component extends directly.
    bases: BTreeMap<TypeId, Vec<TypeId>>,
    heirs: BTreeMap<TypeId, Vec<TypeId>>,
    /// Components that only repeat what they extend.
    bare: BTreeSet<TypeId>,
    discriminators: BTreeMap<TypeId, (Pointer, &'a Discriminator)>,
}

impl<'a> Lowerer<'a, '_> {
    /// Finds the components that stand for what extends them.
    pub(super) fn find_bases(&mut self) {
        let extensions = self.extensions();
        let ids = (0..self.components.len()).map(TypeId::new);
        let bases: BTreeMap<TypeId, Base<'a>> = ids
            .filter_map(|id| Some((id, self.base(id, &extensions)?)))
            .collect();
        self.heirs = (bases.values())
            .flat_map(|base| base.heirs.iter().copied())
            .collect();
        self.bases = bases;
    }

    fn extensions(&self) -> Extensions<'a> {
        let mut found = Extensions::default();
        for (index, component) in self.components.values().enumerate() {
            let id = TypeId::new(index);
            let Subschema::Inline(schema) = &component.schema else {
                continue;
            };
            if schema.only_wraps() && schema.all_of.len() == 1 {
                found.bare.insert(id);
            }
            let mut bases = Vec::new();
            look_into(id, schema, &component.at, &mut bases, &mut found, 0);
            for base in &bases {
                found.heirs.entry(*base).or_default().push(id);
            }
            found.bases.insert(id, bases);
        }
        found
    }

    /// What the component `id` stands for, when it has a discriminator, be it from what it extends, and heirs.
    fn base(&self, id: TypeId, extensions: &Extensions<'a>) -> Option<Base<'a>> {
        let (at, discriminator) = extensions.discriminator_of(id)?;
        let mapped: Vec<TypeId> = (discriminator.mapping.values())
            .filter_map(|target| self.component_id(target))
            .collect();
        let all = extensions.all_heirs(id);
        let is_heir = |heir: &TypeId| {
            // Beside a mapping, a bare repetition is another name and no heir, unless it is mapped or has heirs.
            mapped.is_empty()
                || mapped.contains(heir)
                || !extensions.bare.contains(heir)
                || extensions.heirs.contains_key(heir)
        };
        let direct = extensions.heirs.get(&id).into_iter().flatten().copied();
        let mut heirs: Vec<TypeId> = direct.filter(is_heir).collect();
        let own = extensions.discriminators.contains_key(&id);
        if own {
            let extends = |target: &TypeId| extensions.all_heirs(*target).contains(&id);
            let others = (mapped.iter()).filter(|target| **target != id && !extends(target));
            for target in others {
                if !all.contains(target) && !heirs.contains(target) {
                    heirs.push(*target);
                }
            }
        }
        heirs.retain(|heir| !extensions.all_heirs(*heir).contains(heir));
        heirs.sort_unstable();
        (!heirs.is_empty()).then_some(Base {
            at,
            discriminator,
            heirs,
        })
    }

    /// A component that stands for what extends it.
    pub(super) fn try_base(&mut self, id: TypeId, view: &View<'a>) -> Option<Shape> {
        let base = self.bases.get(&id)?.clone();
        if !matches!(view.kind, None | Some(Kind::Object)) {
            return None;
        }
        let tag = base.discriminator.property.as_str();
        let may_lack_tag = view.members.contains_key(tag) && !view.required.contains(tag);
        let is_named = self.is_named(id, base.discriminator, view);
        let (mut branches, mut targets) = (Vec::new(), Vec::new());
        if is_named || may_lack_tag {
            let body = self.own_members(id, view);
            branches.push(self.heir(body));
            targets.push(is_named.then_some(id));
        }
        for heir in &base.heirs {
            branches.push(self.heir(*heir));
            targets.push(Some(*heir));
        }
        let source = Source {
            at: base.at,
            discriminator: Some(base.discriminator),
            targets,
            open: true,
            without_tag: may_lack_tag.then_some(0),
        };
        self.sources.insert(id, source);
        Some(Shape::Union(Union {
            style: UnionStyle::OneOf,
            branches,
            decode: Decode::default(),
        }))
    }

    /// Whether a value of the tag stands for the component itself. Where others are mapped and it is not, it is abstract, and
    /// so it is where the tag has listed values and none of them is its name.
    fn is_named(&mut self, id: TypeId, discriminator: &'a Discriminator, view: &View<'a>) -> bool {
        if !discriminator.mapping.is_empty() {
            let mut mapped = discriminator.mapping.values();
            return mapped.any(|target| self.component_id(target) == Some(id));
        }
        let name = self.own_tag(id).unwrap_or_else(|| self.component_name(id));
        let parts = view.members.get(discriminator.property.as_str());
        let listed = parts.and_then(|parts| self.view(parts).values);
        listed.is_none_or(|values| {
            (values.iter())
                .any(|value| matches!(value, Scalar::String(text) if is_alike(text, name)))
        })
    }

    /// The type of the objects that are of the base and of no heir.
    fn own_members(&mut self, id: TypeId, view: &View<'a>) -> TypeId {
        let site = Site::Branch {
            parent: id,
            index: 0,
            label: Some("base".to_owned()),
        };
        let body = self.allocate(view.at.clone(), site);
        let name = self.component_name(id);
        let mut view = View {
            lone_discriminator: None,
            ..view.clone()
        };
        view.doc.description = Some(format!("A `{name}` that is nothing more special."));
        self.queue.push_back((body, Pending::View(Box::new(view))));
        self.bodies.insert(body);
        body
    }

    fn heir(&self, ty: TypeId) -> Branch {
        Branch {
            origin: self.types[ty.index()].origin.clone(),
            ty,
            rust_name: None,
            label: None,
            tag: BranchTag::None,
            doc: Doc::default(),
        }
    }

    /// The name that a schema gives itself as the value of a discriminator, where tools agreed on an extension for it.
    pub(super) fn own_tag(&self, id: TypeId) -> Option<&'a str> {
        let (_, component) = self.components.get_index(id.index())?;
        let Subschema::Inline(schema) = &component.schema else {
            return None;
        };
        ["x-ms-discriminator-value", "x-discriminator-value"]
            .iter()
            .find_map(|key| schema.extensions.get(*key)?.as_str())
    }
}

/// Notes what `schema`, a part of the component `id`, extends, and a discriminator that stands beside no choice.
fn look_into<'a>(
    id: TypeId,
    schema: &'a Schema,
    at: &Pointer,
    bases: &mut Vec<TypeId>,
    found: &mut Extensions<'a>,
    depth: usize,
) {
    if let Some(discriminator) = &schema.discriminator
        && schema.one_of.is_empty()
        && schema.any_of.is_empty()
    {
        let place = at.key("discriminator");
        found
            .discriminators
            .entry(id)
            .or_insert((place, discriminator));
    }
    for (index, member) in schema.all_of.iter().enumerate() {
        match Node::of(member) {
            Node::Component(base) if base != id && !bases.contains(&base) => bases.push(base),
            Node::Inline(member) if depth < MAX_DEPTH => {
                let at = at.key("allOf").index(index);
                look_into(id, member, &at, bases, found, depth + 1);
            }
            Node::Component(_) | Node::Inline(_) | Node::Missing => {}
        }
    }
}

impl<'a> Extensions<'a> {
    /// The discriminator of a component, or of the nearest one that it extends.
    fn discriminator_of(&self, id: TypeId) -> Option<(Pointer, &'a Discriminator)> {
        let (mut seen, mut level) = (BTreeSet::from([id]), vec![id]);
        while !level.is_empty() {
            if let Some(found) = level.iter().find_map(|id| self.discriminators.get(id)) {
                return Some(found.clone());
            }
            let above = level.iter().filter_map(|id| self.bases.get(id)).flatten();
            level = above.copied().filter(|id| seen.insert(*id)).collect();
        }
        None
    }

    /// All that extends a component, through any number of steps.
    fn all_heirs(&self, id: TypeId) -> BTreeSet<TypeId> {
        let (mut all, mut open) = (BTreeSet::new(), vec![id]);
        while let Some(id) = open.pop() {
            for heir in self.heirs.get(&id).into_iter().flatten() {
                if all.insert(*heir) {
                    open.push(*heir);
                }
            }
        }
        all
    }
}
