//! The arguments and setters of an operation that both clients have.
//!
//! # Invariants
//! - An argument is known by what it is called on the wire; positional arguments have no Rust name that callers use.

use super::pairing::pair;
use super::{Found, new, old};
use crate::changes::rule;
use crate::changes::spelling::Spelled;
use crate::changes::surface::{Argument, Direction, Operation};
use crate::model::facts;

const SENT: Direction = Direction {
    sent: true,
    received: false,
};

impl Found<'_> {
    pub(super) fn arguments(&mut self, method: &str, was: &Operation, is: &Operation) {
        let item = |argument: &Argument| format!("Client::{method}.{}", argument.member.name);
        let paired = pair(
            &was.arguments,
            &is.arguments,
            &[&of_one_key, &of_one_name, &both_in_the_path],
        );
        for before in paired.gone {
            let ty = Some(before.member.ty.clone());
            let why = format!("{} is not in the document any more", before.member.facts);
            self.push(
                &rule::ARGUMENT_REMOVED,
                item(before),
                ty,
                None,
                old(&before.member.at),
                why,
            );
        }
        for (before, after) in paired.both {
            self.argument(&item(after), before, after);
        }
        for after in paired.come {
            let rule = match after.required {
                true => &rule::REQUIRED_ARGUMENT_ADDED,
                false => &rule::OPTIONAL_ARGUMENT_ADDED,
            };
            let ty = Some(after.member.ty.clone());
            let why = after.member.facts.clone();
            self.push(rule, item(after), None, ty, new(&after.member.at), why);
        }
        self.order(method, was, is);
    }

    fn argument(&mut self, item: &str, before: &Argument, after: &Argument) {
        let (was, is) = (&before.member, &after.member);
        let facts = || format!("{} -> {}", was.facts, is.facts);
        let is_sent_otherwise = on_the_wire(&was.facts) != on_the_wire(&is.facts);
        let wire = self.wire(&Spelled::read(&was.ty), &Spelled::read(&is.ty), SENT);
        let is_same = wire.is_same() && !is_sent_otherwise;
        // One of these tells it all.
        let found = match (before.required, after.required) {
            (false, true) => Some((&rule::ARGUMENT_BECAME_REQUIRED, facts())),
            _ if was.ty != is.ty && !is_same => {
                Some((&rule::ARGUMENT_TYPE_CHANGED, self.why(&was.at, &is.at)))
            }
            (true, false) if is_same => Some((&rule::ARGUMENT_BECAME_OPTIONAL, facts())),
            _ if was.ty != is.ty => {
                Some((&rule::ARGUMENT_TYPE_RESPELLED, self.why(&was.at, &is.at)))
            }
            _ => None,
        };
        let at = || new(&is.at);
        if let Some((rule, why)) = found {
            let (from, to) = (Some(was.ty.clone()), Some(is.ty.clone()));
            self.push(rule, item.to_owned(), from, to, at(), why);
        } else if is_sent_otherwise {
            let (from, to) = (Some(was.facts.clone()), Some(is.facts.clone()));
            let rule = &rule::ARGUMENT_SENT_OTHERWISE;
            self.push(
                rule,
                item.to_owned(),
                from,
                to,
                at(),
                "`in`, `style`, or the media type".to_owned(),
            );
        } else if was.name != is.name && !after.required {
            // The name of a positional argument is nothing that callers write.
            let (from, to) = (Some(was.name.clone()), Some(is.name.clone()));
            self.push(
                &rule::ARGUMENT_RENAMED,
                item.to_owned(),
                from,
                to,
                at(),
                is.facts.clone(),
            );
        }
        if !was.says("deprecated") && is.says("deprecated") {
            let why = "`deprecated: true`".to_owned();
            self.push(
                &rule::ARGUMENT_DEPRECATED,
                item.to_owned(),
                None,
                None,
                at(),
                why,
            );
        }
        self.limits(item, was, is, SENT);
    }

    /// Positional arguments that both have, in another order.
    fn order(&mut self, method: &str, was: &Operation, is: &Operation) {
        let key = |operation: &Operation, name: &String| {
            let found = operation
                .arguments
                .iter()
                .find(|a| a.required && a.member.name == *name)?;
            Some(found.member.key().to_owned())
        };
        let keys = |operation: &Operation| -> Vec<String> {
            let names = operation.positional.iter();
            names.filter_map(|name| key(operation, name)).collect()
        };
        let (mut before, mut after) = (keys(was), keys(is));
        let (all_before, all_after) = (before.clone(), after.clone());
        before.retain(|key| all_after.contains(key));
        after.retain(|key| all_before.contains(key));
        if before != after {
            self.push(
                &rule::ARGUMENTS_REORDERED,
                format!("Client::{method}"),
                Some(was.positional.join(", ")),
                Some(is.positional.join(", ")),
                new(&is.at),
                "`parameters` in another order".to_owned(),
            );
        }
    }
}

fn of_one_key(a: &Argument, b: &Argument) -> bool {
    a.member.key() == b.member.key()
}

fn of_one_name(a: &Argument, b: &Argument) -> bool {
    a.member.name == b.member.name
}

/// A path parameter under another name: only its value is sent.
fn both_in_the_path(a: &Argument, b: &Argument) -> bool {
    let is_in_path = |argument: &Argument| facts::kind(argument.member.key()) == "path";
    is_in_path(a) && is_in_path(b)
}

/// The facts that decide how a value is sent.
fn on_the_wire(facts: &str) -> Vec<&str> {
    let key = facts::key(facts);
    let place = if facts::kind(key) == "path" {
        "path"
    } else {
        key
    };
    let said = facts[key.len()..].split([' ', ';']);
    let said = said.filter(|word| !matches!(*word, "" | "required" | "optional" | "deprecated"));
    std::iter::once(place).chain(said).collect()
}
