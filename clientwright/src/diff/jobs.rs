//! The states of jobs that `export-jobs` acts on, and that a document added or took away.
//!
//! # Invariants
//! - A type counts when hand-written code of that vendor has match arms on it.

use codegen::changes::Change;

use super::uses::{Sources, has_arm};

/// What to tell about states, a line each.
pub(super) fn notes(changes: &[Change], vendor: &str, sources: &Sources) -> Vec<String> {
    changes
        .iter()
        .flat_map(|change| change.items.iter().map(move |item| (change, item)))
        .filter_map(|(change, item)| note(change, item, vendor, sources))
        .collect()
}

fn note(change: &Change, item: &str, vendor: &str, sources: &Sources) -> Option<String> {
    let (ty, variant) = item.strip_prefix("types::")?.split_once("::")?;
    let has_come = match change.rule.id {
        "value-added" | "closed-value-added" | "branch-added" | "closed-branch-added" => true,
        "value-removed" | "sent-value-removed" | "branch-removed" | "sent-branch-removed" => false,
        _ => return None,
    };
    let matches = sources.matches_on(vendor, ty);
    let (place, _) = matches.first()?;
    let place = format!("{}:{}", place.file, place.line);
    let has_rule = matches.iter().any(|(_, text)| has_arm(text, ty, variant));
    let shown = if has_come { &change.new } else { &change.old };
    let state = word(of(variant, shown.as_deref().unwrap_or_default())).unwrap_or(variant);
    Some(match (has_come, has_rule) {
        (true, false) => {
            format!("{ty} gained the state `{state}`; export-jobs has no rule for it yet ({place})")
        }
        (true, true) => {
            format!("{ty} gained the state `{state}`, and export-jobs has a rule for it ({place})")
        }
        (false, _) => {
            format!("{ty} lost the state `{state}`, on which export-jobs may act ({place})")
        }
    })
}

/// What is said of one variant, where a change tells of several: `Lost: "lost", Gone: "gone"`.
fn of<'a>(variant: &str, shown: &'a str) -> &'a str {
    let Some((_, said)) = shown.split_once(&format!("{variant}: ")) else {
        return shown;
    };
    let is_next = |(at, _): &(usize, &str)| {
        said[at + 2..]
            .split(' ')
            .next()
            .is_some_and(|w| w.ends_with(':'))
    };
    let end = said.match_indices(", ").find(is_next);
    &said[..end.map_or(said.len(), |(at, _)| at)]
}

/// The last text in quotes: the value on the wire.
fn word(shown: &str) -> Option<&str> {
    let (before, _) = shown.rsplit_once('"')?;
    let (_, word) = before.rsplit_once('"')?;
    Some(word)
}
