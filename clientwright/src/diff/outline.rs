//! What a report says in which order, the same for every format.
//!
//! # Invariants
//! - Every change stands in one section; the gravest sections come first, and no section is left out.
//! - Members of one type or operation stand together.

use codegen::changes::{Change, Effect};

use super::detail::Detail;
use super::report::Vendor;

/// Changes under one heading.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) heading: &'static str,
    /// What its changes have in common, where that is an effect.
    pub(super) effect: Option<Effect>,
    /// How many changes of other sections have this effect too.
    pub(super) others: usize,
    pub(super) groups: Vec<Group<'a>>,
}

/// The changes of one type or operation.
#[derive(Debug)]
pub(super) struct Group<'a> {
    /// `types::Job`.
    pub(super) owner: &'a str,
    pub(super) entries: Vec<(&'a Change, &'a Detail)>,
}

impl Section<'_> {
    /// How many changes it has.
    pub(super) fn len(&self) -> usize {
        self.groups.iter().map(|group| group.entries.len()).sum()
    }
}

/// The sections of a vendor that have something in them.
pub(super) fn sections(vendor: &Vendor) -> Vec<Section<'_>> {
    let mut sections = Vec::new();
    let mut add = |heading, effect: Option<Effect>, is_it: &dyn Fn(&Change, &Detail) -> bool| {
        let entries = vendor
            .entries()
            .filter(|(change, detail)| is_it(change, detail));
        let groups = groups(entries);
        let own: usize = groups.iter().map(|group| group.entries.len()).sum();
        let all = effect.map_or(own, |effect| vendor.having(effect));
        if own > 0 || all > 0 {
            sections.push(Section {
                heading,
                effect,
                others: all.saturating_sub(own),
                groups,
            });
        }
    };
    for effect in Effect::ALL
        .into_iter()
        .filter(|effect| *effect != Effect::Addition)
    {
        add(effect.heading(), Some(effect), &|change, detail| {
            change.rule.effects.first() == Some(&effect)
                && detail.accepted.is_none()
                && !is_unused(change)
        });
    }
    add(
        "Of types that no operation uses",
        None,
        &|change, detail| is_unused(change) && !is_addition(change) && detail.accepted.is_none(),
    );
    add("Accepted", None, &|_, detail| detail.accepted.is_some());
    add(Effect::Addition.heading(), None, &|change, detail| {
        is_addition(change) && detail.accepted.is_none()
    });
    sections
}

/// Whether a change is one more thing that can be done.
pub(super) fn is_addition(change: &Change) -> bool {
    change.rule.effects.first() == Some(&Effect::Addition)
}

/// Whether a change is of a type that only hand-written code could use.
fn is_unused(change: &Change) -> bool {
    let is_type = change.item().starts_with("types::");
    is_type
        && change.operations.is_empty()
        && !change.rule.has(Effect::Shipped)
        && !change.rule.misdirects
        && !is_addition(change)
}

fn groups<'a>(entries: impl Iterator<Item = (&'a Change, &'a Detail)>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for (change, detail) in entries {
        let owner = change.owner();
        // Items of several owners stand for themselves.
        let is_of_one = change.items.iter().all(|item| item.starts_with(owner));
        let place = groups
            .iter_mut()
            .find(|group| is_of_one && group.owner == owner);
        match place {
            Some(group) => group.entries.push((change, detail)),
            None => groups.push(Group {
                owner: if is_of_one { owner } else { "" },
                entries: vec![(change, detail)],
            }),
        }
    }
    groups
}

/// The additions by what they are, each with its items: a list of names is enough to know of them.
pub(super) fn by_rule<'a>(section: &Section<'a>) -> Vec<(&'static str, Vec<&'a str>)> {
    let mut rules: Vec<(&'static str, Vec<&'a str>)> = Vec::new();
    for (change, _) in section.groups.iter().flat_map(|group| &group.entries) {
        let items = change.items.iter().map(String::as_str);
        match rules.iter_mut().find(|(what, _)| *what == change.rule.what) {
            Some((_, known)) => known.extend(items),
            None => rules.push((change.rule.what, items.collect())),
        }
    }
    rules
}
