//! `anyOf` of objects that could hold at once: one struct with the members of all, so that nothing is lost.
//!
//! # Invariants
//! - Branches that no value can be both of stay branches.
//! - The same set of branches is merged once, so merging recursive types ends.

use std::collections::BTreeSet;

use crate::Pointer;
use crate::ir::{
    Additional, Branch, BranchTag, Decode, Doc, EnumVariant, Field, Presence, Shape, Site,
    StringEnum, Struct, TypeId, Union, UnionStyle,
};

use super::super::Lowerer;
use super::super::choice::Source;

/// Beyond this many branches pairs are not compared.
const MAX_BRANCHES: usize = 128;

impl Lowerer<'_, '_> {
    /// Merges the branches of `union` that could hold at once. Gives a shape when one type is left.
    pub(super) fn merge_overlapping(
        &mut self,
        id: TypeId,
        union: &mut Union,
        source: &mut Source<'_>,
    ) -> Option<Shape> {
        let profiles: Vec<_> = (union.branches.iter())
            .map(|b| self.profile(b.ty))
            .collect();
        let objects: Vec<usize> = (0..profiles.len())
            .filter(|index| !profiles[*index].objects.is_empty())
            .collect();
        if objects.len() < 2 || objects.len() > MAX_BRANCHES {
            return None;
        }
        for group in self.groups(&objects, &profiles) {
            if group.len() < 2 {
                continue;
            }
            let Some(structs) = self.mergeable(&group, union) else {
                self.diags.not_merged(&source.at);
                continue;
            };
            if group.len() == union.branches.len() {
                return Some(self.merged_shape(id, &structs));
            }
            self.merge_into_first(id, union, source, &group, &structs);
            // Places have moved; what is left of overlaps is merged in the next round.
            return self.decide_rest(id, union, source);
        }
        None
    }

    fn decide_rest(
        &mut self,
        id: TypeId,
        union: &mut Union,
        source: &mut Source<'_>,
    ) -> Option<Shape> {
        let union = std::mem::replace(
            union,
            Union {
                style: union.style,
                branches: Vec::new(),
                decode: Decode::default(),
            },
        );
        Some(self.decided(id, union, source.clone()))
    }

    /// Replaces the branches of `group` by one that has the members of all.
    fn merge_into_first(
        &mut self,
        id: TypeId,
        union: &mut Union,
        source: &mut Source<'_>,
        group: &[usize],
        structs: &[TypeId],
    ) {
        let first = group[0];
        let origin = union.branches[first].origin.clone();
        let merged = match self.merged.get(structs) {
            Some(known) => *known,
            None => {
                let label = self.joint_label(structs);
                let site = Site::Branch {
                    parent: id,
                    index: first,
                    label,
                };
                let merged = self.allocate(origin.clone(), site);
                self.merged.insert(structs.to_vec(), merged);
                *self.shape_mut(merged) = self.merged_shape(merged, structs);
                merged
            }
        };
        union.branches[first] = Branch {
            origin,
            ty: merged,
            rust_name: None,
            label: None,
            tag: BranchTag::None,
            doc: self.types[merged.index()].doc.clone(),
        };
        source.targets[first] = None;
        let mut index = 0;
        union.branches.retain(|_| {
            index += 1;
            index - 1 == first || !group.contains(&(index - 1))
        });
        index = 0;
        source.targets.retain(|_| {
            index += 1;
            index - 1 == first || !group.contains(&(index - 1))
        });
    }

    /// The types of a group, when each branch is a struct, or a map of any JSON.
    fn mergeable(&self, group: &[usize], union: &Union) -> Option<Vec<TypeId>> {
        (group.iter())
            .map(|index| {
                let id = self.resolve(union.branches[*index].ty);
                match self.shape_of(id) {
                    Shape::Struct(_) => Some(id),
                    Shape::Map(value) if *self.shape_of(self.resolve(*value)) == Shape::Any => {
                        Some(id)
                    }
                    _ => None,
                }
            })
            .collect()
    }

    fn joint_label(&self, structs: &[TypeId]) -> Option<String> {
        let names: Vec<&str> = (structs.iter())
            .map(|id| match &self.types[id.index()].site {
                Site::Component { name } => Some(name.as_str()),
                _ => None,
            })
            .collect::<Option<_>>()?;
        (names.len() < 4).then(|| names.join(" or "))
    }

    /// A struct with the members of all of `structs`.
    fn merged_shape(&mut self, id: TypeId, structs: &[TypeId]) -> Shape {
        let known = *self.merged.entry(structs.to_vec()).or_insert(id);
        if known != id && !self.is_component(id) {
            return Shape::Alias(known);
        }
        let parts: Vec<Struct> = (structs.iter())
            .filter_map(|part| match self.shape_of(*part) {
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
        Shape::Struct(Struct {
            fields,
            constants: Vec::new(),
            additional,
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
            self.decide(self.resolve(field.ty));
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
        let mut key: Vec<TypeId> = types.iter().map(|(ty, _)| self.resolve(*ty)).collect();
        key.sort_unstable();
        if let Some(known) = self.merged.get(&key) {
            return *known;
        }
        let site = Site::Property {
            parent: owner,
            wire_name: field.wire_name.clone(),
        };
        let id = self.allocate(self.types[first.index()].origin.clone(), site);
        self.merged.insert(key, id);
        if let Some(shape) = self.merged_enum(&types) {
            *self.shape_mut(id) = shape;
            return id;
        }
        let branches = (types.iter())
            .map(|(ty, field)| Branch {
                origin: field.origin.clone(),
                ty: *ty,
                rust_name: None,
                label: None,
                tag: BranchTag::None,
                doc: Doc::default(),
            })
            .collect();
        let targets = (types.iter())
            .map(|(ty, _)| self.is_component(*ty).then_some(*ty))
            .collect();
        *self.shape_mut(id) = Shape::Union(Union {
            style: UnionStyle::AnyOf,
            branches,
            decode: Decode::default(),
        });
        let source = Source {
            at: field.origin.clone(),
            discriminator: None,
            targets,
            open: false,
            without_tag: None,
        };
        self.sources.insert(id, source);
        self.decide(id);
        id
    }

    /// Enums of one member become one enum.
    fn merged_enum(&self, types: &[(TypeId, &Field)]) -> Option<Shape> {
        let mut variants: Vec<EnumVariant> = Vec::new();
        for (ty, _) in types {
            let Shape::Enum(found) = self.shape_of(self.resolve(*ty)) else {
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
        let origin = self.types[owner.index()].origin.clone();
        Additional::Kept(self.allocate(origin, Site::Values { parent: owner }))
    }

    /// Inline types of branches that are merged away are named after the struct that takes their place.
    fn adopt_inline_members(&mut self, id: TypeId, structs: &[TypeId]) {
        for part in structs {
            if self.is_component(*part) || *part == id {
                continue;
            }
            let Shape::Struct(found) = self.shape_of(*part) else {
                continue;
            };
            let members: Vec<TypeId> = found.fields.iter().map(|field| field.ty).collect();
            for member in members {
                if let Site::Property { parent, .. } = &mut self.types[member.index()].site
                    && parent == part
                {
                    *parent = id;
                }
            }
        }
    }

    fn say_merged(&mut self, id: TypeId, structs: &[TypeId]) {
        let names: Vec<String> = (structs.iter())
            .filter_map(|part| match &self.types[part.index()].site {
                Site::Component { name } => Some(format!("`{name}`")),
                _ => None,
            })
            .collect();
        let doc = &mut self.types[id.index()].doc;
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

impl crate::Diagnostics {
    fn not_merged(&mut self, at: &Pointer) {
        self.loss(
            crate::Loss::Widened,
            at,
            "values may be of several branches at once, but the branches cannot be merged; members of other branches than the best are lost",
        );
    }
}
