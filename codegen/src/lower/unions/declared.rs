//! Unions with a declared discriminator: which values of it stand for which branch.
//!
//! # Invariants
//! - No value stands for two branches.
//! - A mapping is believed, but not against the one value that a branch itself allows.
//! - A mapping adds to the names of components, which stand for their branches as well.

use std::collections::BTreeSet;

use crate::Pointer;
use crate::ir::{Shape, TagSource, TypeId};
use crate::model::Discriminator;

use super::super::Lowerer;
use super::super::choice::Source;
use super::MAX_NESTING;
use super::profile::Profile;
use super::tag::Tag;

impl Lowerer<'_, '_> {
    /// The tag that the document declares; `None` when it leaves open what most branches are called.
    pub(super) fn declared(
        &mut self,
        discriminator: &Discriminator,
        source: &Source<'_>,
        profiles: &[Profile],
    ) -> Option<Tag> {
        let property = &discriminator.property;
        let mut claimed = BTreeSet::new();
        let mut values = self.mapped(discriminator, source, &mut claimed);
        let default = (discriminator.default.as_deref())
            .and_then(|target| self.mapping_target(target))
            .and_then(|target| self.branch_of(source, target));
        let own = self.own_values(property, profiles);
        let mut unplaced = Vec::new();
        for (index, profile) in profiles.iter().enumerate() {
            if !profile.is_object() {
                continue;
            }
            self.complete_values(
                property,
                source,
                index,
                &own[index],
                &mut values,
                &mut claimed,
            );
            if values[index].is_empty() && default != Some(index) {
                unplaced.push(index);
            }
        }
        let default = match (default, unplaced.as_slice()) {
            (_, []) => default,
            _ if source.open => default,
            (None, [only]) if values.iter().any(|values| !values.is_empty()) => Some(*only),
            _ => {
                self.diags.useless_discriminator(&source.at, property);
                return None;
            }
        };
        let implied = self.implied(source, &own, &values, &mut claimed);
        Some(Tag {
            property: property.clone(),
            source: TagSource::Declared,
            values,
            implied,
            default,
            absent: None,
        })
    }

    /// The values that the mapping gives to each branch.
    fn mapped(
        &mut self,
        discriminator: &Discriminator,
        source: &Source<'_>,
        claimed: &mut BTreeSet<String>,
    ) -> Vec<Vec<String>> {
        let mut values = vec![Vec::new(); source.targets.len()];
        for (value, target) in &discriminator.mapping {
            let branch = self
                .mapping_target(target)
                .and_then(|target| self.branch_of(source, target));
            match branch {
                Some(index) if claimed.insert(value.clone()) => values[index].push(value.clone()),
                Some(_) => {}
                // What extends a base may have the mapping from there, with values that are not for it.
                None if source.open => {}
                None => self.diags.mapping_to_no_branch(&source.at, value, target),
            }
        }
        values
    }

    /// The values of the tag that each branch itself allows. A list that several branches share tells nothing.
    fn own_values(&self, property: &str, profiles: &[Profile]) -> Vec<Own> {
        let texts: Vec<Vec<String>> = (profiles.iter())
            .map(|profile| self.texts(&profile.objects, property).unwrap_or_default())
            .collect();
        let is_shared = |index: usize| {
            let others = (0..texts.len()).filter(|other| *other != index);
            texts[index].len() > 1
                && (others.flat_map(|other| &texts[other])).any(|text| texts[index].contains(text))
        };
        (0..texts.len())
            .map(|index| match (texts[index].clone(), is_shared(index)) {
                (texts, true) => Own::Shared(texts),
                (texts, false) if texts.is_empty() => Own::Any,
                (texts, false) => Own::These(texts),
            })
            .collect()
    }

    /// Adds to the values of the branch at `index` what it says itself, or else its name.
    fn complete_values(
        &mut self,
        property: &str,
        source: &Source<'_>,
        index: usize,
        own: &Own,
        values: &mut [Vec<String>],
        claimed: &mut BTreeSet<String>,
    ) {
        let mapped = &values[index];
        let more = match own {
            // A branch that is a union has the values of all its branches, mapped here or there.
            Own::These(own) if self.is_union(source.targets[index]) => own.clone(),
            Own::These(own) if mapped.is_empty() => own.clone(),
            Own::These(own) if own.iter().any(|value| mapped.contains(value)) => return,
            Own::These(own) => {
                self.diags
                    .mapping_against_enum(&source.at, property, mapped, &own[0]);
                own.clone()
            }
            Own::Any | Own::Shared(_) if !mapped.is_empty() => return,
            Own::Any => self.name_of(source, index).into_iter().collect(),
            Own::Shared(listed) => {
                let name = self.name_of(source, index);
                let listed = name.as_ref().and_then(|name| alike(name, listed));
                listed.or(name).into_iter().collect()
            }
        };
        values[index].extend(
            more.into_iter()
                .filter(|value| claimed.insert(value.clone())),
        );
    }

    /// The names of components that have other values: a mapping adds to the names, it does not replace them.
    fn implied(
        &self,
        source: &Source<'_>,
        own: &[Own],
        values: &[Vec<String>],
        claimed: &mut BTreeSet<String>,
    ) -> Vec<Option<String>> {
        let name = |index: usize| match &own[index] {
            Own::Any if !values[index].is_empty() => self.name_of(source, index),
            Own::Shared(listed) => {
                (self.name_of(source, index)).filter(|name| listed.contains(name))
            }
            _ => None,
        };
        (0..values.len())
            .map(|index| name(index).filter(|name| claimed.insert(name.clone())))
            .collect()
    }

    /// The value that stands for a branch without being declared: what its component calls itself, or is called.
    fn name_of(&self, source: &Source<'_>, index: usize) -> Option<String> {
        let target = source.targets[index]?;
        let name = self
            .own_tag(target)
            .unwrap_or_else(|| self.component_name(target));
        Some(name.to_owned())
    }

    fn is_union(&self, target: Option<TypeId>) -> bool {
        target.is_some_and(|target| matches!(self.shape_of(self.resolve(target)), Shape::Union(_)))
    }

    /// The component that a value of `mapping` names: by reference, by name, or by file.
    fn mapping_target(&self, target: &str) -> Option<TypeId> {
        self.component_id(target)
            .or_else(|| self.component_by_name(target))
            .or_else(|| {
                let last = target.rsplit('/').next()?;
                self.component_by_name(last.split('.').next()?)
            })
    }

    fn branch_of(&self, source: &Source<'_>, target: TypeId) -> Option<usize> {
        (source.targets.iter().position(|own| *own == Some(target))).or_else(|| {
            let resolved = self.resolve(target);
            (source.targets.iter())
                .position(|own| own.is_some_and(|own| self.resolve(own) == resolved))
                .or_else(|| {
                    (source.targets.iter())
                        .position(|own| own.is_some_and(|own| self.leads_to(own, resolved, 0)))
                })
        })
    }

    /// Whether the component `from` is a union with the branch `to`, or with a union that has it.
    pub(super) fn leads_to(&self, from: TypeId, to: TypeId, depth: usize) -> bool {
        match self.shape_of(self.resolve(from)) {
            Shape::Union(union) if depth < MAX_NESTING => union.branches.iter().any(|branch| {
                self.resolve(branch.ty) == to || self.leads_to(branch.ty, to, depth + 1)
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
