//! Unions with a tag: a member that says of which branch an object is.
//!
//! # Invariants
//! - In a union with a tag, objects are told by the tag alone and other values by their kind of JSON. Where that is not
//!   enough, the objects are a union of their own, which is one branch.

use crate::Pointer;
use crate::ir::{
    Arm, Branch, BranchTag, Decode, Doc, JsonKind, Literal, Shape, Site, TagSource, Test, TypeId,
    Union,
};

use super::super::Lowerer;
use super::super::choice::Source;
use super::profile::{Object, Profile};

/// The values of a tag, by branch.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) property: String,
    pub(super) source: TagSource,
    /// In the order of the branches; empty for branches that it does not tell.
    pub(super) values: Vec<Vec<String>>,
    /// The branch for other values and for none.
    pub(super) default: Option<usize>,
}

impl Lowerer<'_, '_> {
    /// Decides a union that has a tag. False, and unchanged, when it has none.
    pub(super) fn decide_by_tag(
        &mut self,
        id: TypeId,
        union: &mut Union,
        source: &mut Source<'_>,
    ) -> bool {
        let profiles: Vec<_> = (union.branches.iter())
            .map(|b| self.profile(b.ty))
            .collect();
        if profiles
            .iter()
            .any(|profile| !profile.objects.is_empty() && !profile.is_object())
        {
            return false;
        }
        let declared =
            (source.discriminator).and_then(|found| self.declared(found, source, &profiles));
        let Some(tag) = declared.or_else(|| self.inferred(union, &profiles)) else {
            return false;
        };
        let tag = self.split_shared_branches(tag, union, source, &profiles);
        let kinds = self.kinds(union);
        let plain = |test: &Option<Test>| matches!(test, Some(Test::Kind(kind)) if *kind != JsonKind::Object);
        let told =
            (kinds.iter().enumerate()).all(|(index, test)| is_told(&tag, index) || plain(test));
        if told {
            self.decode_by_tag(tag, union, kinds);
        } else {
            self.nest_objects(id, tag, union, source);
        }
        true
    }

    fn decode_by_tag(&mut self, mut tag: Tag, union: &mut Union, kinds: Vec<Option<Test>>) {
        self.label(&tag, union);
        if let Some(default) = tag.default {
            if matches!(union.branches[default].tag, BranchTag::Added(_)) {
                // The value that the union writes for the branch would not be the one that came.
                tag.default = None;
            } else {
                tag.values[default].clear();
            }
        }
        let mut arms: Vec<Arm> = (kinds.into_iter().enumerate())
            .filter_map(|(branch, kind)| {
                let test = match tag.values[branch].as_slice() {
                    [] => kind.filter(|_| tag.default != Some(branch))?,
                    values => Test::Tag(values.to_vec()),
                };
                Some(Arm { test, branch })
            })
            .collect();
        arms.sort_by_key(|arm| arm.test == Test::Kind(JsonKind::Number));
        union.decode = Decode {
            arms,
            tag: Some((tag.property, tag.source)),
            default: tag.default,
        };
    }

    /// Makes the objects a union of their own, since the other branches need more than their kind to be told apart.
    fn nest_objects(&mut self, id: TypeId, tag: Tag, union: &mut Union, source: &mut Source<'_>) {
        let Some(first) = (0..union.branches.len()).find(|index| is_told(&tag, *index)) else {
            return;
        };
        let origin = union.branches[first].origin.clone();
        let site = Site::Branch {
            parent: id,
            index: first,
            label: Some("object".to_owned()),
        };
        let nested = self.allocate(origin.clone(), site);
        let mut inner = Union {
            style: union.style,
            branches: Vec::new(),
            decode: Decode::default(),
        };
        let mut inner_tag = Tag {
            values: Vec::new(),
            default: None,
            ..tag
        };
        let (mut branches, mut targets) = (Vec::new(), Vec::new());
        let all = std::mem::take(&mut union.branches)
            .into_iter()
            .zip(tag.values);
        for (index, (branch, values)) in all.enumerate() {
            let is_default = tag.default == Some(index);
            if values.is_empty() && !is_default {
                targets.push(source.targets[index]);
                branches.push(branch);
                continue;
            }
            if index == first {
                targets.push(None);
                branches.push(Branch {
                    origin: origin.clone(),
                    ty: nested,
                    rust_name: None,
                    label: Some("object".to_owned()),
                    tag: BranchTag::None,
                    doc: Doc::default(),
                });
            }
            if is_default {
                inner_tag.default = Some(inner.branches.len());
            }
            self.move_under(branch.ty, id, nested);
            inner_tag.values.push(values);
            inner.branches.push(branch);
        }
        union.branches = branches;
        source.targets = targets;
        let kinds = vec![None; inner.branches.len()];
        self.decode_by_tag(inner_tag, &mut inner, kinds);
        *self.shape_mut(nested) = Shape::Union(inner);
        union.decode = Decode {
            arms: self.arms(union, source),
            ..Decode::default()
        };
    }

    /// An inline branch that now belongs to another union is named after that one.
    fn move_under(&mut self, ty: TypeId, from: TypeId, to: TypeId) {
        if let Site::Branch { parent, .. } = &mut self.types[ty.index()].site
            && *parent == from
        {
            *parent = to;
        }
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
            Shape::Union(inner) if inner.decode.tag.as_ref().is_some_and(|(name, _)| name == property)
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
            // One of several values would name the branch wrongly; a component has a name that holds for all of them.
            let component = matches!(self.types[branch.ty.index()].site, Site::Component { .. });
            if values.len() < 2 || (branch.label.is_none() && !component) {
                branch.label = values.first().cloned();
                if let Some(value) = values.first() {
                    self.label_site(branch.ty, value);
                }
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

fn is_told(tag: &Tag, index: usize) -> bool {
    !tag.values[index].is_empty() || tag.default == Some(index)
}

impl crate::Diagnostics {
    fn branch_of_several_values(&mut self, at: &Pointer, property: &str) {
        self.note(
            at,
            format!("several values of `{property}` lead here and this schema does not keep it; each value is a branch of its own"),
        );
    }
}
