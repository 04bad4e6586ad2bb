//! The branches of a union that both clients have.
//!
//! # Invariants
//! - A branch is known by what it is: its tag, its constants and members, its type. Only what is left is known by its Rust
//!   name, which the generator keeps where it can.

use super::pairing::{Paired, Question, pair};
use super::types::Both;
use super::{Found, Sides, new, old};
use crate::api_file::facts;
use crate::changes::crossed::Shape;
use crate::changes::rule;
use crate::changes::spelling::Spelled;
use crate::changes::view::{Direction, Member, TypeKind, View};

impl Found<'_> {
    pub(super) fn branches(&mut self, both: Both<'_>) {
        let keeps_unknown = |members: &[Member]| members.iter().any(|m| m.marks.unknown);
        let (kept, keeps) = (
            keeps_unknown(&both.was.members),
            keeps_unknown(&both.is.members),
        );
        if both.was.kind != both.is.kind {
            let (from, to) = (Some(by(&both.was.kind)), Some(by(&both.is.kind)));
            let why = "`discriminator`, or other branches".to_owned();
            let rule = &rule::UNION_DECODED_OTHERWISE;
            self.push(rule, both.item(), from, to, new(&both.is.at), why);
        }
        if kept && !keeps {
            let why = "no tag, or a default branch".to_owned();
            self.push(
                &rule::UNION_CLOSED,
                both.item(),
                None,
                None,
                new(&both.is.at),
                why,
            );
        }
        let paired = self.paired(both);
        let owner = both.item();
        let item = |member: &Member| format!("{owner}::{}", member.name);
        let is_known = |member: &&&Member| !member.marks.unknown;
        for before in paired.gone.iter().filter(is_known) {
            let rule = match both.way.sent {
                true => &rule::SENT_BRANCH_REMOVED,
                false => &rule::BRANCH_REMOVED,
            };
            let why = "not among the branches any more".to_owned();
            self.push(
                rule,
                item(before),
                Some(shown(before)),
                None,
                old(&before.at),
                why,
            );
        }
        for (before, after) in paired.both {
            self.branch(&item(after), before, after, both);
        }
        for after in paired.come.iter().filter(is_known) {
            let rule = match kept || !both.way.received {
                true => &rule::BRANCH_ADDED,
                false => &rule::CLOSED_BRANCH_ADDED,
            };
            let why = "new among the branches".to_owned();
            self.push(
                rule,
                item(after),
                None,
                Some(shown(after)),
                new(&after.at),
                why,
            );
        }
    }

    /// Which branch is which.
    fn paired<'a>(&self, both: Both<'a>) -> Paired<'a, Member> {
        let Sides { old, new, .. } = self.sides;
        let of_one_name = |a: &Member, b: &Member| a.name == b.name;
        let of_one_key = |a: &Member, b: &Member| {
            a.key == b.key && !facts::is_only_a_place(facts::kind(&b.facts))
        };
        let of_one_type = |a: &Member, b: &Member| a.ty == b.ty;
        let shapes = |members: &[Member], view: &View| -> Vec<Option<Shape>> {
            let shape = |member: &Member| Shape::of(member, view);
            members.iter().map(shape).collect()
        };
        let (olds, news) = (
            shapes(&both.was.members, old),
            shapes(&both.is.members, new),
        );
        let of_one_shape = |a: &Member, b: &Member| {
            let (a, b) = (Shape::of(a, old), Shape::of(b, new));
            a.is_some() && a == b
        };
        // A shape that several have tells none of them.
        let of_a_lone_shape = |a: &Member, b: &Member| {
            let shape = Shape::of(a, old);
            let times = |shapes: &[Option<Shape>]| shapes.iter().filter(|s| **s == shape).count();
            of_one_shape(a, b) && times(&olds) == 1 && times(&news) == 1
        };
        let same =
            |a: &Member, b: &Member| of_one_name(a, b) && (of_one_key(a, b) || of_one_shape(a, b));
        let is_tagged = by(&both.is.kind) != "by shape";
        let of_one_tag = |a: &Member, b: &Member| is_tagged && of_one_key(a, b);
        let questions: [Question<'_, Member>; 6] = [
            &same,
            &of_one_tag,
            &of_a_lone_shape,
            &of_one_type,
            &of_one_key,
            &of_one_name,
        ];
        pair(&both.was.members, &both.is.members, &questions)
    }

    /// `From` of the branches: there is one for each type of a union that is sent, where no other branch has it.
    pub(super) fn conversions(&mut self, both: Both<'_>) {
        let (was, is) = (both.was, both.is);
        if !was.direction.sent || is.direction.sent {
            return;
        }
        let mut types: Vec<String> = was
            .members
            .iter()
            .filter(|branch| !branch.marks.unknown)
            .map(Member::inside)
            .collect();
        let all = types.clone();
        types.retain(|ty| all.iter().filter(|other| *other == ty).count() == 1);
        types.sort();
        if types.is_empty() {
            return;
        }
        let why = "no request takes this type any more".to_owned();
        let from = Some(format!("From<{}>", types.join(">, From<")));
        let rule = &rule::CONVERSIONS_REMOVED;
        self.push(rule, both.item(), from, None, new(&is.at), why);
    }

    fn branch(&mut self, item: &str, was: &Member, is: &Member, both: Both<'_>) {
        let at = new(&is.at);
        if was.name != is.name {
            let names = (Some(was.name.clone()), Some(is.name.clone()));
            let why = format!("{}, as before", is.facts);
            let is_taken = both.is.members.iter().any(|other| other.name == was.name);
            let rule = match is_taken {
                true => &rule::VARIANT_MEANS_ANOTHER,
                false => &rule::VARIANT_RENAMED,
            };
            self.push(rule, item.to_owned(), names.0, names.1, at.clone(), why);
        }
        if was.ty != is.ty {
            let (from, to) = (was.inside(), is.inside());
            let wire = self.wire(&Spelled::of(&was.ty), &Spelled::of(&is.ty), both.way);
            let rule = wire.rule(
                &rule::RECEIVED_BRANCH_TYPE_CHANGED,
                &rule::SENT_BRANCH_TYPE_CHANGED,
                &rule::BRANCH_TYPE_RESPELLED,
            );
            let why = "the schema of the branch changed".to_owned();
            self.push(rule, item.to_owned(), Some(from), Some(to), at.clone(), why);
        }
        // Without a tag the tests follow from the other branches: that is told once, of the union.
        let has_tag = |kind: &TypeKind| by(kind) != "by shape";
        if was.facts != is.facts && both.was.kind == both.is.kind && has_tag(&both.is.kind) {
            let rule = match both.way {
                Direction { received: true, .. } if !still_told(&was.facts, &is.facts) => {
                    &rule::RECEIVED_BRANCH_TAG_CHANGED
                }
                _ => &rule::BRANCH_TAG_CHANGED,
            };
            let facts = (Some(was.facts.clone()), Some(is.facts.clone()));
            let why = "the values of the tag".to_owned();
            self.push(rule, item.to_owned(), facts.0, facts.1, at, why);
        }
    }
}

/// Whether every value that tells the branch now did so before.
fn still_told(was: &str, is: &str) -> bool {
    let values = |facts: &str| -> Vec<String> {
        let (_, values) = facts.split_once('=').unwrap_or_default();
        values
            .split(['|', ','])
            .map(|value| value.trim().to_owned())
            .collect()
    };
    let before = values(was);
    values(is).iter().all(|value| before.contains(value))
}

fn by(kind: &TypeKind) -> String {
    match kind {
        TypeKind::Union { by } => by.clone(),
        _ => String::new(),
    }
}

fn shown(member: &Member) -> String {
    format!("{} {}", member.ty, member.facts)
}
