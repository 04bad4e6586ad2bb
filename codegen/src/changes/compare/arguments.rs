//! The arguments and setters of an operation that both clients have.
//!
//! # Invariants
//! - An argument is known by what it is called on the wire; positional arguments have no Rust name that callers use.

use super::pairing::{Paired, Question, pair};
use super::positions::{Fate, Slot, fate, names, shown};
use super::{Found, Sides, new, old};
use crate::changes::rule;
use crate::changes::spelling::Spelled;
use crate::changes::view::{Argument, Direction, Member, Operation};

const SENT: Direction = Direction {
    sent: true,
    received: false,
};

impl Found<'_> {
    pub(super) fn arguments(&mut self, method: &str, was: &Operation, is: &Operation) {
        let item = |argument: &Argument| format!("Client::{method}.{}", argument.member.name);
        let questions: [Question<'_, Argument>; 3] = match was.place() == is.place() {
            // What a segment of the path is called is not sent.
            true => [&both_in_the_path, &of_one_key, &of_one_name],
            false => [&of_one_key, &of_one_name, &both_in_the_path],
        };
        let paired = pair(&was.arguments, &is.arguments, &questions);
        let silent = self.positions(method, (was, is), &paired);
        let is_silent = |argument: &Argument| {
            argument.required && silent.contains(&argument.member.name.as_str())
        };
        for before in paired.gone.iter().filter(|before| !is_silent(before)) {
            let ty = Some(before.member.ty.to_string());
            let why = "not in the document any more".to_owned();
            self.push(
                &rule::ARGUMENT_REMOVED,
                item(before),
                ty,
                None,
                old(&before.member.at),
                why,
            );
        }
        for (before, after) in &paired.both {
            // The other argument at its position tells it.
            let is_told =
                before.required != after.required && (is_silent(before) || is_silent(after));
            if !is_told {
                self.argument(&item(after), before, after);
            }
        }
        for after in paired.come.iter().filter(|after| !is_silent(after)) {
            let rule = match after.required {
                true => &rule::REQUIRED_ARGUMENT_ADDED,
                false => &rule::OPTIONAL_ARGUMENT_ADDED,
            };
            let ty = Some(after.member.ty.to_string());
            let why = after.member.facts.clone();
            self.push(rule, item(after), None, ty, new(&after.member.at), why);
        }
    }

    /// What becomes of calls; the names of the arguments of which it tells everything.
    fn positions<'a>(
        &mut self,
        method: &str,
        (was, is): (&'a Operation, &'a Operation),
        paired: &Paired<'a, Argument>,
    ) -> Vec<&'a str> {
        let slot = |key: &'a str, member: &'a Member| Slot {
            key,
            name: &member.name,
            ty: Spelled::of(&member.ty),
            shown: member.ty.to_string(),
        };
        // One argument has one key, whatever each document calls it.
        let key = |member: &'a Member| {
            let mut pairs = paired.both.iter();
            let found = pairs.find(|(_, after)| std::ptr::eq(&raw const after.member, member));
            found.map_or(member.key.as_str(), |(before, _)| {
                before.member.key.as_str()
            })
        };
        let olds: Vec<Slot<'_>> = was.in_order().map(|m| slot(&m.key, m)).collect();
        let news: Vec<Slot<'_>> = is.in_order().map(|m| slot(key(m), m)).collect();
        let Sides { old, new, .. } = self.sides;
        let item = format!("Client::{method}");
        let lists = || (Some(names(&olds)), Some(names(&news)));
        let (rule, (from, to)) = match fate((&olds, old), (&news, new)) {
            Fate::Told => return Vec::new(),
            Fate::Reordered => (&rule::ARGUMENTS_REORDERED, lists()),
            Fate::ChangedPlaces => (&rule::ARGUMENTS_CHANGED_PLACES, lists()),
            Fate::Replaced(places) => {
                self.replaced(&item, (&olds, &news), &places, is);
                let slots = places
                    .iter()
                    .flat_map(|place| [&olds[*place], &news[*place]]);
                return slots.map(|slot| slot.name).collect();
            }
        };
        let why = "`parameters` in another order".to_owned();
        self.push(rule, item, from, to, super::new(&is.at), why);
        Vec::new()
    }

    fn replaced(
        &mut self,
        item: &str,
        (olds, news): (&[Slot<'_>], &[Slot<'_>]),
        places: &[usize],
        is: &Operation,
    ) {
        let rule = &rule::ARGUMENT_REPLACED;
        let is_in = |slots: &[Slot<'_>], key| slots.iter().any(|slot| slot.key == key);
        let moves = |place: &usize| is_in(news, olds[*place].key) || is_in(olds, news[*place].key);
        if places.iter().any(moves) {
            let why = "other `parameters` are required, at the same places".to_owned();
            let (from, to) = (Some(names(olds)), Some(names(news)));
            self.push(rule, item.to_owned(), from, to, new(&is.at), why);
            return;
        }
        for place in places {
            let (before, after) = (&olds[*place], &news[*place]);
            let why = format!("{} instead of {}", after.key, before.key);
            let mut members = is.in_order();
            let at = members.nth(*place).map_or(&is.at, |member| &member.at);
            let (from, to) = (Some(shown(before)), Some(shown(after)));
            self.push(
                rule,
                format!("{item}.{}", after.name),
                from,
                to,
                new(at),
                why,
            );
        }
    }

    fn argument(&mut self, item: &str, before: &Argument, after: &Argument) {
        let (was, is) = (&before.member, &after.member);
        let facts = || format!("{} -> {}", was.facts, is.facts);
        let is_sent_otherwise = before.wire != after.wire;
        let wire = self.wire(&Spelled::of(&was.ty), &Spelled::of(&is.ty), SENT);
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
            let (from, to) = (Some(was.ty.to_string()), Some(is.ty.to_string()));
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
        if !was.marks.deprecated && is.marks.deprecated {
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
}

fn of_one_key(a: &Argument, b: &Argument) -> bool {
    a.member.key == b.member.key
}

fn of_one_name(a: &Argument, b: &Argument) -> bool {
    a.member.name == b.member.name
}

/// A path parameter under another name: only its value is sent.
fn both_in_the_path(a: &Argument, b: &Argument) -> bool {
    a.in_path && b.in_path
}
