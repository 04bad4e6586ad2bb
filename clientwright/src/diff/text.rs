//! The report for a terminal.
//!
//! # Invariants
//! - What breaks is told whole; what does not is counted, and listed when it is asked for.

use std::fmt::Write as _;

use codegen::changes::{Change, Effect, Gravity};

use super::report::{Detail, Report, Vendor};
use super::words;

/// How many things of a list are named before the rest is counted.
const NAMED: usize = 3;

/// The whole report.
pub(super) fn render(report: &Report, all: bool) -> String {
    let mut out = String::new();
    for vendor in &report.vendors {
        let _ = writeln!(out, "{}", words::verdict(report, vendor));
        if !vendor.changes.is_empty() || !vendor.prose.is_empty() {
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
    fn vendor(mut self) {
        let _ = writeln!(self.out);
        for effect in Effect::ALL {
            if effect != Effect::Addition {
                self.section(effect);
            }
        }
        self.jobs();
        self.folded();
        let _ = writeln!(self.out);
    }

    fn section(&mut self, effect: Effect) {
        let vendor = self.vendor;
        let mut entries = vendor.having(effect).peekable();
        if entries.peek().is_some() {
            let _ = writeln!(self.out, "  {}", effect.heading());
        }
        for (change, detail) in entries {
            if change.rule.effects.first() == Some(&effect) {
                self.entry(change, detail);
            } else {
                let _ = writeln!(
                    self.out,
                    "    {}   {}",
                    words::aside(change, self.report),
                    detail.id
                );
            }
        }
    }

    fn entry(&mut self, change: &Change, detail: &Detail) {
        let _ = writeln!(self.out, "    {}   {}", words::headline(change), detail.id);
        let _ = writeln!(self.out, "      {}", words::place(change, detail));
        let first = change.rule.effects.first();
        if matches!(first, Some(Effect::Shipped | Effect::Behaviour))
            && !change.rule.means.is_empty()
        {
            let _ = writeln!(self.out, "      {}", change.rule.means);
        }
        self.list("also", &change.items[1..]);
        self.list("along with it", &change.along);
        self.list("reaches", &change.operations);
        if let Some(fix) = words::fix(change, detail) {
            let _ = writeln!(self.out, "      fix: {fix}");
        }
    }

    fn list(&mut self, what: &str, names: &[String]) {
        if names.is_empty() {
            return;
        }
        let shown = if self.all { names.len() } else { NAMED };
        let _ = writeln!(self.out, "      {what}: {}", words::some(names, shown));
    }

    fn jobs(&mut self) {
        if self.vendor.jobs.is_empty() {
            return;
        }
        let _ = writeln!(self.out, "  Export jobs");
        for note in &self.vendor.jobs {
            let _ = writeln!(self.out, "    {note}");
        }
    }

    fn folded(&mut self) {
        let additions = self.vendor.changes.count(Gravity::Additive);
        let prose = self.vendor.prose.len();
        if !self.all {
            let counts = [(additions, "additions"), (prose, "prose")];
            let counts = counts.iter().filter(|(count, _)| *count > 0);
            let counts: Vec<String> = counts
                .map(|(count, what)| format!("{what} ({count})"))
                .collect();
            if !counts.is_empty() {
                let _ = writeln!(
                    self.out,
                    "  Folded: {}; `--all` lists them",
                    counts.join(", ")
                );
            }
            return;
        }
        self.section(Effect::Addition);
        if prose > 0 {
            let _ = writeln!(self.out, "  Prose");
            for place in &self.vendor.prose {
                let _ = writeln!(self.out, "    {place}");
            }
        }
    }
}
