//! The tests of a union, one for each branch.
//!
//! # Invariants
//! - A test holds for no value of another branch that a later arm would be right for, [`Test::Try`] aside.

use crate::Pointer;
use crate::ir::{Arm, JsonKind, Primitive, Shape, Test, TypeId, Union};

use super::super::Lowerer;
use super::super::choice::Source;
use super::profile::{Object, Profile};

impl Lowerer<'_, '_> {
    /// The arms of a union without a tag.
    pub(super) fn arms(&mut self, union: &Union, source: &Source<'_>) -> Vec<Arm> {
        let types: Vec<TypeId> = union.branches.iter().map(|b| self.resolve(b.ty)).collect();
        let profiles: Vec<Profile> = types.iter().map(|ty| self.profile(*ty)).collect();
        let mut tests = self.kinds(union);
        self.objects(&profiles, &mut tests);
        let mut arms: Vec<Arm> = (tests.into_iter().enumerate())
            .map(|(branch, test)| Arm {
                test: test.unwrap_or(Test::Try),
                branch,
            })
            .collect();
        let tests: Vec<Test> = arms.iter().map(|arm| arm.test.clone()).collect();
        let order = |arm: &Arm| {
            let trial = self.trial_rank(types[arm.branch], &arm.test);
            (rank(&arm.test, &tests), trial)
        };
        arms.sort_by_key(order);
        if arms.iter().filter(|arm| arm.test == Test::Try).count() > 1 {
            self.diags.trial(&source.at);
        }
        arms
    }

    /// The tests by kind of JSON, for the branches that need no other. Objects are another matter.
    pub(super) fn kinds(&self, union: &Union) -> Vec<Option<Test>> {
        let types: Vec<TypeId> = union.branches.iter().map(|b| self.resolve(b.ty)).collect();
        let profiles: Vec<Profile> = types.iter().map(|ty| self.profile(*ty)).collect();
        let mut tests = vec![None; types.len()];
        for kind in [
            JsonKind::Bool,
            JsonKind::Integer,
            JsonKind::Number,
            JsonKind::Array,
        ] {
            self.by_kind(kind, &profiles, &mut tests);
        }
        self.strings(&types, &profiles, &mut tests);
        tests
    }

    /// One branch of a kind needs no other test.
    fn by_kind(&self, kind: JsonKind, profiles: &[Profile], arms: &mut [Option<Test>]) {
        let mut owners = (0..profiles.len()).filter(|index| profiles[*index].kinds.contains(&kind));
        if let (Some(owner), None) = (owners.next(), owners.next())
            && profiles[owner].only_kind() == Some(kind)
        {
            arms[owner] = Some(Test::Kind(kind));
        }
    }

    /// Enums take the values they list; the rest goes to the one other branch, or to the last enum.
    fn strings(&self, types: &[TypeId], profiles: &[Profile], arms: &mut [Option<Test>]) {
        let owners: Vec<usize> = (0..profiles.len())
            .filter(|index| profiles[*index].kinds.contains(&JsonKind::String))
            .collect();
        let pure = |index: &&usize| profiles[**index].only_kind() == Some(JsonKind::String);
        let is_enum = |index: &&usize| matches!(self.shape_of(types[**index]), Shape::Enum(_));
        let enums: Vec<usize> = owners
            .iter()
            .filter(pure)
            .filter(is_enum)
            .copied()
            .collect();
        let others: Vec<usize> = owners
            .iter()
            .filter(|i| !enums.contains(*i))
            .copied()
            .collect();
        for index in &enums {
            arms[*index] = Some(Test::KnownString);
        }
        match (others.as_slice(), enums.last()) {
            // A value that the enums do not list yet is no date: it must have an enum to go to.
            ([only], Some(last)) if self.is_strict(types[*only]) => arms[*last] = None,
            ([only], _) if pure(&only) => arms[*only] = Some(Test::Kind(JsonKind::String)),
            ([], Some(last)) => arms[*last] = Some(Test::Kind(JsonKind::String)),
            _ => {}
        }
    }

    /// Whether not every string is of this type.
    fn is_strict(&self, ty: TypeId) -> bool {
        matches!(
            self.shape_of(ty),
            Shape::Primitive(Primitive::DateTime | Primitive::Date | Primitive::Uuid)
        )
    }

    /// Objects without a tag: a member that only one branch has, and the rest when just one is left.
    fn objects(&mut self, profiles: &[Profile], arms: &mut [Option<Test>]) {
        let owners: Vec<usize> = (0..profiles.len())
            .filter(|index| !profiles[*index].objects.is_empty())
            .collect();
        let mut left = Vec::new();
        for index in &owners {
            let others: Vec<&Profile> = (owners.iter())
                .filter(|other| *other != index)
                .map(|other| &profiles[*other])
                .collect();
            match self.own_member(&profiles[*index], &others) {
                Some(name) if !others.is_empty() && profiles[*index].is_object() => {
                    arms[*index] = Some(Test::Has(name));
                }
                _ => left.push(*index),
            }
        }
        // When every branch has a member of its own, the test on each is better than "anything else".
        if let [only] = left.as_slice()
            && profiles[*only].is_object()
        {
            arms[*only] = Some(Test::Kind(JsonKind::Object));
        }
        self.fix_what_tells(&owners, profiles);
    }

    /// A member that `profile` always has and that no other branch lists. One with a fixed value is the clearest.
    fn own_member(&self, profile: &Profile, others: &[&Profile]) -> Option<String> {
        let Some(Object::Struct(first)) = profile.objects.first() else {
            return None;
        };
        let Shape::Struct(found) = self.shape_of(*first) else {
            return None;
        };
        let own = |name: &str| {
            self.always_has(&profile.objects, name)
                && !others
                    .iter()
                    .any(|other| other.anything || self.may_have(&other.objects, name))
        };
        let mut names = (found.fields.iter()).filter(|field| own(&field.wire_name));
        let first = names.next()?;
        let marker = std::iter::once(first)
            .chain(names)
            .find(|field| self.fixed_value(field).is_some());
        Some(marker.unwrap_or(first).wire_name.clone())
    }

    /// Members with one value that tell branches apart become constants.
    fn fix_what_tells(&mut self, owners: &[usize], profiles: &[Profile]) {
        let mut found = Vec::new();
        for index in owners {
            for object in &profiles[*index].objects {
                let Object::Struct(id) = object else { continue };
                let Shape::Struct(fields) = self.shape_of(*id) else {
                    continue;
                };
                for field in &fields.fields {
                    let Some(value) = self.fixed_value(field) else {
                        continue;
                    };
                    let name = &field.wire_name;
                    let tells = owners.iter().filter(|other| *other != index).any(|other| {
                        let objects = &profiles[*other].objects;
                        !self.declares(objects, name)
                            || objects.iter().any(|other| match other {
                                Object::Struct(other) => (self.member(*other, name))
                                    .and_then(|other| self.fixed_value(other))
                                    .is_some_and(|other| other != value),
                                Object::Map => false,
                            })
                    });
                    if tells && owners.len() > 1 {
                        found.push((*id, name.clone()));
                    }
                }
            }
        }
        self.constants.extend(found);
    }

    /// Whether the member that is asked for has one value there: `deleted: true`.
    fn is_marked(&self, ty: TypeId, test: &Test) -> bool {
        let Test::Has(name) = test else { return false };
        self.member(ty, name)
            .is_some_and(|field| self.fixed_value(field).is_some())
    }

    /// The clearest marks are asked for first. Among types that are tried, the one that refuses most goes first.
    fn trial_rank(&self, ty: TypeId, test: &Test) -> u8 {
        match (test, self.shape_of(ty)) {
            (Test::Has(_), _) if !self.is_marked(ty, test) => 1,
            (Test::Try, Shape::Enum(_) | Shape::Primitive(Primitive::String)) => 1,
            (Test::Try, Shape::Primitive(Primitive::Base64 | Primitive::Binary)) => 2,
            (Test::Try, Shape::Any) => 3,
            _ => 0,
        }
    }
}

/// Tests of one kind of JSON in the order in which they are right; otherwise the order is the document's.
fn rank(test: &Test, all: &[Test]) -> u8 {
    let after_has = || all.iter().any(|test| matches!(test, Test::Has(_)));
    let after_integer = || all.contains(&Test::Kind(JsonKind::Integer));
    match test {
        Test::Tag(_) => 0,
        Test::KnownString => 1,
        Test::Kind(JsonKind::Object) if after_has() => 5,
        Test::Kind(JsonKind::Number) if after_integer() => 3,
        Test::Kind(_) => 2,
        Test::Has(_) => 4,
        Test::Try => 6,
    }
}

impl crate::Diagnostics {
    fn trial(&mut self, at: &Pointer) {
        self.note(
            at,
            "nothing tells these branches apart; each is tried, and the one that explains most of a value wins",
        );
    }
}
