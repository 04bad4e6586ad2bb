//! `anyOf` of objects that could hold at once: one struct with the members of all, so that nothing is lost.
//!
//! # Invariants
//! - Branches that no value can be both of stay branches.
//! - A value has what one branch at least requires.
//! - The same set of branches is merged once, so merging recursive types ends.

use std::collections::BTreeSet;

use crate::Pointer;
use crate::ir::{
    Additional, Doc, EnumVariant, Field, Presence, Shape, Site, StringEnum, Struct, TypeId,
    UnionStyle,
};

use super::Decider;
use super::draft::{Candidate, Draft};
use crate::lower::schemas::choice::BranchSource;

/// Beyond this many branches pairs are not compared.
const MAX_BRANCHES: usize = 128;

impl<'a> Decider<'a, '_> {
    /// Merges the branches of `union` that could hold at once. Gives a shape when one type is left.
    pub(super) fn merge_overlapping(
        &mut self,
        id: TypeId,
        mut draft: Draft<'a>,
    ) -> Result<Shape, Draft<'a>> {
        let profiles: Vec<_> = draft.types().map(|ty| self.profile(ty)).collect();
        let objects: Vec<usize> = (0..profiles.len())
            .filter(|index| !profiles[*index].objects.is_empty())
            .collect();
        if objects.len() < 2 || objects.len() > MAX_BRANCHES {
            return Err(draft);
        }
        for group in self.groups(&objects, &profiles) {
            if group.len() < 2 {
                continue;
            }
            let Some(structs) = self.mergeable(&group, &draft) else {
                self.diags.not_merged(&draft.at);
                continue;
            };
            if group.len() == draft.branches.len() {
                return Ok(self.merged_shape(id, &structs));
            }
            self.merge_into_first(id, &mut draft, &group, &structs);
            // Places have moved; what is left of overlaps is merged in the next round.
            return Ok(self.decided(id, draft));
        }
        Err(draft)
    }

    /// Replaces the branches of `group` by one that has the members of all.
    fn merge_into_first(
        &mut self,
        id: TypeId,
        draft: &mut Draft<'_>,
        group: &[usize],
        structs: &[TypeId],
    ) {
        let first = group[0];
        let origin = draft.branches[first].branch.origin.clone();
        let merged = match self.merged.get(structs) {
            Some(known) => *known,
            None => {
                let label = self.joint_label(structs);
                let site = Site::Branch {
                    parent: id,
                    index: first,
                    label,
                };
                let merged = self.types.allocate(origin.clone(), site);
                self.merged.insert(structs.to_vec(), merged);
                *self.types.shape_mut(merged) = self.merged_shape(merged, structs);
                merged
            }
        };
        let doc = self.types[merged].doc.clone();
        draft.branches[first] = Candidate::made(origin, merged, None, doc);
        let mut index = 0;
        draft.branches.retain(|_| {
            index += 1;
            index - 1 == first || !group.contains(&(index - 1))
        });
    }

    /// The types of a group, when each branch is a struct, or a map of any JSON.
    fn mergeable(&self, group: &[usize], draft: &Draft<'_>) -> Option<Vec<TypeId>> {
        (group.iter())
            .map(|index| {
                let id = self.types.resolve(draft.branches[*index].branch.ty);
                match self.types.shape(id) {
                    Shape::Struct(_) => Some(id),
                    Shape::Map(value)
                        if *self.types.shape(self.types.resolve(*value)) == Shape::Any =>
                    {
                        Some(id)
                    }
                    _ => None,
                }
            })
            .collect()
    }

    fn joint_label(&self, structs: &[TypeId]) -> Option<String> {
        let names: Vec<&str> = (structs.iter())
            .map(|id| match &self.types[*id].site {
                Site::Component { name } => Some(name.as_str()),
                _ => None,
            })
            .collect::<Option<_>>()?;
        (names.len() < 4).then(|| names.join(" or "))
    }

    /// A struct with the members of all of `structs`.
    fn merged_shape(&mut self, id: TypeId, structs: &[TypeId]) -> Shape {
        let known = *self.merged.entry(structs.to_vec()).or_insert(id);
        if known != id && !self.types.is_component(id) {
            return Shape::Alias(known);
        }
        let parts: Vec<Struct> = (structs.iter())
            .filter_map(|part| match self.types.shape(*part) {
                Shape::Struct(found) => Some(found.clone()),
                Shape::Map(value) => Some(Struct {
                    additional: Additional::Kept(*value),
                    ..Struct::default()
                }),
                _ => None,
            })
            .collect();
        self.adopt_inline_members(id, structs);
        self.say_merged(id, structs);
        let mut names: Vec<&str> = Vec::new();
        let mut seen = BTreeSet::new();
        for field in parts.iter().flat_map(|part| &part.fields) {
            if seen.insert(field.wire_name.as_str()) {
                names.push(&field.wire_name);
            }
        }
        let mut fields = Vec::with_capacity(names.len());
        for name in names {
            let same: Vec<Option<&Field>> = (parts.iter())
                .map(|part| part.fields.iter().find(|field| field.wire_name == name))
                .collect();
            fields.extend(self.merged_field(id, &same));
        }
        let additional = self.merged_additional(id, &parts);
        let needs = merged_needs(&parts, &fields);
        Shape::Struct(Struct {
            fields,
            constants: Vec::new(),
            additional,
            needs,
        })
    }

    fn merged_field(&mut self, owner: TypeId, same: &[Option<&Field>]) -> Option<Field> {
        let found: Vec<&Field> = same.iter().flatten().copied().collect();
        let first = *found.first()?;
        let required = found.len() == same.len()
            && (found.iter())
                .all(|field| matches!(field.presence, Presence::Required | Presence::Nullable));
        let nullable = (found.iter()).any(|field| {
            matches!(
                field.presence,
                Presence::Nullable | Presence::OptionalNullable
            )
        });
        Some(Field {
            ty: self.merged_type(owner, &found),
            presence: match (required, nullable) {
                (true, false) => Presence::Required,
                (true, true) => Presence::Nullable,
                (false, false) => Presence::Optional,
                (false, true) => Presence::OptionalNullable,
            },
            ..first.clone()
        })
    }

    /// The type of a member that several branches have: theirs when it is one, else a union of them.
    fn merged_type(&mut self, owner: TypeId, found: &[&Field]) -> TypeId {
        // The member of one branch alone is as it is. To decide it now would be too early where it leads back here.
        if let [only] = found {
            return only.ty;
        }
        let mut types: Vec<(TypeId, &Field)> = Vec::new();
        // The way to a member is no way to a branch of this union.
        let deciding = std::mem::take(&mut self.deciding);
        for field in found {
            self.decide(self.types.resolve(field.ty));
        }
        self.deciding = deciding;
        for field in found {
            if !types
                .iter()
                .any(|(known, _)| self.same_type(*known, field.ty, 0))
            {
                types.push((field.ty, field));
            }
        }
        let [(first, field), _, ..] = types.as_slice() else {
            return found[0].ty;
        };
        let mut key: Vec<TypeId> = types
            .iter()
            .map(|(ty, _)| self.types.resolve(*ty))
            .collect();
        key.sort_unstable();
        if let Some(known) = self.merged.get(&key) {
            return *known;
        }
        let site = Site::Property {
            parent: owner,
            wire_name: field.wire_name.clone(),
        };
        let id = self.types.allocate(self.types[*first].origin.clone(), site);
        self.merged.insert(key, id);
        if let Some(shape) = self.merged_enum(&types) {
            *self.types.shape_mut(id) = shape;
            return id;
        }
        let branches = (types.iter()).map(|(ty, field)| Candidate {
            source: BranchSource {
                target: self.types.is_component(*ty).then_some(*ty),
                ..BranchSource::default()
            },
            ..Candidate::made(field.origin.clone(), *ty, None, Doc::default())
        });
        let draft = Draft {
            at: field.origin.clone(),
            style: UnionStyle::AnyOf,
            discriminator: None,
            open: false,
            branches: branches.collect(),
        };
        self.leave(id, draft);
        self.decide(id);
        id
    }

    /// Enums of one member become one enum.
    fn merged_enum(&self, types: &[(TypeId, &Field)]) -> Option<Shape> {
        let mut variants: Vec<EnumVariant> = Vec::new();
        for (ty, _) in types {
            let Shape::Enum(found) = self.types.shape(self.types.resolve(*ty)) else {
                return None;
            };
            for variant in &found.variants {
                if !variants
                    .iter()
                    .any(|known| known.wire_value == variant.wire_value)
                {
                    variants.push(variant.clone());
                }
            }
        }
        Some(Shape::Enum(StringEnum { variants }))
    }

    fn merged_additional(&mut self, owner: TypeId, parts: &[Struct]) -> Additional {
        let mut kept = parts.iter().filter_map(|part| match part.additional {
            Additional::Kept(ty) => Some(ty),
            Additional::Ignored => None,
        });
        let Some(first) = kept.next() else {
            return Additional::Ignored;
        };
        if kept.all(|other| self.same_type(first, other, 0)) {
            return Additional::Kept(first);
        }
        let origin = self.types[owner].origin.clone();
        Additional::Kept(self.types.allocate(origin, Site::Values { parent: owner }))
    }

    /// Inline types of branches that are merged away are named after the struct that takes their place.
    fn adopt_inline_members(&mut self, id: TypeId, structs: &[TypeId]) {
        for part in structs {
            if self.types.is_component(*part) || *part == id {
                continue;
            }
            let Shape::Struct(found) = self.types.shape(*part) else {
                continue;
            };
            let members: Vec<TypeId> = found.fields.iter().map(|field| field.ty).collect();
            for member in members {
                if let Site::Property { parent, .. } = &mut self.types[member].site
                    && parent == part
                {
                    *parent = id;
                }
            }
        }
    }

    fn say_merged(&mut self, id: TypeId, structs: &[TypeId]) {
        let names: Vec<String> = (structs.iter())
            .filter_map(|part| match &self.types[*part].site {
                Site::Component { name } => Some(format!("`{name}`")),
                _ => None,
            })
            .collect();
        let doc = &mut self.types[id].doc;
        doc.constraints.push(if names.len() == structs.len() {
            format!(
                "has the members of {}, which may come together",
                names.join(" and ")
            )
        } else {
            "has the members of several schemas, which may come together".to_owned()
        });
    }
}

/// What each of the parts requires, beyond what all do. Nothing when one of them requires no more.
fn merged_needs(parts: &[Struct], fields: &[Field]) -> Vec<Vec<String>> {
    /// More sets than that are not looked at: what tells so many branches apart is no matter of names.
    const MOST: usize = 16;

    let is_required = |field: &&Field| {
        matches!(field.presence, Presence::Required | Presence::Nullable) && !field.write_only
    };
    let always: Vec<&str> = (fields.iter().filter(is_required))
        .map(|field| field.wire_name.as_str())
        .collect();
    let mut needs: Vec<Vec<String>> = Vec::new();
    for part in parts {
        let own: Vec<&str> = (part.fields.iter().filter(is_required))
            .map(|field| field.wire_name.as_str())
            .collect();
        let one = [Vec::new()];
        let sets = match part.needs.as_slice() {
            [] => one.as_slice(),
            sets => sets,
        };
        for set in sets {
            let names = own.iter().copied().chain(set.iter().map(String::as_str));
            let mut names: Vec<String> = names
                .filter(|name| !always.contains(name))
                .map(str::to_owned)
                .collect();
            names.dedup();
            if names.is_empty() {
                return Vec::new();
            }
            if !needs.contains(&names) {
                needs.push(names);
            }
        }
    }
    match needs.len() {
        ..=MOST => needs,
        _ => Vec::new(),
    }
}

impl crate::Diagnostics {
    fn not_merged(&mut self, at: &Pointer) {
        self.loss(
            crate::Loss::Widened,
            at,
            "values may be of several branches at once, but the branches cannot be merged; members of other branches than the best are lost",
        );
    }
}
