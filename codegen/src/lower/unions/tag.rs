//! Unions with a tag: a member that says of which branch an object is.
//!
//! # Invariants
//! - In a union with a tag, objects are told by the tag alone and other values by their kind of JSON. Where that is not
//!   enough, the objects are a union of their own, which is one branch.

use crate::Pointer;
use crate::ir::{
    Arm, BranchTag, Decode, Doc, JsonKind, Shape, Site, TagSource, Test, TypeId, Union, UnionStyle,
};

use super::Decider;
use super::arms::size;
use super::draft::{Candidate, Draft};
use super::profile::Profile;

/// A member that tells branches apart.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) property: String,
    pub(super) source: TagSource,
    /// What it says of each branch, in their order.
    pub(super) labels: Vec<Label>,
}

/// What a tag says of a branch.
#[derive(Clone, Debug, Default)]
pub(super) struct Label {
    /// The values that stand for the branch; none when the tag does not tell it.
    pub(super) values: Vec<String>,
    /// A value that the branch is read for and that is not written, since another stands for it.
    pub(super) implied: Option<String>,
    /// The branch is for other values and for none.
    pub(super) is_default: bool,
    /// The branch is for none.
    pub(super) is_absent: bool,
}

/// A branch of a union that has a tag.
#[derive(Clone, Debug)]
struct Tagged {
    candidate: Candidate,
    profile: Profile,
    label: Label,
    /// The test by the kind of JSON, for a branch that needs no other.
    kind: Option<Test>,
}

/// A tag without its branches.
#[derive(Clone, Debug)]
struct Property {
    name: String,
    source: TagSource,
}

impl Label {
    fn tells(&self) -> bool {
        !self.values.is_empty() || self.is_default || self.is_absent
    }
}

impl<'a> Decider<'a, '_> {
    /// Decides a union that has a tag, and gives back one that has none.
    pub(super) fn decide_by_tag(
        &mut self,
        id: TypeId,
        draft: Draft<'a>,
    ) -> Result<Shape, Draft<'a>> {
        let profiles: Vec<Profile> = draft.types().map(|ty| self.profile(ty)).collect();
        let mixed = |profile: &Profile| !profile.objects.is_empty() && !profile.is_object();
        if !draft.open && profiles.iter().any(mixed) {
            return Err(draft);
        }
        let declared =
            (draft.discriminator).and_then(|found| self.declared(found, &draft, &profiles));
        let Some(tag) = declared.or_else(|| self.inferred(draft.style, &profiles)) else {
            return Err(draft);
        };
        let property = Property {
            name: tag.property,
            source: tag.source,
        };
        let (style, open, at) = (draft.style, draft.open, draft.at);
        let candidates = draft.branches.into_iter();
        let mut branches: Vec<Tagged> = (candidates.zip(profiles).zip(tag.labels))
            .map(|((candidate, profile), label)| Tagged {
                candidate,
                profile,
                label,
                kind: None,
            })
            .collect();
        self.settle_absence(&property.name, &mut branches);
        if open {
            self.drop_untold(&property.name, &mut branches);
        }
        let mut branches = self.split_shared_branches(&property.name, branches);
        let types = branches.iter().map(|tagged| tagged.candidate.branch.ty);
        let contenders = self.contenders(types);
        let is_plain = |test: &Option<Test>| match test {
            Some(Test::Kind(kind)) => *kind != JsonKind::Object,
            Some(Test::Integer(_)) => true,
            _ => false,
        };
        let told = (branches.iter().zip(&contenders))
            .all(|(tagged, contender)| tagged.label.tells() || is_plain(&contender.test));
        if !told {
            let union = self.nest_objects(id, property, at, style, branches);
            return Ok(Shape::Union(union));
        }
        for (tagged, contender) in branches.iter_mut().zip(contenders) {
            tagged.kind = contender.test;
        }
        Ok(Shape::Union(self.decode_by_tag(property, style, branches)))
    }

    /// Which one branch is for objects without the tag. A default is for them too.
    fn settle_absence(&self, name: &str, branches: &mut [Tagged]) {
        let declared = branches
            .iter()
            .position(|tagged| tagged.candidate.source.may_lack_tag);
        let inferred = branches.iter().position(|tagged| tagged.label.is_absent);
        let has_default = branches.iter().any(|tagged| tagged.label.is_default);
        for tagged in &mut *branches {
            tagged.label.is_absent = false;
        }
        if has_default {
            return;
        }
        let absent = (declared.or(inferred)).or_else(|| self.may_lack_tag(name, branches));
        if let Some(absent) = absent {
            branches[absent].label.is_absent = true;
        }
    }

    /// The one branch whose tag may be left out, in a union whose other branches always have it.
    fn may_lack_tag(&self, name: &str, branches: &[Tagged]) -> Option<usize> {
        let mut lacking = (0..branches.len()).filter(|index| {
            let objects = &branches[*index].profile.objects;
            !objects.is_empty() && !self.always_has(objects, name)
        });
        let only = lacking.next().filter(|_| lacking.next().is_none())?;
        self.declares(&branches[only].profile.objects, name)
            .then_some(only)
    }

    /// Drops what extends a base and cannot be told to do so.
    fn drop_untold(&mut self, name: &str, branches: &mut Vec<Tagged>) {
        for tagged in branches.iter().rev().filter(|tagged| !tagged.label.tells()) {
            self.diags
                .branch_without_value(&tagged.candidate.branch.origin, name);
        }
        branches.retain(|tagged| tagged.label.tells());
    }

    fn decode_by_tag(
        &mut self,
        property: Property,
        style: UnionStyle,
        mut branches: Vec<Tagged>,
    ) -> Union {
        let name = &property.name;
        for tagged in &mut branches {
            self.label(name, tagged);
        }
        let default = branches.iter().position(|tagged| tagged.label.is_default);
        // The value that the union writes for a branch would not be the one that came.
        let is_added =
            |index: &usize| matches!(branches[*index].candidate.branch.tag, BranchTag::Added(_));
        let default = default.filter(|index| !is_added(index));
        if let Some(default) = default {
            branches[default].label.values.clear();
        }
        let absent = branches.iter().position(|tagged| tagged.label.is_absent);
        let or_shape = default.is_none()
            && absent.is_none()
            && branches.iter().any(|tagged| self.may_omit(tagged, name));
        let mut arms: Vec<Arm> = Vec::with_capacity(branches.len());
        let mut plain = Vec::with_capacity(branches.len());
        for (branch, tagged) in branches.into_iter().enumerate() {
            let mut values = tagged.label.values;
            let test = if values.is_empty() {
                tagged.kind.filter(|_| default != Some(branch))
            } else {
                values.extend(tagged.label.implied);
                Some(Test::Tag(values))
            };
            arms.extend(test.map(|test| Arm { test, branch }));
            plain.push(tagged.candidate.branch);
        }
        arms.sort_by_key(|arm| match arm.test {
            Test::Integer(primitive) => size(primitive),
            Test::Kind(JsonKind::Number) => u8::MAX,
            _ => 0,
        });
        Union {
            style,
            branches: plain,
            decode: Decode {
                arms,
                tag: Some((property.name, property.source)),
                default,
                absent,
                or_shape,
            },
        }
    }

    /// Whether an object of a branch has the member `name` and may leave it out.
    fn may_omit(&self, tagged: &Tagged, name: &str) -> bool {
        let objects = &tagged.profile.objects;
        self.declares(objects, name) && !self.always_has(objects, name)
    }

    /// Makes the objects a union of their own, since the other branches need more than their kind to be told apart.
    fn nest_objects(
        &mut self,
        id: TypeId,
        property: Property,
        at: Pointer,
        style: UnionStyle,
        branches: Vec<Tagged>,
    ) -> Union {
        let mut outer: Vec<Candidate> = Vec::with_capacity(branches.len());
        let (mut inner, mut nested) = (Vec::new(), None);
        for (index, tagged) in branches.into_iter().enumerate() {
            if !tagged.label.tells() {
                outer.push(tagged.candidate);
                continue;
            }
            let nested = *nested.get_or_insert_with(|| {
                let origin = tagged.candidate.branch.origin.clone();
                let label = Some("object".to_owned());
                let site = Site::Branch {
                    parent: id,
                    index,
                    label: label.clone(),
                };
                let nested = self.types.allocate(origin.clone(), site);
                outer.push(Candidate::made(origin, nested, label, Doc::default()));
                nested
            });
            self.move_under(tagged.candidate.branch.ty, id, nested);
            inner.push(tagged);
        }
        if let Some(nested) = nested {
            let union = self.decode_by_tag(property, style, inner);
            *self.types.shape_mut(nested) = Shape::Union(union);
        }
        self.decide_by_shape(Draft {
            at,
            style,
            discriminator: None,
            open: false,
            branches: outer,
        })
    }

    /// An inline branch that now belongs to another union is named after that one.
    fn move_under(&mut self, ty: TypeId, from: TypeId, to: TypeId) {
        if let Site::Branch { parent, .. } = &mut self.types[ty].site
            && *parent == from
        {
            *parent = to;
        }
    }

    /// A branch without the tag that several values stand for is split, so that the value is not lost.
    fn split_shared_branches(&mut self, name: &str, branches: Vec<Tagged>) -> Vec<Tagged> {
        let mut split = Vec::with_capacity(branches.len());
        for mut tagged in branches {
            let branch = &tagged.candidate.branch;
            let own = self.declares(&tagged.profile.objects, name);
            if own || tagged.label.values.len() < 2 || self.nested_tag(branch.ty, name) {
                split.push(tagged);
                continue;
            }
            self.diags.branch_of_several_values(&branch.origin, name);
            for value in std::mem::take(&mut tagged.label.values) {
                let mut one = tagged.clone();
                one.label.values.push(value);
                split.push(one);
                // What is besides true of the branch is said of its first part.
                tagged.label = Label::default();
            }
        }
        split
    }

    /// Whether `ty` is a union that writes the tag `property` itself.
    fn nested_tag(&self, ty: TypeId, property: &str) -> bool {
        matches!(
            self.types.shape(self.types.resolve(ty)),
            Shape::Union(inner) if inner.decode.tag.as_ref().is_some_and(|(name, _)| name == property)
        )
    }

    /// Says who writes the tag of a branch, labels the branch, and asks for constants.
    fn label(&mut self, name: &str, tagged: &mut Tagged) {
        let Tagged {
            candidate,
            profile,
            label,
            ..
        } = tagged;
        if profile.objects.is_empty() || !label.tells() {
            return;
        }
        let (branch, values) = (&mut candidate.branch, &label.values);
        let own = self.declares(&profile.objects, name) || self.nested_tag(branch.ty, name);
        branch.tag = match values.first() {
            _ if own => BranchTag::Own,
            Some(value) => BranchTag::Added(value.clone()),
            None => BranchTag::None,
        };
        // One of several values would name the branch wrongly, and a number or boolean says nothing of it; a component has a name that
        // holds for all of them.
        let component = matches!(self.types[branch.ty].site, Site::Component { .. });
        let speaks = values.len() < 2 && values.first().is_none_or(|value| is_word(value));
        if speaks || (branch.label.is_none() && !component) {
            branch.label = values.first().cloned();
            if let Some(value) = values.first()
                && !candidate.source.is_own_members
                && let Site::Branch { label, .. } = &mut self.types[branch.ty].site
            {
                *label = Some(value.clone());
            }
        }
        if label.is_default || label.is_absent {
            // The tag is not always there, or not always the same.
            return;
        }
        for id in profile.objects.iter().filter_map(|object| object.id) {
            let fixed = (self.member(id, name))
                .and_then(|field| self.fixed.get(&self.types.resolve(field.ty)))
                .is_some_and(|fixed| values.contains(&fixed.value.text()));
            if fixed && (values.len() == 1 || profile.objects.len() > 1) {
                self.telling.insert((id, name.to_owned()));
            }
        }
    }
}

/// Whether the value of a tag tells a reader what the branch is.
fn is_word(value: &str) -> bool {
    value.parse::<i64>().is_err() && !matches!(value, "true" | "false")
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
