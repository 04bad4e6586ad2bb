//! The branches of a union that both clients have.
//!
//! # Invariants
//! - A branch is known by its Rust name, which the generator keeps, then by what tells it from the others.

use super::pairing::{Question, pair};
use super::types::Both;
use super::{Found, new, old};
use crate::changes::rule;
use crate::changes::spelling::Spelled;
use crate::changes::surface::{Direction, Member, TypeKind};
use crate::model::facts;

impl Found<'_> {
    pub(super) fn branches(&mut self, both: Both<'_>) {
        let keeps_unknown = |members: &[Member]| members.iter().any(|m| m.facts == facts::UNKNOWN);
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
        let of_one_name = |a: &Member, b: &Member| a.name == b.name;
        let of_one_key = |a: &Member, b: &Member| a.key() == b.key();
        let of_one_type = |a: &Member, b: &Member| a.ty == b.ty;
        let questions: [Question<'_, Member>; 3] = [&of_one_name, &of_one_key, &of_one_type];
        let paired = pair(&both.was.members, &both.is.members, &questions);
        let owner = both.item();
        let item = |member: &Member| format!("{owner}::{}", member.name);
        let is_known = |member: &&&Member| member.facts != facts::UNKNOWN;
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

    fn branch(&mut self, item: &str, was: &Member, is: &Member, both: Both<'_>) {
        let at = new(&is.at);
        if was.name != is.name {
            let names = (Some(was.name.clone()), Some(is.name.clone()));
            let why = format!("{}, as before", is.facts);
            self.push(
                &rule::VARIANT_RENAMED,
                item.to_owned(),
                names.0,
                names.1,
                at.clone(),
                why,
            );
        }
        if was.ty != is.ty {
            let inside = |member: &Member| member.ty.trim_matches(['(', ')']).to_owned();
            let (from, to) = (inside(was), inside(is));
            let wire = self.wire(&Spelled::read(&from), &Spelled::read(&to), both.way);
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
