//! The sentences of a report, the same in every format.

use codegen::changes::{Change, Gravity};

use super::cause;
use super::report::{Detail, Report, Vendor};

/// `prolific: breaking, propose 0.5.0 (1 breaking, 3 additive). Cause: the vendor's document.`
pub(super) fn verdict(report: &Report, vendor: &Vendor) -> String {
    let name = &vendor.name;
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
        vendor.changes.summary(),
        cause::words(&vendor.causes)
    )
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
        (Some(old), Some(new)) => format!("{what}: {old} -> {new}"),
        (Some(text), None) | (None, Some(text)) => format!("{what}: {text}"),
        (None, None) => what,
    }
}

/// How many items there are beside the first.
pub(super) fn others(change: &Change) -> String {
    match change.items.len() - 1 {
        0 => String::new(),
        n => format!(" (and {n} more)"),
    }
}

/// A change that is told whole under another heading.
pub(super) fn aside(change: &Change, report: &Report) -> String {
    let since = match &report.version {
        Some(versions) => format!(" (binaries with {})", versions.old),
        None => String::new(),
    };
    let is_shipped = change.rule.has(codegen::changes::Effect::Shipped);
    let since = if is_shipped { since } else { String::new() };
    format!(
        "{}{}: {}{since}",
        change.item(),
        others(change),
        change.rule.means
    )
}

/// Where the document says it, and what.
pub(super) fn place(change: &Change, detail: &Detail) -> String {
    match &detail.file {
        Some((file, line)) => format!("{file}:{line}   {}", change.why),
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
