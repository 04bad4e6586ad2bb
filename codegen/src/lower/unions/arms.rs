//! The tests of a union, one for each branch.
//!
//! # Invariants
//! - A test holds for no value of another branch that a later arm would be right for, [`Test::Try`] aside.

use crate::Pointer;
use crate::ir::{Arm, Field, JsonKind, Literal, Presence, Primitive, Shape, Test, TypeId, Union};

use super::super::Lowerer;
use super::super::choice::Source;
use super::profile::Profile;

impl Lowerer<'_, '_> {
    /// The arms of a union without a tag.
    pub(super) fn arms(&mut self, union: &Union, source: &Source<'_>) -> Vec<Arm> {
        let types: Vec<TypeId> = union.branches.iter().map(|b| self.resolve(b.ty)).collect();
        let profiles: Vec<Profile> = types.iter().map(|ty| self.profile(*ty)).collect();
        let mut tests = self.kinds(union);
        self.objects(&types, &profiles, &mut tests);
        let mut arms: Vec<Arm> = (tests.into_iter().enumerate())
            .map(|(branch, test)| Arm {
                test: test.unwrap_or(Test::Try),
                branch,
            })
            .collect();
        let tests: Vec<Test> = arms.iter().map(|arm| arm.test.clone()).collect();
        let order = |arm: &Arm| {
            let trial = self.trial_rank(types[arm.branch], &arm.test);
            let size = match arm.test {
                Test::Integer(primitive) => Some(size(primitive)),
                _ => None,
            };
            (rank(&arm.test, &tests), size, trial)
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
        for kind in [JsonKind::Bool, JsonKind::Array] {
            self.by_kind(kind, &profiles, &mut tests);
        }
        self.numbers(&types, &profiles, &mut tests);
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

    /// A whole number goes to the smallest integer that holds it, and what is left to the one branch for numbers.
    fn numbers(&self, types: &[TypeId], profiles: &[Profile], arms: &mut [Option<Test>]) {
        let owners = |kind: JsonKind| {
            let has = move |index: &usize| profiles[*index].kinds.contains(&kind);
            (0..profiles.len()).filter(has).collect::<Vec<_>>()
        };
        let (integers, numbers) = (owners(JsonKind::Integer), owners(JsonKind::Number));
        let pure = |index: usize, kind: JsonKind| profiles[index].only_kind() == Some(kind);
        let all_pure = integers.iter().all(|index| pure(*index, JsonKind::Integer));
        if let ([_], []) = (integers.as_slice(), numbers.as_slice()) {
            self.by_kind(JsonKind::Integer, profiles, arms);
        } else {
            for index in &integers {
                if let Shape::Primitive(primitive) = self.shape_of(types[*index]) {
                    arms[*index] = Some(Test::Integer(*primitive));
                }
            }
        }
        // A branch that takes integers among other things must not lose them to the numbers.
        if all_pure {
            self.by_kind(JsonKind::Number, profiles, arms);
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
        let formed = |index: &&usize| self.is_strict(types[**index]);
        let plain: Vec<usize> = others.iter().filter(|i| !formed(i)).copied().collect();
        match (plain.as_slice(), enums.last()) {
            // Any text goes to the one branch for it; before that, those with a form of their own take theirs.
            ([only], _) if pure(&only) => {
                for index in others.iter().filter(formed) {
                    arms[*index] = Some(Test::FormedString);
                }
                arms[*only] = Some(Test::Kind(JsonKind::String));
            }
            ([], None) if others.len() == 1 => {
                arms[others[0]] = Some(Test::Kind(JsonKind::String)).filter(|_| pure(&&others[0]));
            }
            ([], Some(last)) if others.is_empty() => {
                arms[*last] = Some(Test::Kind(JsonKind::String));
            }
            // A value that the enums do not list yet is no date: it must have an enum to go to.
            ([], Some(last)) => arms[*last] = None,
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
    fn objects(&mut self, types: &[TypeId], profiles: &[Profile], arms: &mut [Option<Test>]) {
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
                // The tag of a union that may not know its value tells less than what another branch knows.
                Some((test, is_marked))
                    if !others.is_empty()
                        && profiles[*index].is_object()
                        && (is_marked || !self.may_be_unknown(types[*index])) =>
                {
                    arms[*index] = Some(test);
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
    /// Whether it is the same in all objects of `profile`, as a tag is not, comes with it.
    fn own_member(&self, profile: &Profile, others: &[&Profile]) -> Option<(Test, bool)> {
        let Shape::Struct(found) = self.shape_of(profile.objects.first()?.id?) else {
            return None;
        };
        let own = |name: &str| {
            self.always_has(&profile.objects, name)
                && !others
                    .iter()
                    .any(|other| other.anything || self.may_have(&other.objects, name))
        };
        // Other branches tolerate a member of that name with another text, and the test asks for no value.
        let is_text = |field: &&Field| matches!(self.fixed_value(field), Some(Literal::String(_)));
        let mut names = (found.fields.iter())
            .filter(|field| own(&field.wire_name))
            .filter(|field| !is_text(field));
        let first = names.next()?;
        let marker = std::iter::once(first)
            .chain(names)
            .find(|field| self.fixed_value(field).is_some());
        let member = &marker.unwrap_or(first).wire_name;
        let ids = profile.objects.iter().filter_map(|object| object.id);
        let nullable = (ids.filter_map(|id| self.member(id, member)))
            .any(|field| field.presence == Presence::Nullable || self.is_any_json(field.ty));
        let test = Test::Has {
            member: member.clone(),
            nullable,
        };
        let ids = profile.objects.iter().filter_map(|object| object.id);
        let mut values = ids.map(|id| self.member(id, member).and_then(|f| self.fixed_value(f)));
        let first = values.next().flatten();
        let is_marked = first.is_some() && values.all(|value| value == first);
        Some((test, is_marked))
    }

    fn is_any_json(&self, ty: TypeId) -> bool {
        matches!(
            self.shape_of(self.resolve(ty)),
            Shape::Any | Shape::Nullable(_)
        )
    }

    /// Members with one value that tell branches apart become constants.
    fn fix_what_tells(&mut self, owners: &[usize], profiles: &[Profile]) {
        let mut found = Vec::new();
        for index in owners {
            for id in profiles[*index].objects.iter().filter_map(|found| found.id) {
                let Shape::Struct(fields) = self.shape_of(id) else {
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
                            || (objects.iter().filter_map(|other| other.id)).any(|other| {
                                (self.member(other, name))
                                    .and_then(|other| self.fixed_value(other))
                                    .is_some_and(|other| other != value)
                            })
                    });
                    if tells && owners.len() > 1 {
                        found.push((id, name.clone()));
                    }
                }
            }
        }
        self.constants.extend(found);
    }

    /// Whether the member that is asked for has one value there: `deleted: true`.
    fn is_marked(&self, ty: TypeId, test: &Test) -> bool {
        let Test::Has { member, .. } = test else {
            return false;
        };
        self.member(ty, member)
            .is_some_and(|field| self.fixed_value(field).is_some())
    }

    /// The clearest marks are asked for first. Among types that are tried, the one that refuses most goes first.
    fn trial_rank(&self, ty: TypeId, test: &Test) -> u8 {
        match (test, self.shape_of(ty)) {
            (Test::Has { .. }, _) if !self.is_marked(ty, test) => 1,
            (Test::Try, Shape::Enum(_)) => 0,
            (Test::Try, Shape::Primitive(Primitive::String)) => 2,
            (Test::Try, Shape::Primitive(Primitive::Base64 | Primitive::Binary)) => 3,
            // What has members of its own explains an object better than a map of anything.
            (Test::Try, Shape::Map(_)) => 4,
            (Test::Try, Shape::Any) => 5,
            (Test::Try, _) => 1,
            _ => 0,
        }
    }
}

/// How large an integer type is. Of two of a size the document has the first first.
pub(super) fn size(primitive: Primitive) -> u8 {
    match primitive {
        Primitive::I32 | Primitive::U32 => 32,
        _ => 64,
    }
}

/// Tests of one kind of JSON in the order in which they are right; otherwise the order is the document's.
fn rank(test: &Test, all: &[Test]) -> u8 {
    let after_has = || all.iter().any(|test| matches!(test, Test::Has { .. }));
    let after_integer = || all.iter().any(|test| matches!(test, Test::Integer(_)));
    let after_form = || all.contains(&Test::FormedString);
    match test {
        Test::Tag(_) => 0,
        Test::KnownString => 1,
        Test::FormedString => 2,
        Test::Kind(JsonKind::Object) if after_has() => 6,
        Test::Kind(JsonKind::Number) if after_integer() => 4,
        Test::Kind(JsonKind::String) if after_form() => 4,
        Test::Kind(_) | Test::Integer(_) => 3,
        Test::Has { .. } => 5,
        Test::Try => 7,
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
