//! Unions with a tag: a declared discriminator, or a member that can be seen to work as one.
//!
//! # Invariants
//! - No value of a tag stands for two branches.
//! - A declared mapping is believed, but never against the values that the branch itself allows.

use std::collections::BTreeSet;

use openapiv3::Discriminator;

use crate::Pointer;
use crate::ir::{Branch, BranchTag, Decode, Literal, Site, TagSource, TypeId, Union};
use crate::normalize::ext;

use super::super::Lowerer;
use super::super::choice::Source;
use super::profile::{Object, Profile};

/// The members that work as a tag in most APIs, the likeliest first. Others are taken in document order.
const LIKELY_TAGS: [&str; 8] = [
    "type", "status", "kind", "object", "event", "state", "method", "action",
];

/// The values of a tag, by branch.
#[derive(Debug)]
struct Tag {
    property: String,
    source: TagSource,
    /// In the order of the branches; empty for branches that it does not tell.
    values: Vec<Vec<String>>,
    default: Option<usize>,
}

impl Lowerer<'_, '_> {
    /// The way to decode a union that has a tag.
    pub(super) fn tagged(&mut self, union: &mut Union, source: &mut Source<'_>) -> Option<Decode> {
        let profiles: Vec<_> = (union.branches.iter())
            .map(|b| self.profile(b.ty))
            .collect();
        let tag = match source.discriminator {
            Some(found) => self
                .declared(found, union, source, &profiles)
                .or_else(|| self.inferred(union, &profiles)),
            None => self.inferred(union, &profiles),
        }?;
        let tag = self.split_shared_branches(tag, union, source, &profiles);
        self.label(&tag, union);
        Some(Decode {
            arms: self.arms(union, source, Some(&tag.values), tag.default),
            tag: Some((tag.property, tag.source)),
            default: tag.default,
        })
    }

    fn declared(
        &mut self,
        discriminator: &Discriminator,
        union: &Union,
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
        if values.iter().all(Vec::is_empty) {
            self.diags.useless_discriminator(&source.at, property);
            return None;
        }
        let default = match (default, unplaced.as_slice()) {
            (None, [only]) if union.branches.len() > 1 => Some(*only),
            _ => default,
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
                    .mapping_against_enum(&source.at, property, &values[index], &own);
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

    fn inferred(&mut self, union: &Union, profiles: &[Profile]) -> Option<Tag> {
        let objects: Vec<usize> = (0..profiles.len())
            .filter(|index| !profiles[*index].objects.is_empty())
            .collect();
        let [first, _, ..] = objects.as_slice() else {
            return None;
        };
        if profiles.iter().any(|profile| profile.anything) {
            return None;
        }
        let Some(Object::Struct(example)) = profiles[*first].objects.first() else {
            return None;
        };
        let candidates = self.candidates(*example);
        let property = candidates
            .into_iter()
            .find(|name| self.tells_apart(name, &objects, profiles))?;
        let mut values = vec![Vec::new(); union.branches.len()];
        for index in objects {
            values[index] = self.texts(&profiles[index].objects, &property)?;
            if !self.always_has(&profiles[index].objects, &property) {
                let at = &union.branches[index].origin;
                self.diags.tag_not_required(at, &property);
            }
        }
        Some(Tag {
            property,
            source: TagSource::Inferred,
            values,
            default: None,
        })
    }

    /// The members of `example` with known values, likely tags first.
    fn candidates(&self, example: TypeId) -> Vec<String> {
        let crate::ir::Shape::Struct(found) = self.shape_of(example) else {
            return Vec::new();
        };
        let known = |name: &str| self.texts(&[Object::Struct(example)], name).is_some();
        let names = found.fields.iter().map(|field| field.wire_name.as_str());
        let mut names: Vec<&str> = names.filter(|name| known(name)).collect();
        names.sort_by_key(|name| {
            (LIKELY_TAGS.iter().position(|likely| likely == name)).unwrap_or(LIKELY_TAGS.len())
        });
        names.into_iter().map(str::to_owned).collect()
    }

    /// Whether the values of `name` differ between all branches that are objects.
    ///
    /// A member that some branch does not require still counts when it has one value in every branch: it is a tag
    /// whose `required` was forgotten.
    fn tells_apart(&self, name: &str, objects: &[usize], profiles: &[Profile]) -> bool {
        let mut seen = BTreeSet::new();
        let mut always = true;
        let mut single = true;
        for index in objects {
            let objects = &profiles[*index].objects;
            let Some(texts) = self.texts(objects, name) else {
                return false;
            };
            always &= self.always_has(objects, name);
            single &= texts.len() == objects.len().max(1);
            if !texts.into_iter().all(|text| seen.insert(text)) {
                return false;
            }
        }
        always || single
    }

    /// A branch without the tag that several values stand for is split, so that the value is not lost.
    fn split_shared_branches(
        &mut self,
        tag: Tag,
        union: &mut Union,
        source: &mut Source<'_>,
        profiles: &[Profile],
    ) -> Tag {
        let mut branches: Vec<Branch> = Vec::new();
        let (mut targets, mut values) = (Vec::new(), Vec::new());
        let mut default = None;
        for (index, branch) in union.branches.drain(..).enumerate() {
            if tag.default == Some(index) {
                default = Some(branches.len());
            }
            let target = source.targets[index];
            let own = self.declares(&profiles[index].objects, &tag.property);
            if own || tag.values[index].len() < 2 || self.nested_tag(branch.ty, &tag.property) {
                branches.push(branch);
                targets.push(target);
                values.push(tag.values[index].clone());
                continue;
            }
            self.diags
                .branch_of_several_values(&branch.origin, &tag.property);
            for value in &tag.values[index] {
                branches.push(branch.clone());
                targets.push(target);
                values.push(vec![value.clone()]);
            }
        }
        union.branches = branches;
        source.targets = targets;
        Tag {
            values,
            default,
            ..tag
        }
    }

    /// Whether `ty` is a union that writes the tag `property` itself.
    fn nested_tag(&self, ty: TypeId, property: &str) -> bool {
        matches!(
            self.shape_of(self.resolve(ty)),
            crate::ir::Shape::Union(inner) if inner.decode.tag.as_ref().is_some_and(|(name, _)| name == property)
        )
    }

    /// Says for each branch who writes the tag, labels it, and asks for constants.
    fn label(&mut self, tag: &Tag, union: &mut Union) {
        for (index, branch) in union.branches.iter_mut().enumerate() {
            let profile = self.profile(branch.ty);
            let values = &tag.values[index];
            if profile.objects.is_empty() || (values.is_empty() && tag.default != Some(index)) {
                continue;
            }
            let own = self.declares(&profile.objects, &tag.property)
                || self.nested_tag(branch.ty, &tag.property);
            branch.tag = match values.first() {
                _ if own => BranchTag::Own,
                Some(value) => BranchTag::Added(value.clone()),
                None => BranchTag::None,
            };
            branch.label = values.first().cloned();
            if let Some(value) = values.first() {
                self.label_site(branch.ty, value);
            }
            for object in &profile.objects {
                let Object::Struct(id) = object else { continue };
                let fixed = (self.member(*id, &tag.property))
                    .and_then(|field| self.fixed_value(field))
                    .is_some_and(
                        |value| matches!(value, Literal::String(text) if values.contains(text)),
                    );
                if fixed && (values.len() == 1 || profile.objects.len() > 1) {
                    self.constants.insert((*id, tag.property.clone()));
                }
            }
        }
    }

    fn label_site(&mut self, ty: TypeId, value: &str) {
        if let Site::Branch { label, .. } = &mut self.types[ty.index()].site {
            *label = Some(value.to_owned());
        }
    }
}

impl crate::Diagnostics {
    fn useless_discriminator(&mut self, at: &Pointer, property: &str) {
        self.mended(
            at,
            format!("the discriminator `{property}` names no branch; the branches are told apart by their shape"),
        );
    }

    fn mapping_to_no_branch(&mut self, at: &Pointer, value: &str, target: &str) {
        self.mended(
            at,
            format!("the discriminator maps `{value}` to `{target}`, which is no branch; the value is unknown to the client"),
        );
    }

    fn mapping_against_enum(
        &mut self,
        at: &Pointer,
        property: &str,
        mapped: &[String],
        own: &[String],
    ) {
        self.mended(
            at,
            format!(
                "the discriminator maps `{}` to a branch whose `{property}` is always `{}`; both are read as that branch",
                mapped.join("`, `"),
                own.join("`, `"),
            ),
        );
    }

    fn tag_not_required(&mut self, at: &Pointer, property: &str) {
        self.mended(
            at,
            format!("`{property}` tells the branches apart but is not required here; an object without it is refused"),
        );
    }

    fn branch_of_several_values(&mut self, at: &Pointer, property: &str) {
        self.note(
            at,
            format!("several values of `{property}` lead here and this schema does not keep it; each value is a branch of its own"),
        );
    }
}
