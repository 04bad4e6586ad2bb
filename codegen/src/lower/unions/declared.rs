//! Unions with a declared discriminator: which values of it stand for which branch.
//!
//! # Invariants
//! - No value stands for two branches.
//! - A mapping is believed, but not against the one value that a branch itself allows.
//! - A mapping adds to the names of components, which stand for their branches as well.

use std::collections::BTreeSet;

use crate::Pointer;
use crate::ir::{Shape, TagSource, TypeId};
use crate::model::{ComponentId, Discriminator};

use super::draft::Draft;
use super::profile::Profile;
use super::tag::{Label, Tag};
use super::{Decider, MAX_NESTING};
use crate::lower::schemas::base::tag_of;
use crate::lower::{component_name, type_of};

/// A branch, and which values of the tag it claims.
struct Claimant {
    /// The component that it refers to.
    target: Option<TypeId>,
    is_object: bool,
    own: Own,
    label: Label,
}

impl<'a> Decider<'a, '_> {
    /// The tag that the document declares; `None` when it leaves open what most branches are called.
    pub(super) fn declared(
        &mut self,
        discriminator: &Discriminator,
        draft: &Draft<'a>,
        profiles: &[Profile],
    ) -> Option<Tag> {
        let property = &discriminator.property;
        let mut claimed = BTreeSet::new();
        let mut claimants = self.claimants(property, draft, profiles);
        self.map(discriminator, draft, &mut claimants, &mut claimed);
        let default = (discriminator.default).and_then(|target| self.branch_of(draft, target));
        for claimant in claimants.iter_mut().filter(|claimant| claimant.is_object) {
            self.complete_values(property, draft, claimant, &mut claimed);
        }
        let unplaced: Vec<usize> = (claimants.iter().enumerate())
            .filter(|(_, claimant)| claimant.is_object && claimant.label.values.is_empty())
            .map(|(index, _)| index)
            .filter(|index| default != Some(*index))
            .collect();
        let is_placed = |claimant: &Claimant| !claimant.label.values.is_empty();
        let default = match (default, unplaced.as_slice()) {
            (_, []) => default,
            _ if draft.open => default,
            (None, [only]) if claimants.iter().any(is_placed) => Some(*only),
            _ => {
                self.diags.useless_discriminator(&draft.at, property);
                return None;
            }
        };
        if let Some(default) = default {
            claimants[default].label.is_default = true;
        }
        for claimant in &mut claimants {
            // A mapping adds to the names, it does not replace them.
            claimant.label.implied =
                (self.implied(claimant)).filter(|name| claimed.insert(name.clone()));
        }
        Some(Tag {
            property: property.clone(),
            source: TagSource::Declared,
            labels: claimants.into_iter().map(|found| found.label).collect(),
        })
    }

    /// The branches, with the values of the tag that each itself allows. A list that several branches share tells nothing.
    fn claimants(&self, property: &str, draft: &Draft<'a>, profiles: &[Profile]) -> Vec<Claimant> {
        let texts: Vec<Vec<String>> = (profiles.iter())
            .map(|profile| self.texts(&profile.objects, property).unwrap_or_default())
            .collect();
        let is_shared = |index: usize| {
            let others = (0..texts.len()).filter(|other| *other != index);
            texts[index].len() > 1
                && (others.flat_map(|other| &texts[other])).any(|text| texts[index].contains(text))
        };
        let own = |index: usize| match (texts[index].clone(), is_shared(index)) {
            (texts, true) => Own::Shared(texts),
            (texts, false) if texts.is_empty() => Own::Any,
            (texts, false) => Own::These(texts),
        };
        (draft.branches.iter().zip(profiles).enumerate())
            .map(|(index, (candidate, profile))| Claimant {
                target: candidate.source.target,
                is_object: profile.is_object(),
                own: own(index),
                label: Label::default(),
            })
            .collect()
    }

    /// Gives each branch the values that are mapped to it.
    fn map(
        &mut self,
        discriminator: &Discriminator,
        draft: &Draft<'a>,
        claimants: &mut [Claimant],
        claimed: &mut BTreeSet<String>,
    ) {
        for (value, target) in &discriminator.mapping {
            match self.branch_of(draft, *target) {
                Some(index) => {
                    if claimed.insert(value.clone()) {
                        claimants[index].label.values.push(value.clone());
                    }
                }
                // What extends a base may have the mapping from there, with values that are not for it.
                None if draft.open => {}
                None => {
                    let name = component_name(self.model, type_of(*target));
                    let target = format!("#/components/schemas/{name}");
                    self.diags.mapping_to_no_branch(&draft.at, value, &target);
                }
            }
        }
    }

    /// Adds to the values of a branch what it says itself, or else its name.
    fn complete_values(
        &mut self,
        property: &str,
        draft: &Draft<'a>,
        claimant: &mut Claimant,
        claimed: &mut BTreeSet<String>,
    ) {
        let mapped = &claimant.label.values;
        let more = match &claimant.own {
            // A branch that is a union has the values of all its branches, mapped here or there.
            Own::These(own) if self.is_union(claimant.target) => own.clone(),
            Own::These(own) if mapped.is_empty() => own.clone(),
            Own::These(own) if own.iter().any(|value| mapped.contains(value)) => return,
            Own::These(own) => {
                self.diags
                    .mapping_against_enum(&draft.at, property, mapped, &own[0]);
                own.clone()
            }
            Own::Any | Own::Shared(_) if !mapped.is_empty() => return,
            Own::Any => self.name_of(claimant).into_iter().collect(),
            Own::Shared(listed) => {
                let name = self.name_of(claimant);
                let listed = name.as_ref().and_then(|name| alike(name, listed));
                listed.or(name).into_iter().collect()
            }
        };
        let fresh = more
            .into_iter()
            .filter(|value| claimed.insert(value.clone()));
        claimant.label.values.extend(fresh);
    }

    /// The name of a component that has other values.
    fn implied(&self, claimant: &Claimant) -> Option<String> {
        match &claimant.own {
            Own::Any if !claimant.label.values.is_empty() => self.name_of(claimant),
            Own::Shared(listed) => (self.name_of(claimant)).filter(|name| listed.contains(name)),
            _ => None,
        }
    }

    /// The value that stands for a branch without being declared: what its component calls itself, or is called.
    fn name_of(&self, claimant: &Claimant) -> Option<String> {
        Some(tag_of(self.model, claimant.target?).to_owned())
    }

    fn is_union(&self, target: Option<TypeId>) -> bool {
        target.is_some_and(|target| {
            matches!(
                self.types.shape(self.types.resolve(target)),
                Shape::Union(_)
            )
        })
    }

    /// The branch that is a component, or else one that is another name of it, or a union that leads to it.
    fn branch_of(&self, draft: &Draft<'a>, target: ComponentId) -> Option<usize> {
        let target = type_of(target);
        let resolved = self.types.resolve(target);
        let find = |fits: &dyn Fn(TypeId) -> bool| {
            (draft.branches.iter()).position(|candidate| candidate.source.target.is_some_and(fits))
        };
        find(&|own| own == target)
            .or_else(|| find(&|own| self.types.resolve(own) == resolved))
            .or_else(|| find(&|own| self.leads_to(own, resolved, 0)))
    }

    /// Whether the component `from` is a union with the branch `to`, or with a union that has it.
    pub(super) fn leads_to(&self, from: TypeId, to: TypeId, depth: usize) -> bool {
        match self.types.shape(self.types.resolve(from)) {
            Shape::Union(union) if depth < MAX_NESTING => union.branches.iter().any(|branch| {
                self.types.resolve(branch.ty) == to || self.leads_to(branch.ty, to, depth + 1)
            }),
            _ => false,
        }
    }
}

/// What a branch itself says of the values of its tag.
#[derive(Debug)]
enum Own {
    /// Nothing.
    Any,
    /// It is one of these, which other branches say too.
    Shared(Vec<String>),
    /// It is one of these.
    These(Vec<String>),
}

/// The text among `listed` that is `name`, or the only one that is alike.
fn alike(name: &str, listed: &[String]) -> Option<String> {
    let exact = listed.iter().find(|text| *text == name);
    let mut near = listed.iter().filter(|text| is_alike(text, name));
    exact
        .or_else(|| near.next().filter(|_| near.next().is_none()))
        .cloned()
}

/// Whether two texts differ in letter case and punctuation alone.
pub(in crate::lower) fn is_alike(left: &str, right: &str) -> bool {
    let letters = |text: &str| -> String {
        let kept = text.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect()
    };
    letters(left) == letters(right)
}

impl crate::Diagnostics {
    fn useless_discriminator(&mut self, at: &Pointer, property: &str) {
        self.mended(
            at,
            format!("the discriminator `{property}` leaves open which values stand for some branches; they are told apart by their shape"),
        );
    }

    fn mapping_to_no_branch(&mut self, at: &Pointer, value: &str, target: &str) {
        self.mended(
            at,
            format!("the discriminator maps `{value}` to `{target}`, which is no branch; the value is unknown to the client"),
        );
    }

    fn mapping_against_enum(&mut self, at: &Pointer, property: &str, mapped: &[String], own: &str) {
        self.mended(
            at,
            format!(
                "the discriminator maps `{}` to a branch whose `{property}` is always `{}`; both are read as that branch",
                mapped.join("`, `"),
                own,
            ),
        );
    }
}
