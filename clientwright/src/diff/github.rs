//! The report as annotations of a workflow: a line a change, at its place in the document.
//!
//! # Invariants
//! - No text of a document begins a command: line breaks and separators are escaped.

use std::fmt::Write as _;

use codegen::changes::Gravity;

use super::report::Report;
use super::words;

/// Errors for what breaks, warnings for what is risky, notices for what was accepted.
pub(super) fn render(report: &Report) -> String {
    let mut out = String::new();
    for vendor in &report.vendors {
        if vendor.is_stale {
            let verdict = data(&words::verdict(report, vendor));
            let _ = writeln!(out, "::error title=not compared::{verdict}");
        }
        for (change, detail) in vendor.entries() {
            let level = match (detail.gravity, &detail.accepted) {
                (Gravity::Additive, _) => continue,
                (_, Some(_)) => "notice",
                (Gravity::Breaking, None) => "error",
                (Gravity::Risky, None) => "warning",
            };
            let place = match detail.spot.as_ref().filter(|spot| spot.is_new) {
                Some(spot) => format!("file={},line={},", property(&spot.file), spot.line),
                None => String::new(),
            };
            let title = property(&format!("{} {}", change.item(), change.rule.what));
            let fix = words::fix(change, detail).map(|fix| format!("fix: {fix}"));
            let texts = [
                Some(words::headline(change)),
                words::means(change, report),
                words::accepted(detail),
                fix,
            ];
            let text = texts.into_iter().flatten().collect::<Vec<_>>().join("\n");
            let _ = writeln!(out, "::{level} {place}title={title}::{}", data(&text));
        }
        let _ = writeln!(out, "{}", words::verdict(report, vendor));
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_a_command() {
        assert_eq!(
            property("a:b,c\n::error::%"),
            "a%3Ab%2Cc%0A%3A%3Aerror%3A%3A%25"
        );
    }
}
