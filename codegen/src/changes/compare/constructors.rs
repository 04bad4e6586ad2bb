//! The constructor of a struct that both clients have, and what becomes of its calls.

use super::positions::{Fate, Slot, fate, names, shown};
use super::types::Both;
use super::{Found, Sides};
use crate::changes::rule;
use crate::changes::spelling::Spelled;
use crate::changes::view::{Member, Type};
use crate::rust_api::Given;

impl Found<'_> {
    /// Compares the constructors; the names of the fields of which that tells everything.
    pub(super) fn constructor<'a>(&mut self, both: Both<'a>) -> Vec<&'a str> {
        let Both { was, is, way, .. } = both;
        let item = format!("{}::new", both.item());
        let Some(before) = &was.constructor else {
            return Vec::new();
        };
        let Some(after) = &is.constructor else {
            let why = "no request takes this type any more".to_owned();
            let at = super::new(&is.at);
            self.push(&rule::CONSTRUCTOR_REMOVED, item, None, None, at, why);
            return Vec::new();
        };
        let olds = slots(before, |name| {
            named(was, name).map(|member| member.key.as_str())
        });
        let news = slots(after, |name| {
            let member = named(is, name)?;
            let same_key = was.by_key(&member.key);
            let found = same_key.or_else(|| named(was, name)).unwrap_or(member);
            Some(found.key.as_str())
        });
        let Sides { old, new, .. } = self.sides;
        let lists = || (Some(names(&olds)), Some(names(&news)));
        let (rule, (from, to)) = match fate((&olds, old), (&news, new)) {
            Fate::Told => return Vec::new(),
            Fate::Reordered => (&rule::CONSTRUCTOR_REORDERED, lists()),
            Fate::ChangedPlaces => (&rule::CONSTRUCTOR_CHANGED_PLACES, lists()),
            Fate::Replaced(places) => {
                self.field_replaced(&item, (&olds, &news), &places, is);
                let slots = places
                    .iter()
                    .flat_map(|place| [&olds[*place], &news[*place]]);
                // Who receives the type names its fields, and is told of each.
                let is_told = !way.received;
                return slots.filter(|_| is_told).map(|slot| slot.name).collect();
            }
        };
        let why = "`properties` in another order".to_owned();
        self.push(rule, item, from, to, super::new(&is.at), why);
        Vec::new()
    }

    fn field_replaced(
        &mut self,
        item: &str,
        (olds, news): (&[Slot<'_>], &[Slot<'_>]),
        places: &[usize],
        is: &Type,
    ) {
        let (from, to, why) = match places {
            [place] => {
                let (before, after) = (&olds[*place], &news[*place]);
                let why = format!("{} instead of {} in `required`", after.key, before.key);
                (shown(before), shown(after), why)
            }
            _ => {
                let why = "other `properties` are required, at the same places".to_owned();
                (names(olds), names(news), why)
            }
        };
        let rule = &rule::CONSTRUCTOR_FIELD_REPLACED;
        let at = super::new(&is.at);
        self.push(rule, item.to_owned(), Some(from), Some(to), at, why);
    }
}

fn slots<'a>(
    constructor: &'a [(String, Given)],
    key: impl Fn(&'a str) -> Option<&'a str>,
) -> Vec<Slot<'a>> {
    let slot = |(name, given): &'a (String, Given)| Slot {
        key: key(name).unwrap_or(name),
        name,
        ty: Spelled::of_given(given),
        shown: given.to_string(),
    };
    constructor.iter().map(slot).collect()
}

/// The field of a Rust name.
fn named<'a>(ty: &'a Type, name: &str) -> Option<&'a Member> {
    ty.members.iter().find(|member| member.name == name)
}
