//! The report for a terminal.
//!
//! # Invariants
//! - What breaks is told whole; what does not is counted, and listed when it is asked for.

use std::fmt::Write as _;

use codegen::changes::Change;

use super::detail::Detail;
use super::outline::{Group, Section, by_rule, sections};
use super::report::{Report, Vendor};
use super::words;

/// How many things of a list are named before the rest is counted.
const NAMED: usize = 3;

/// The whole report.
pub(super) fn render(report: &Report, all: bool) -> String {
    let mut out = String::new();
    for vendor in &report.vendors {
        let _ = writeln!(out, "{}", words::verdict(report, vendor));
        for sentence in &vendor.idle {
            let _ = writeln!(out, "  note: {sentence}");
        }
        if !vendor.is_stale && (!vendor.changes.is_empty() || !vendor.prose.is_empty()) {
            Writer {
                out: &mut out,
                report,
                vendor,
                all,
            }
            .vendor();
        }
    }
    if let Some(conclusion) = words::conclusion(report) {
        let _ = writeln!(out, "{conclusion}");
    }
    out
}

struct Writer<'a> {
    out: &'a mut String,
    report: &'a Report,
    vendor: &'a Vendor,
    all: bool,
}

impl Writer<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.out, "{:indent$}{text}", "");
    }

    fn vendor(mut self) {
        let counts = words::counts(self.vendor);
        if !counts.is_empty() {
            self.line(2, &counts);
        }
        if let Some(proofs) = words::proofs(self.vendor) {
            self.line(2, &proofs);
        }
        let _ = writeln!(self.out);
        let (additions, others): (Vec<_>, Vec<_>) = sections(self.vendor)
            .into_iter()
            .partition(|section| section.heading == codegen::changes::Effect::Addition.heading());
        for section in &others {
            self.section(section);
        }
        self.jobs();
        self.folded(additions.first());
        let _ = writeln!(self.out);
    }

    fn section(&mut self, section: &Section<'_>) {
        self.line(2, &words::heading(section));
        for group in &section.groups {
            self.group(group);
        }
    }

    /// Several changes of one thing stand below its name, with what they have in common.
    fn group(&mut self, group: &Group<'_>) {
        let [(first, _), _, ..] = group.entries.as_slice() else {
            for (change, detail) in &group.entries {
                self.entry(4, change, detail, true);
            }
            return;
        };
        self.line(
            4,
            &format!("{}: {} changes", group.owner, group.entries.len()),
        );
        let reach = &first.operations;
        let is_common = group
            .entries
            .iter()
            .all(|(change, _)| change.operations == *reach);
        if is_common {
            self.list(6, "reaches", reach);
        }
        for (change, detail) in &group.entries {
            self.entry(6, change, detail, !is_common);
        }
    }

    fn entry(&mut self, indent: usize, change: &Change, detail: &Detail, with_reach: bool) {
        self.line(indent, &words::headline(change));
        let indent = indent + 2;
        let place = words::place(change, detail);
        self.line(indent, &format!("{place}   [{}]", detail.id));
        let texts = [words::means(change, self.report), words::accepted(detail)];
        for text in texts.into_iter().flatten() {
            self.line(indent, &text);
        }
        self.list(indent, "also", words::also(change));
        self.list(indent, "along with it", &change.along);
        if with_reach {
            self.list(indent, "reaches", &change.operations);
        }
        if let Some(fix) = words::fix(change, detail) {
            self.line(indent, &format!("fix: {fix}"));
        }
        for proof in detail.proofs.iter().flatten() {
            self.line(indent, &words::proof(proof));
        }
    }

    fn list(&mut self, indent: usize, what: &str, names: &[String]) {
        if names.is_empty() {
            return;
        }
        let shown = if self.all { names.len() } else { NAMED };
        self.line(indent, &format!("{what}: {}", words::some(names, shown)));
    }

    fn jobs(&mut self) {
        if self.vendor.jobs.is_empty() {
            return;
        }
        self.line(2, "Export jobs");
        for note in &self.vendor.jobs {
            self.line(4, note);
        }
    }

    fn folded(&mut self, additions: Option<&Section<'_>>) {
        let prose = self.vendor.prose.len();
        let count = additions.map_or(0, Section::len);
        if !self.all {
            let counts = [(count, "additions"), (prose, "prose")];
            let counts = counts.iter().filter(|(count, _)| *count > 0);
            let counts: Vec<String> = counts
                .map(|(count, what)| format!("{what} ({count})"))
                .collect();
            if !counts.is_empty() {
                let counts = counts.join(", ");
                self.line(2, &format!("Folded: {counts}; `--all` lists them"));
            }
            return;
        }
        if let Some(section) = additions {
            for (what, items) in by_rule(section) {
                let _ = writeln!(
                    self.out,
                    "  {}: what {what} ({})",
                    section.heading,
                    items.len()
                );
                for group in &section.groups {
                    for (change, detail) in &group.entries {
                        if change.rule.what == what {
                            self.entry(4, change, detail, true);
                        }
                    }
                }
            }
        }
        if prose > 0 {
            self.line(2, "Prose");
            for place in &self.vendor.prose {
                self.line(4, place);
            }
        }
    }
}
