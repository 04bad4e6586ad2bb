//! The values of a string enum that both clients have.

use super::pairing::pair;
use super::types::Both;
use super::{Found, new, old};
use crate::changes::rule;
use crate::changes::view::{Member, TypeKind};

impl Found<'_> {
    pub(super) fn values(&mut self, both: Both<'_>) {
        let open = |kind: &TypeKind| *kind == TypeKind::Enum { open: true };
        let (was_open, is_open) = (open(&both.was.kind), open(&both.is.kind));
        if was_open != is_open {
            let rule = match is_open {
                true => &rule::ENUM_OPENED,
                false => &rule::ENUM_CLOSED,
            };
            let why = "the option `closed-enums`".to_owned();
            self.push(rule, both.item(), None, None, new(&both.is.at), why);
        }
        let of_one_key = |a: &Member, b: &Member| a.key == b.key;
        let paired = pair(&both.was.members, &both.is.members, &[&of_one_key]);
        let owner = both.item();
        let item = |member: &Member| format!("{owner}::{}", member.name);
        let is_known = |member: &&&Member| !member.marks.unknown;
        for before in paired.gone.iter().filter(is_known) {
            let rule = match both.way.sent {
                true => &rule::SENT_VALUE_REMOVED,
                false => &rule::VALUE_REMOVED,
            };
            let value = Some(before.facts.clone());
            self.push(
                rule,
                item(before),
                value,
                None,
                old(&before.at),
                "not in `enum` any more".to_owned(),
            );
        }
        for (before, after) in paired.both {
            if before.name != after.name {
                let names = (Some(before.name.clone()), Some(after.name.clone()));
                let why = format!("{} on the wire, as before", after.key);
                let is_taken = both
                    .is
                    .members
                    .iter()
                    .any(|other| other.name == before.name);
                let rule = match is_taken {
                    true => &rule::VARIANT_MEANS_ANOTHER,
                    false => &rule::VARIANT_RENAMED,
                };
                self.push(rule, item(after), names.0, names.1, new(&after.at), why);
            }
        }
        for after in paired.come.iter().filter(is_known) {
            let rule = match was_open || !both.way.received {
                true => &rule::VALUE_ADDED,
                false => &rule::CLOSED_VALUE_ADDED,
            };
            let value = Some(after.facts.clone());
            self.push(
                rule,
                item(after),
                None,
                value,
                new(&after.at),
                "new in `enum`".to_owned(),
            );
        }
    }
}
