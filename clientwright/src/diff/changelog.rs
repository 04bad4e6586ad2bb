//! The report as a section of a changelog: what a user of the client has to know of a release.

use std::fmt::Write as _;

use codegen::changes::{Change, Effect};

use super::outline::{by_rule, sections};
use super::report::Report;
use super::words;

/// A part a vendor, with what breaks before what is new.
pub(super) fn render(report: &Report) -> String {
    let mut out = String::new();
    for vendor in report
        .vendors
        .iter()
        .filter(|vendor| vendor.gravest().is_some())
    {
        let _ = writeln!(out, "### {}\n", vendor.name);
        for section in sections(vendor) {
            if section.heading == Effect::Addition.heading() {
                for (what, items) in by_rule(&section) {
                    let names: Vec<String> = items.iter().map(|item| format!("`{item}`")).collect();
                    let _ = writeln!(out, "- What {what}: {}", names.join(", "));
                }
                continue;
            }
            for (change, _) in section.groups.iter().flat_map(|group| &group.entries) {
                let _ = writeln!(out, "- {}", line(change));
            }
        }
        out.push('\n');
    }
    out
}

fn line(change: &Change) -> String {
    let mut line = match change.rule.has(Effect::Compile) || change.rule.misdirects {
        true => "**Breaking.** ".to_owned(),
        false => String::new(),
    };
    let items: Vec<String> = change
        .items
        .iter()
        .map(|item| format!("`{item}`"))
        .collect();
    line.push_str(&format!("{} {}", items.join(", "), change.rule.what));
    if let (Some(old), Some(new)) = (&change.old, &change.new)
        && words::plain(old) != words::plain(new)
    {
        line.push_str(&format!(": `{old}`, now `{new}`"));
    }
    if !change.rule.fix.is_empty() {
        line.push_str(&format!(" ({})", change.rule.fix));
    }
    line
}
