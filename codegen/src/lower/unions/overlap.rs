//! Which objects a value could be at once.
//!
//! # Invariants
//! - Two objects are held apart only by what both schemas say of members that are always there.

use crate::ir::{Field, Presence, Shape};

use super::Decider;
use super::profile::{Object, Profile};

impl Decider<'_, '_> {
    /// The branches that are objects, those that could hold at once together.
    pub(super) fn groups(&self, objects: &[usize], profiles: &[Profile]) -> Vec<Vec<usize>> {
        let exclusive = |a: usize, b: usize| self.exclusive(&profiles[a], &profiles[b]);
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for index in objects {
            let overlaps =
                |group: &Vec<usize>| (group.iter()).any(|other| !exclusive(*index, *other));
            let (joined, apart): (Vec<_>, Vec<_>) = groups.into_iter().partition(overlaps);
            groups = apart;
            let mut group: Vec<usize> = joined.into_iter().flatten().collect();
            group.push(*index);
            group.sort_unstable();
            groups.push(group);
        }
        groups.sort();
        groups
    }

    /// Whether no value can be of both branches, as far as the document says.
    fn exclusive(&self, left: &Profile, right: &Profile) -> bool {
        left.objects
            .iter()
            .all(|left| (right.objects.iter()).all(|right| self.cannot_be_both(left, right)))
    }

    /// Whether no object can be both: one always has a member with one value that the other does not list, as
    /// `deleted: true`, or both always have some member, with different values.
    fn cannot_be_both(&self, left: &Object, right: &Object) -> bool {
        let (lefts, rights) = (self.always_there(left), self.always_there(right));
        let marked = |fields: &[&Field], other: &Object| {
            (fields.iter()).any(|field| {
                self.fixed_value(field).is_some()
                    && !self.may_have(std::slice::from_ref(other), &field.wire_name)
            })
        };
        marked(&lefts, right)
            || marked(&rights, left)
            || lefts.iter().any(|field| {
                let same = rights
                    .iter()
                    .find(|other| other.wire_name == field.wire_name);
                same.is_some_and(|other| self.values_differ(field, other))
            })
    }

    fn always_there(&self, object: &Object) -> Vec<&Field> {
        let Some(id) = object.id else {
            return Vec::new();
        };
        match self.types.shape(id) {
            Shape::Struct(found) => (found.fields.iter())
                .filter(|field| field.presence == Presence::Required)
                .collect(),
            _ => Vec::new(),
        }
    }

    fn values_differ(&self, a: &Field, b: &Field) -> bool {
        if let (Some(a), Some(b)) = (self.fixed_value(a), self.fixed_value(b)) {
            return a != b;
        }
        match (
            self.types.shape(self.types.resolve(a.ty)),
            self.types.shape(self.types.resolve(b.ty)),
        ) {
            (Shape::Enum(a), Shape::Enum(b)) => !(a.variants.iter())
                .any(|a| b.variants.iter().any(|b| a.wire_value == b.wire_value)),
            _ => false,
        }
    }
}
