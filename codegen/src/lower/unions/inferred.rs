//! Unions with a tag that the document does not declare.
//!
//! # Invariants
//! - A tag is believed only when no two branches share a value of it.

use std::collections::BTreeSet;

use crate::ir::{Shape, TagSource, UnionStyle};

use super::Decider;
use super::profile::{Object, Profile};
use super::tag::{Label, Tag};

/// The members that work as a tag in most APIs, the likeliest first. Others are taken in document order.
const LIKELY_TAGS: [&str; 8] = [
    "type", "status", "kind", "object", "event", "state", "method", "action",
];

/// What a member must be to count as a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strictness {
    /// Required in every branch.
    Required,
    /// Declared in most.
    Loose,
}

/// How a member tells branches apart.
#[derive(Debug)]
struct Plan {
    labels: Vec<Label>,
    /// Branches that do not require it.
    forgotten: Vec<usize>,
}

impl Decider<'_, '_> {
    /// A tag that the document does not declare: a member whose values differ between all branches that are objects.
    pub(super) fn inferred(&self, style: UnionStyle, profiles: &[Profile]) -> Option<Tag> {
        let objects: Vec<usize> = (0..profiles.len())
            .filter(|index| !profiles[*index].objects.is_empty())
            .collect();
        let [first, second, ..] = objects.as_slice() else {
            return None;
        };
        if profiles.iter().any(|profile| profile.anything) {
            return None;
        }
        let mut candidates = Vec::new();
        for index in [first, second] {
            if let Some(example) = profiles[*index].objects.first() {
                candidates.extend(self.candidates(example));
            }
        }
        let (property, plan) =
            [Strictness::Required, Strictness::Loose]
                .iter()
                .find_map(|how| {
                    candidates.iter().find_map(|name| {
                        let plan = self.tells_apart(name, &objects, profiles, style, *how)?;
                        Some((name.clone(), plan))
                    })
                })?;
        Some(Tag {
            property,
            source: TagSource::Inferred,
            labels: plan.labels,
        })
    }

    /// The members of `example` with known values, likely tags first.
    fn candidates(&self, example: &Object) -> Vec<String> {
        let fields = match example.id.map(|id| self.types.shape(id)) {
            Some(Shape::Struct(found)) => found.fields.as_slice(),
            _ => &[],
        };
        let known = |name: &str| {
            self.possible_texts(std::slice::from_ref(example), name)
                .is_some()
        };
        let names = fields.iter().map(|field| field.wire_name.as_str());
        let tags = example.tags.iter().map(|(tag, _)| tag.as_str());
        let mut names: Vec<&str> = tags.chain(names.filter(|name| known(name))).collect();
        names.sort_by_key(|name| {
            (LIKELY_TAGS.iter().position(|likely| likely == name)).unwrap_or(LIKELY_TAGS.len())
        });
        names.into_iter().map(str::to_owned).collect()
    }

    /// How `name` tells the branches apart, if it does.
    ///
    /// Loosely, one branch may leave the member out: it is the one for objects without it. And a member that has one
    /// value in every branch is a tag even where `required` was forgotten.
    fn tells_apart(
        &self,
        name: &str,
        objects: &[usize],
        profiles: &[Profile],
        style: UnionStyle,
        how: Strictness,
    ) -> Option<Plan> {
        let mut plan = Plan {
            labels: vec![Label::default(); profiles.len()],
            forgotten: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        let mut undeclared = Vec::new();
        for index in objects {
            let objects = &profiles[*index].objects;
            let strict = self
                .texts(objects, name)
                .filter(|_| self.always_has(objects, name));
            let texts = match (strict, how) {
                (Some(texts), _) => texts,
                (None, Strictness::Required) => return None,
                (None, Strictness::Loose) if self.may_have(objects, name) => {
                    plan.forgotten.push(*index);
                    self.possible_texts(objects, name)?
                }
                (None, Strictness::Loose) => {
                    undeclared.push(*index);
                    Vec::new()
                }
            };
            if !texts.iter().all(|text| seen.insert(text.clone())) {
                return None;
            }
            plan.labels[*index].values = texts;
        }
        let told = objects.len() - plan.forgotten.len() - undeclared.len();
        match (plan.forgotten.as_slice(), undeclared.as_slice()) {
            ([], []) => Some(plan),
            ([only], []) if told > 0 => {
                plan.labels[*only].is_absent = true;
                Some(plan)
            }
            // Of two branches, one with the member and one without, presence alone tells: that is for later.
            ([], [only]) if told > 1 && style != UnionStyle::AnyOf => {
                plan.labels[*only].is_absent = true;
                Some(plan)
            }
            (_, []) if plan.labels.iter().all(|label| label.values.len() < 2) => Some(plan),
            _ => None,
        }
    }
}
