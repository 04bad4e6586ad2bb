//! Unions with a tag: a member that says of which branch an object is.
//!
//! # Invariants
//! - In a union with a tag, objects are told by the tag alone and other values by their kind of JSON. Where that is not
//!   enough, the objects are a union of their own, which is one branch.

use crate::Pointer;
use crate::ir::{
    Arm, Branch, BranchTag, Decode, Doc, JsonKind, Shape, Site, TagSource, Test, TypeId, Union,
};

use super::super::Lowerer;
use super::super::choice::Source;
use super::arms::size;
use super::profile::Profile;

/// The values of a tag, by branch.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) property: String,
    pub(super) source: TagSource,
    /// In the order of the branches; empty for branches that it does not tell.
    pub(super) values: Vec<Vec<String>>,
    /// A value that a branch is read for and that is not written, since another stands for the branch.
    pub(super) implied: Vec<Option<String>>,
    /// The branch for other values and for none.
    pub(super) default: Option<usize>,
    /// The branch for none.
    pub(super) absent: Option<usize>,
}

impl Lowerer<'_, '_> {
    /// Decides a union that has a tag. False, and unchanged, when it has none.
    pub(super) fn decide_by_tag(
        &mut self,
        id: TypeId,
        union: &mut Union,
        source: &mut Source<'_>,
    ) -> bool {
        let mut profiles = self.profiles(union);
        let mixed = |profile: &Profile| !profile.objects.is_empty() && !profile.is_object();
        if !source.open && profiles.iter().any(mixed) {
            return false;
        }
        let declared =
            (source.discriminator).and_then(|found| self.declared(found, source, &profiles));
        let Some(mut tag) = declared.or_else(|| self.inferred(union, &profiles)) else {
            return false;
        };
        tag.absent = source.without_tag.or(tag.absent);
        tag.absent = (tag.absent.filter(|_| tag.default.is_none()))
            .or_else(|| self.may_lack_tag(&tag, &profiles));
        if source.open {
            self.drop_untold(&mut tag, union, source);
            profiles = self.profiles(union);
        }
        let tag = self.split_shared_branches(tag, union, source, &profiles);
        let kinds = self.kinds(union);
        let plain = |test: &Option<Test>| match test {
            Some(Test::Kind(kind)) => *kind != JsonKind::Object,
            Some(Test::Integer(_)) => true,
            _ => false,
        };
        let told =
            (kinds.iter().enumerate()).all(|(index, test)| is_told(&tag, index) || plain(test));
        if told {
            self.decode_by_tag(tag, union, kinds);
        } else {
            self.nest_objects(id, tag, union, source);
        }
        true
    }

    fn profiles(&self, union: &Union) -> Vec<Profile> {
        let types = union.branches.iter().map(|branch| branch.ty);
        types.map(|ty| self.profile(ty)).collect()
    }

    /// Drops what extends a base and cannot be told to do so.
    fn drop_untold(&mut self, tag: &mut Tag, union: &mut Union, source: &mut Source<'_>) {
        for index in (0..union.branches.len()).rev() {
            if !is_told(tag, index) {
                let branch = union.branches.remove(index);
                self.diags
                    .branch_without_value(&branch.origin, &tag.property);
                source.targets.remove(index);
                tag.values.remove(index);
                tag.implied.remove(index);
                let moved = |found: usize| found - usize::from(found > index);
                tag.default = tag.default.map(moved);
                tag.absent = tag.absent.map(moved);
            }
        }
    }

    /// The one branch whose tag may be left out, in a union whose other branches always have it.
    fn may_lack_tag(&self, tag: &Tag, profiles: &[Profile]) -> Option<usize> {
        let mut lacking = (0..profiles.len()).filter(|index| {
            let objects = &profiles[*index].objects;
            !objects.is_empty() && !self.always_has(objects, &tag.property)
        });
        let only = lacking.next().filter(|_| lacking.next().is_none())?;
        let declared = self.declares(&profiles[only].objects, &tag.property);
        (declared && tag.default.is_none()).then_some(only)
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
        let or_shape = tag.default.is_none()
            && tag.absent.is_none()
            && (union.branches.iter()).any(|branch| self.may_omit(branch.ty, &tag.property));
        let mut arms: Vec<Arm> = (kinds.into_iter().enumerate())
            .filter_map(|(branch, kind)| {
                let values = &mut tag.values[branch];
                let test = match values.as_slice() {
                    [] => kind.filter(|_| tag.default != Some(branch))?,
                    _ => {
                        values.extend(tag.implied[branch].take());
                        Test::Tag(std::mem::take(values))
                    }
                };
                Some(Arm { test, branch })
            })
            .collect();
        arms.sort_by_key(|arm| match arm.test {
            Test::Integer(primitive) => size(primitive),
            Test::Kind(JsonKind::Number) => u8::MAX,
            _ => 0,
        });
        union.decode = Decode {
            arms,
            tag: Some((tag.property, tag.source)),
            default: tag.default,
            absent: tag.absent,
            or_shape,
        };
    }

    /// Whether an object of this type has the member `name` and may leave it out.
    fn may_omit(&self, ty: TypeId, name: &str) -> bool {
        let objects = self.profile(ty).objects;
        self.declares(&objects, name) && !self.always_has(&objects, name)
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
            implied: Vec::new(),
            default: None,
            absent: None,
            ..tag
        };
        let (mut branches, mut targets) = (Vec::new(), Vec::new());
        let all = std::mem::take(&mut union.branches)
            .into_iter()
            .zip(tag.values)
            .zip(tag.implied);
        for (index, ((branch, values), implied)) in all.enumerate() {
            let (is_default, is_absent) = (tag.default == Some(index), tag.absent == Some(index));
            if values.is_empty() && !is_default && !is_absent {
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
            if is_absent {
                inner_tag.absent = Some(inner.branches.len());
            }
            self.move_under(branch.ty, id, nested);
            inner_tag.values.push(values);
            inner_tag.implied.push(implied);
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
        let (mut targets, mut values, mut implied) = (Vec::new(), Vec::new(), Vec::new());
        let (mut default, mut absent) = (None, None);
        for (index, branch) in union.branches.drain(..).enumerate() {
            if tag.default == Some(index) {
                default = Some(branches.len());
            }
            if tag.absent == Some(index) {
                absent = Some(branches.len());
            }
            let target = source.targets[index];
            let own = self.declares(&profiles[index].objects, &tag.property);
            if own || tag.values[index].len() < 2 || self.nested_tag(branch.ty, &tag.property) {
                branches.push(branch);
                targets.push(target);
                values.push(tag.values[index].clone());
                implied.push(tag.implied[index].clone());
                continue;
            }
            self.diags
                .branch_of_several_values(&branch.origin, &tag.property);
            let mut also = tag.implied[index].clone();
            for value in &tag.values[index] {
                branches.push(branch.clone());
                targets.push(target);
                values.push(vec![value.clone()]);
                implied.push(also.take());
            }
        }
        union.branches = branches;
        source.targets = targets;
        Tag {
            values,
            implied,
            default,
            absent,
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
            if profile.objects.is_empty() || !is_told(tag, index) {
                continue;
            }
            let own = self.declares(&profile.objects, &tag.property)
                || self.nested_tag(branch.ty, &tag.property);
            branch.tag = match values.first() {
                _ if own => BranchTag::Own,
                Some(value) => BranchTag::Added(value.clone()),
                None => BranchTag::None,
            };
            // One of several values would name the branch wrongly, and a number or boolean says nothing of it; a component has a name that
            // holds for all of them.
            let component = matches!(self.types[branch.ty.index()].site, Site::Component { .. });
            let speaks = values.len() < 2 && values.first().is_none_or(|value| is_word(value));
            if speaks || (branch.label.is_none() && !component) {
                branch.label = values.first().cloned();
                if let Some(value) = values.first() {
                    self.label_site(branch.ty, value);
                }
            }
            if tag.default == Some(index) || tag.absent == Some(index) {
                // The tag is not always there, or not always the same.
                continue;
            }
            for id in profile.objects.iter().filter_map(|object| object.id) {
                let fixed = (self.member(id, &tag.property))
                    .and_then(|field| self.fixed.get(&self.resolve(field.ty)))
                    .is_some_and(|fixed| values.contains(&fixed.value.text()));
                if fixed && (values.len() == 1 || profile.objects.len() > 1) {
                    self.constants.insert((id, tag.property.clone()));
                }
            }
        }
    }

    fn label_site(&mut self, ty: TypeId, value: &str) {
        if self.bodies.contains(&ty) {
            return;
        }
        if let Site::Branch { label, .. } = &mut self.types[ty.index()].site {
            *label = Some(value.to_owned());
        }
    }
}

/// Whether the value of a tag tells a reader what the branch is.
fn is_word(value: &str) -> bool {
    value.parse::<i64>().is_err() && !matches!(value, "true" | "false")
}

fn is_told(tag: &Tag, index: usize) -> bool {
    !tag.values[index].is_empty() || tag.default == Some(index) || tag.absent == Some(index)
}

impl crate::Diagnostics {
    fn branch_without_value(&mut self, at: &Pointer, property: &str) {
        self.loss(
            crate::Loss::Ignored,
            at,
            format!("no value of `{property}` is left for this schema, which extends one with that discriminator; its values are unknown to the client there"),
        );
    }

    fn branch_of_several_values(&mut self, at: &Pointer, property: &str) {
        self.note(
            at,
            format!("several values of `{property}` lead here and this schema does not keep it; each value is a branch of its own"),
        );
    }
}
