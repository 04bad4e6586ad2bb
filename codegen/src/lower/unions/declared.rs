//! Unions with a declared discriminator: which values of it stand for which branch.
//!
//! # Invariants
//! - No value stands for two branches.
//! - A mapping is believed, but not against the one value that a branch itself allows.

use std::collections::BTreeSet;

use openapiv3::Discriminator;

use crate::Pointer;
use crate::ir::{TagSource, TypeId};
use crate::normalize::ext;

use super::super::Lowerer;
use super::super::choice::Source;
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
        let property = &discriminator.property_name;
        let mut claimed = BTreeSet::new();
        let mut values = self.mapped(discriminator, source, &mut claimed);
        let default = (discriminator.extensions)
            .get(ext::DEFAULT_MAPPING)
            .and_then(|name| self.mapping_target(name.as_str()?))
            .and_then(|target| self.branch_of(source, target));
        let mut unplaced = Vec::new();
        for (index, profile) in profiles.iter().enumerate() {
            if profile.objects.is_empty() {
                continue;
            }
            self.complete_values(property, source, index, profile, &mut values, &mut claimed);
            if values[index].is_empty() && default != Some(index) {
                unplaced.push(index);
            }
        }
        let default = match (default, unplaced.as_slice()) {
            (_, []) => default,
            (None, [only]) if values.iter().any(|values| !values.is_empty()) => Some(*only),
            _ => {
                self.diags.useless_discriminator(&source.at, property);
                return None;
            }
        };
        Some(Tag {
            property: property.clone(),
            source: TagSource::Declared,
            values,
            default,
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
                None => self.diags.mapping_to_no_branch(&source.at, value, target),
            }
        }
        values
    }

    /// Adds to the values of the branch at `index` what it says itself, or else its name.
    fn complete_values(
        &mut self,
        property: &str,
        source: &Source<'_>,
        index: usize,
        profile: &Profile,
        values: &mut [Vec<String>],
        claimed: &mut BTreeSet<String>,
    ) {
        let own = self.texts(&profile.objects, property).unwrap_or_default();
        if !values[index].is_empty()
            && (own.is_empty() || own.iter().any(|v| values[index].contains(v)))
        {
            return;
        }
        if !own.is_empty() {
            if !values[index].is_empty() {
                self.diags
                    .mapping_against_enum(&source.at, property, &values[index], &own[0]);
            }
            values[index].extend(
                own.into_iter()
                    .filter(|value| claimed.insert(value.clone())),
            );
            return;
        }
        if let Some(target) = source.targets[index] {
            let name = self.component_name(target).to_owned();
            if claimed.insert(name.clone()) {
                values[index].push(name);
            }
        }
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
        })
    }
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
