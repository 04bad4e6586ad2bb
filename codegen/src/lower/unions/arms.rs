//! The tests of a union, one for each branch.
//!
//! # Invariants
//! - A test holds for no value of another branch that a later arm would be right for, [`Test::Try`] aside.

use crate::Pointer;
use crate::ir::{Arm, Field, JsonKind, Literal, Presence, Primitive, Shape, Test, TypeId};

use super::Decider;
use super::draft::{Contender, Draft};
use super::profile::Profile;

impl Decider<'_, '_> {
    /// The arms of a union without a tag.
    pub(super) fn arms(&mut self, draft: &Draft<'_>) -> Vec<Arm> {
        let mut contenders = self.contenders(draft.types());
        self.objects(&mut contenders);
        let tests: Vec<Test> = (contenders.iter())
            .map(|contender| contender.test.clone().unwrap_or(Test::Try))
            .collect();
        let mut arms: Vec<Arm> = (tests.iter().cloned().enumerate())
            .map(|(branch, test)| Arm { test, branch })
            .collect();
        let order = |arm: &Arm| {
            let trial = self.trial_rank(contenders[arm.branch].ty, &arm.test);
            let size = match arm.test {
                Test::Integer(primitive) => Some(size(primitive)),
                _ => None,
            };
            (rank(&arm.test, &tests), size, trial)
        };
        arms.sort_by_key(order);
        if arms.iter().filter(|arm| arm.test == Test::Try).count() > 1 {
            self.diags.trial(&draft.at);
        }
        arms
    }

    /// Branches with their tests by kind of JSON, where they need no other. Objects are another matter.
    pub(super) fn contenders(&self, types: impl Iterator<Item = TypeId>) -> Vec<Contender> {
        let mut contenders: Vec<Contender> = types
            .map(|ty| Contender {
                ty: self.types.resolve(ty),
                profile: self.profile(ty),
                test: None,
            })
            .collect();
        for kind in [JsonKind::Bool, JsonKind::Array] {
            by_kind(kind, &mut contenders);
        }
        self.numbers(&mut contenders);
        self.strings(&mut contenders);
        contenders
    }

    /// A whole number goes to the smallest integer that holds it, and what is left to the one branch for numbers.
    fn numbers(&self, contenders: &mut [Contender]) {
        let integers = owners(JsonKind::Integer, contenders);
        let numbers = owners(JsonKind::Number, contenders);
        let is_pure = |index: &usize| contenders[*index].is_only(JsonKind::Integer);
        let all_pure = integers.iter().all(is_pure);
        if let ([_], []) = (integers.as_slice(), numbers.as_slice()) {
            by_kind(JsonKind::Integer, contenders);
        } else {
            for index in integers {
                if let Shape::Primitive(primitive) = self.types.shape(contenders[index].ty) {
                    contenders[index].test = Some(Test::Integer(*primitive));
                }
            }
        }
        // A branch that takes integers among other things must not lose them to the numbers.
        if all_pure {
            by_kind(JsonKind::Number, contenders);
        }
    }

    /// Enums take the values they list; the rest goes to the one other branch, or to the last enum.
    fn strings(&self, contenders: &mut [Contender]) {
        let is_pure = |index: usize| contenders[index].is_only(JsonKind::String);
        let is_enum = |index: usize| {
            is_pure(index) && matches!(self.types.shape(contenders[index].ty), Shape::Enum(_))
        };
        let owners = owners(JsonKind::String, contenders);
        let (enums, others): (Vec<usize>, Vec<usize>) =
            owners.into_iter().partition(|index| is_enum(*index));
        let (formed, plain): (Vec<usize>, Vec<usize>) =
            (others.iter()).partition(|index| self.is_strict(contenders[**index].ty));
        let all_text = Some(Test::Kind(JsonKind::String));
        let mut tests: Vec<(usize, Option<Test>)> = (enums.iter())
            .map(|index| (*index, Some(Test::KnownString)))
            .collect();
        match (plain.as_slice(), enums.last()) {
            // Any text goes to the one branch for it; before that, those with a form of their own take theirs.
            ([only], _) if is_pure(*only) => {
                let formed = formed.into_iter();
                tests.extend(formed.map(|index| (index, Some(Test::FormedString))));
                tests.push((*only, all_text));
            }
            ([], None) if others.len() == 1 => {
                tests.push((others[0], all_text.filter(|_| is_pure(others[0]))));
            }
            ([], Some(last)) if others.is_empty() => tests.push((*last, all_text)),
            // A value that the enums do not list yet is no date: it must have an enum to go to.
            ([], Some(last)) => tests.push((*last, None)),
            _ => {}
        }
        for (index, test) in tests {
            contenders[index].test = test;
        }
    }

    /// Whether not every string is of this type.
    fn is_strict(&self, ty: TypeId) -> bool {
        matches!(
            self.types.shape(ty),
            Shape::Primitive(Primitive::DateTime | Primitive::Date | Primitive::Uuid)
        )
    }

    /// Objects without a tag: a member that only one branch has, and the rest when just one is left.
    fn objects(&mut self, contenders: &mut [Contender]) {
        let mut owners: Vec<&mut Contender> = (contenders.iter_mut())
            .filter(|contender| !contender.profile.objects.is_empty())
            .collect();
        let mut left = Vec::new();
        for index in 0..owners.len() {
            let own = &owners[index];
            let others: Vec<&Profile> = (owners.iter().enumerate())
                .filter(|(other, _)| *other != index)
                .map(|(_, other)| &other.profile)
                .collect();
            match self.own_member(&own.profile, &others) {
                // The tag of a union that may not know its value tells less than what another branch knows.
                Some((test, is_marked))
                    if !others.is_empty()
                        && own.profile.is_object()
                        && (is_marked || !self.may_be_unknown(own.ty)) =>
                {
                    owners[index].test = Some(test);
                }
                _ => left.push(index),
            }
        }
        // When every branch has a member of its own, the test on each is better than "anything else".
        if let [only] = left.as_slice()
            && owners[*only].profile.is_object()
        {
            owners[*only].test = Some(Test::Kind(JsonKind::Object));
        }
        let profiles: Vec<&Profile> = owners.iter().map(|owner| &owner.profile).collect();
        self.note_what_tells(&profiles);
    }

    /// A member that `profile` always has and that no other branch lists. One with a fixed value is the clearest.
    /// Whether it is the same in all objects of `profile`, as a tag is not, comes with it.
    fn own_member(&self, profile: &Profile, others: &[&Profile]) -> Option<(Test, bool)> {
        let Shape::Struct(found) = self.types.shape(profile.objects.first()?.id?) else {
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
            self.types.shape(self.types.resolve(ty)),
            Shape::Any | Shape::Nullable(_)
        )
    }

    /// Members with one value that tell branches apart become constants. `profiles` are of the branches that are objects.
    fn note_what_tells(&mut self, profiles: &[&Profile]) {
        let mut found = Vec::new();
        for (index, profile) in profiles.iter().enumerate() {
            for id in profile.objects.iter().filter_map(|found| found.id) {
                let Shape::Struct(fields) = self.types.shape(id) else {
                    continue;
                };
                for field in &fields.fields {
                    let Some(value) = self.fixed_value(field) else {
                        continue;
                    };
                    let name = &field.wire_name;
                    let mut others = (profiles.iter().enumerate())
                        .filter(|(other, _)| *other != index)
                        .map(|(_, other)| &other.objects);
                    let tells = others.any(|objects| {
                        !self.declares(objects, name)
                            || (objects.iter().filter_map(|other| other.id)).any(|other| {
                                (self.member(other, name))
                                    .and_then(|other| self.fixed_value(other))
                                    .is_some_and(|other| other != value)
                            })
                    });
                    if tells {
                        found.push((id, name.clone()));
                    }
                }
            }
        }
        self.telling.extend(found);
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
        match (test, self.types.shape(ty)) {
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

impl Contender {
    fn is_only(&self, kind: JsonKind) -> bool {
        self.profile.only_kind() == Some(kind)
    }
}

/// The branches whose values may be of a kind of JSON.
fn owners(kind: JsonKind, contenders: &[Contender]) -> Vec<usize> {
    (0..contenders.len())
        .filter(|index| contenders[*index].profile.kinds.contains(&kind))
        .collect()
}

/// One branch of a kind needs no other test.
fn by_kind(kind: JsonKind, contenders: &mut [Contender]) {
    if let [owner] = owners(kind, contenders).as_slice()
        && contenders[*owner].is_only(kind)
    {
        contenders[*owner].test = Some(Test::Kind(kind));
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
