//! The sentences of a report, the same in every format.

use codegen::changes::{Change, Effect, Gravity};

use super::cause;
use super::detail::{Detail, Spot};
use super::outline::Section;
use super::prove::{self, Proof};
use super::report::{Report, Vendor};

/// `prolific: breaking, propose 0.5.0 (1 breaking, 3 additive). Cause: the vendor's document.`
pub(super) fn verdict(report: &Report, vendor: &Vendor) -> String {
    let name = &vendor.name;
    if vendor.is_stale {
        let regen = report.program.command(&format!("regen {name}"));
        return format!(
            "{name}: not compared: its document was edited since its client was generated; run `{regen}`"
        );
    }
    let Some(gravest) = vendor.gravest() else {
        return match (vendor.prose.is_empty(), vendor.is_touched) {
            (false, _) => format!(
                "{name}: no change of the API ({} prose). Cause: {}.",
                vendor.prose.len(),
                cause::words(&vendor.causes)
            ),
            (true, true) => format!("{name}: no change of the API; places or order differ"),
            (true, false) => format!("{name}: no change"),
        };
    };
    let proposal = match report.proposal(gravest) {
        Some(version) => format!(", propose {version}"),
        None => match gravest {
            Gravity::Breaking => ", propose a release that breaks".to_owned(),
            Gravity::Risky | Gravity::Additive => {
                ", propose a release that does not break".to_owned()
            }
        },
    };
    format!(
        "{name}: {}{proposal} ({}). Cause: {}.",
        gravest.word(),
        numbers_of(vendor),
        cause::words(&vendor.causes)
    )
}

/// `1 breaking, 3 additive, 2 accepted`.
fn numbers_of(vendor: &Vendor) -> String {
    let gravities = [Gravity::Breaking, Gravity::Risky, Gravity::Additive];
    let accepted = vendor
        .details
        .iter()
        .filter(|detail| detail.accepted.is_some());
    let numbers = gravities
        .into_iter()
        .map(|gravity| (vendor.count(gravity), gravity.word()))
        .chain([
            (vendor.prose.len(), "prose"),
            (accepted.count(), "accepted"),
        ]);
    let numbers: Vec<String> = numbers
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    numbers.join(", ")
}

/// How many changes do what, wherever they stand: `2 behave differently, 12 stop compiling`.
pub(super) fn counts(vendor: &Vendor) -> String {
    let counts = [
        (
            Effect::Behaviour,
            "behaves differently",
            "behave differently",
        ),
        (
            Effect::Compile,
            "stops code from compiling",
            "stop code from compiling",
        ),
        (
            Effect::Shipped,
            "may fail in shipped binaries",
            "may fail in shipped binaries",
        ),
        (Effect::Addition, "only adds", "only add"),
    ];
    let counts: Vec<String> = counts
        .into_iter()
        .filter_map(|(effect, one, many)| match vendor.having(effect) {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {many}")),
        })
        .collect();
    counts.join(", ")
}

/// `Your code stops compiling (12)`, `Binaries already shipped may fail (2, and 9 of those above)`.
pub(super) fn heading(section: &Section<'_>) -> String {
    let own = section.len();
    let Section {
        heading,
        effect,
        others,
        ..
    } = section;
    match (effect, own, others) {
        (None, ..) | (_, _, 0) => format!("{heading} ({own})"),
        (Some(_), 0, others) => format!("{heading} ({others}, told under the other headings)"),
        (Some(_), own, others) => {
            format!("{heading} ({own}, and {others} told under the other headings)")
        }
    }
}

/// The version for all vendors together, when there are several; `None` where nothing has to be said.
pub(super) fn conclusion(report: &Report) -> Option<String> {
    let versions = report.version.as_ref()?;
    let proposal = report.proposal(report.gravest()?)?;
    if versions.new == versions.old {
        let changed = report
            .vendors
            .iter()
            .filter(|vendor| vendor.gravest().is_some());
        return (changed.count() > 1)
            .then(|| format!("together: {proposal}, after {}", versions.old));
    }
    let is_enough = numbers(&versions.new) >= numbers(&proposal);
    Some(match is_enough {
        true => format!(
            "the version is {} already, and that is enough",
            versions.new
        ),
        false => format!(
            "the version is {} already, and these changes ask for {proposal}",
            versions.new
        ),
    })
}

fn numbers(version: &str) -> Vec<u64> {
    version
        .split(['.', '-', '+'])
        .map_while(|number| number.parse().ok())
        .collect()
}

/// `types::Job.at is now optional: DateTime -> Option<DateTime>`.
pub(super) fn headline(change: &Change) -> String {
    let what = format!("{}{} {}", change.item(), others(change), change.rule.what);
    match (&change.old, &change.new) {
        (Some(old), Some(new)) if change.rule.id.ends_with("-renamed") => {
            format!("{what}: {old}, now {new}")
        }
        // One type in two words, or the same one: what happened is said already.
        (Some(old), Some(new)) if plain(old) == plain(new) => what,
        (Some(old), Some(new)) => format!("{what}: {old} -> {new}"),
        (Some(text), None) | (None, Some(text)) => format!("{what}: {text}"),
        (None, None) => what,
    }
}

/// A type without what only says how it is passed.
pub(super) fn plain(ty: &str) -> &str {
    ty.trim_start_matches('&')
}

/// Whether the old or new text names every item: members of one thing that came or went together.
pub(super) fn is_list(change: &Change) -> bool {
    let first = change.item()[change.owner().len()..].trim_start_matches(['.', ':', ' ']);
    let text = change.old.as_ref().xor(change.new.as_ref());
    change.items.len() > 1 && text.is_some_and(|text| text.starts_with(&format!("{first}: ")))
}

/// The items that are named beside the headline.
pub(super) fn also(change: &Change) -> &[String] {
    match is_list(change) {
        true => &[],
        false => &change.items[1..],
    }
}

/// How many items there are beside the first.
pub(super) fn others(change: &Change) -> String {
    match change.items.len() - 1 {
        0 => String::new(),
        n => format!(" (and {n} more)"),
    }
}

/// What comes of it, beside that code stops compiling: `shipped binaries (with 0.4.1): a request may be refused`.
pub(super) fn means(change: &Change, report: &Report) -> Option<String> {
    if change.rule.means.is_empty() {
        return None;
    }
    let since = match &report.version {
        Some(versions) => format!(" with {}", versions.old),
        None => String::new(),
    };
    let is_first = change.rule.effects.first() != Some(&Effect::Compile);
    Some(match change.rule.has(Effect::Shipped) {
        true => format!("binaries{since}: {}", change.rule.means),
        false if is_first => change.rule.means.to_owned(),
        false => format!("behaves differently: {}", change.rule.means),
    })
}

/// Who accepted it, and why.
pub(super) fn accepted(detail: &Detail) -> Option<String> {
    let accepted = detail.accepted.as_ref()?;
    let until = match &accepted.expires {
        Some(day) => format!(", until {day}"),
        None => String::new(),
    };
    Some(format!(
        "accepted by {}{until}: {}",
        accepted.author, accepted.reason
    ))
}

/// Where the document says it, and what.
pub(super) fn place(change: &Change, detail: &Detail) -> String {
    match &detail.spot {
        Some(Spot { file, line, .. }) => format!("{file}:{line}   {}", change.why),
        None => change.why.clone(),
    }
}

/// What to do, and where the workspace is concerned.
pub(super) fn fix(change: &Change, detail: &Detail) -> Option<String> {
    let places: Vec<String> = detail
        .uses
        .iter()
        .map(|found| format!("{}:{}", found.file, found.line))
        .collect();
    let named = (!places.is_empty()).then(|| format!("named in {}", some(&places, 3)));
    let fix = (!change.rule.fix.is_empty()).then(|| change.rule.fix.to_owned());
    match (fix, named) {
        (Some(fix), Some(named)) => Some(format!("{fix}; {named}")),
        (fix, named) => fix.or(named),
    }
}

/// The first names of a list, and how many more there are.
pub(super) fn some(names: &[String], shown: usize) -> String {
    let (first, rest) = names.split_at(shown.min(names.len()));
    match rest.len() {
        0 => first.join(", "),
        n => format!("{} and {n} more", first.join(", ")),
    }
}

/// What came of a proof, in a line: `proved: stops compiling`.
pub(super) fn proof(proof: &Proof) -> String {
    let effect = match proof.effect {
        Effect::Behaviour => "behaves differently",
        Effect::Compile => "stops compiling",
        Effect::Shipped => "shipped binaries may fail",
        Effect::Addition => "adds",
    };
    match proof.outcome.reason() {
        None => format!("proved: {effect}"),
        Some(reason) => format!("not proved: {effect}: {reason}"),
    }
}

/// How much is proved, where that was asked for.
pub(super) fn proofs(vendor: &Vendor) -> Option<String> {
    let details = vendor.details.iter();
    let asked = details.clone().any(|detail| detail.proofs.is_some());
    let proofs = details.flat_map(|detail| detail.proofs.iter().flatten());
    let (shown, all) = prove::count(proofs);
    asked.then(|| format!("{shown} of {all} effects proved"))
}
