//! Inheritance: components that have a discriminator and list no branches. Their branches are the components that extend them
//! by `allOf`, and those that the mapping names.
//!
//! A component between a base and its heirs has the discriminator too, so it is a base as well, and one branch of the first.
//!
//! # Invariants
//! - Only components are bases and heirs: what extends a base inline is no value that others know of.
//! - Heirs stand in document order.

use std::collections::{BTreeMap, BTreeSet};

use super::part::Node;
use crate::Pointer;
use crate::ir::TypeId;
use crate::lower::type_of;
use crate::model::{Discriminator, Model, Schema, Subschema};

/// How many schemas lie between a component and what it extends.
const MAX_DEPTH: usize = 32;

/// Which components stand for what extends them.
#[derive(Debug, Default)]
pub(in crate::lower) struct Hierarchy<'a> {
    bases: BTreeMap<TypeId, Base<'a>>,
    heirs: BTreeSet<TypeId>,
}

/// A component that stands for what extends it.
#[derive(Clone, Debug)]
pub(super) struct Base<'a> {
    /// Where its discriminator stands.
    pub(in crate::lower) at: Pointer,
    pub(in crate::lower) discriminator: &'a Discriminator,
    /// The components that extend it directly, or that only the mapping names.
    pub(super) heirs: Vec<TypeId>,
}

impl<'a> Hierarchy<'a> {
    /// Finds the components that stand for what extends them.
    pub(in crate::lower) fn of(model: &'a Model) -> Self {
        let extensions = Extensions::of(model);
        let ids = (0..model.components.len()).map(TypeId::new);
        let bases: BTreeMap<TypeId, Base<'a>> = ids
            .filter_map(|id| Some((id, extensions.base(id)?)))
            .collect();
        let heirs = bases.values().flat_map(|base| base.heirs.iter().copied());
        Self {
            heirs: heirs.collect(),
            bases,
        }
    }

    pub(super) fn base(&self, id: TypeId) -> Option<&Base<'a>> {
        self.bases.get(&id)
    }

    pub(in crate::lower) fn is_base(&self, id: TypeId) -> bool {
        self.bases.contains_key(&id)
    }

    /// Whether the component `id` extends a base.
    pub(super) fn is_heir(&self, id: TypeId) -> bool {
        self.heirs.contains(&id)
    }
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

impl<'a> Extensions<'a> {
    fn of(model: &'a Model) -> Self {
        let mut found = Self::default();
        for (index, component) in model.components.values().enumerate() {
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
    fn base(&self, id: TypeId) -> Option<Base<'a>> {
        let (at, discriminator) = self.discriminator_of(id)?;
        let mapped: Vec<TypeId> = (discriminator.mapping.values())
            .map(|target| type_of(*target))
            .collect();
        let all = self.all_heirs(id);
        let is_heir = |heir: &TypeId| {
            // Beside a mapping, a bare repetition is another name and no heir, unless it is mapped or has heirs.
            mapped.is_empty()
                || mapped.contains(heir)
                || !self.bare.contains(heir)
                || self.heirs.contains_key(heir)
        };
        let direct = self.heirs.get(&id).into_iter().flatten().copied();
        let mut heirs: Vec<TypeId> = direct.filter(is_heir).collect();
        let own = self.discriminators.contains_key(&id);
        if own {
            let extends = |target: &TypeId| self.all_heirs(*target).contains(&id);
            let others = (mapped.iter()).filter(|target| **target != id && !extends(target));
            for target in others {
                if !all.contains(target) && !heirs.contains(target) {
                    heirs.push(*target);
                }
            }
        }
        heirs.retain(|heir| !self.all_heirs(*heir).contains(heir));
        heirs.sort_unstable();
        (!heirs.is_empty()).then_some(Base {
            at,
            discriminator,
            heirs,
        })
    }

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
