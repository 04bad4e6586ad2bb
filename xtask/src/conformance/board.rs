//! The scoreboard: a table for the terminal, and `docs/conformance.md`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What came of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Every call did what it should, and the server saw them.
    Pass,
    /// The same, where a body that has a structure is bytes to the client.
    PassAsBytes,
    /// Something is wrong.
    Fail(String),
    /// It cannot be asked of a client, and why.
    NotAsked(String),
}

/// What came of each scenario, by groups in the order of the suite.
pub(super) struct Board {
    pub(super) groups: Vec<(String, Vec<(String, Verdict)>)>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    all: usize,
    pass: usize,
    as_bytes: usize,
    fail: usize,
    not_asked: usize,
}

impl Counts {
    fn of<'a>(verdicts: impl Iterator<Item = &'a Verdict>) -> Self {
        let mut counts = Self::default();
        for verdict in verdicts {
            counts.all += 1;
            match verdict {
                Verdict::Pass => counts.pass += 1,
                Verdict::PassAsBytes => {
                    counts.pass += 1;
                    counts.as_bytes += 1;
                }
                Verdict::Fail(_) => counts.fail += 1,
                Verdict::NotAsked(_) => counts.not_asked += 1,
            }
        }
        counts
    }

    fn cells(self) -> [String; 5] {
        let blank = |count: usize| {
            if count == 0 {
                String::new()
            } else {
                count.to_string()
            }
        };
        [
            self.all.to_string(),
            blank(self.pass),
            blank(self.as_bytes),
            blank(self.fail),
            blank(self.not_asked),
        ]
    }
}

impl Board {
    fn verdicts(&self) -> impl Iterator<Item = (&str, &Verdict)> {
        let scenarios = self.groups.iter().flat_map(|(_, scenarios)| scenarios);
        scenarios.map(|(name, verdict)| (name.as_str(), verdict))
    }

    fn total(&self) -> Counts {
        Counts::of(self.verdicts().map(|(_, verdict)| verdict))
    }

    /// Whether every scenario that was asked passes.
    pub(super) fn is_clean(&self) -> bool {
        self.total().fail == 0
    }

    /// The table for a terminal, with what is wrong below it.
    pub(super) fn to_text(&self) -> String {
        let mut text = String::new();
        let mut row = |name: &str, [all, pass, as_bytes, fail, not_asked]: [String; 5]| {
            let _ = writeln!(
                text,
                "{name:<44} {all:>9} {pass:>5} {as_bytes:>9} {fail:>5} {not_asked:>10}"
            );
        };
        row(
            "",
            ["scenarios", "pass", "as bytes", "fail", "not asked"].map(str::to_owned),
        );
        for (group, scenarios) in &self.groups {
            row(
                group,
                Counts::of(scenarios.iter().map(|(_, verdict)| verdict)).cells(),
            );
        }
        row("all", self.total().cells());
        for (name, verdict) in self.verdicts() {
            if let Verdict::Fail(why) = verdict {
                let _ = writeln!(text, "fail: {name}: {why}");
            }
        }
        text
    }

    /// The page of the documentation.
    pub(super) fn to_markdown(&self, suite: &str, command: &str) -> String {
        let total = self.total();
        let mut text = format!(
            "# Conformance\n\n\
             Written by `{command}`; do not edit.\n\n\
             {suite}\n\n\
             {} of {} scenarios pass, {} fail, and {} are not asked, each for a reason below. Of those that pass, \
             {} have a body with a structure, XML or events, that is bytes to the client.\n\n\
             | group | scenarios | pass | as bytes | fail | not asked |\n|---|--:|--:|--:|--:|--:|\n",
            total.pass, total.all, total.fail, total.not_asked, total.as_bytes
        );
        for (group, scenarios) in &self.groups {
            let counts = Counts::of(scenarios.iter().map(|(_, verdict)| verdict));
            let _ = writeln!(text, "| {group} | {} |", counts.cells().join(" | "));
        }
        let _ = writeln!(text, "| **all** | {} |", total.cells().join(" | "));
        let mut fails = String::new();
        let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, verdict) in self.verdicts() {
            match verdict {
                Verdict::Pass | Verdict::PassAsBytes => {}
                Verdict::Fail(why) => {
                    let _ = writeln!(fails, "- `{name}`: {why}");
                }
                Verdict::NotAsked(why) => reasons.entry(why).or_default().push(name),
            }
        }
        if !fails.is_empty() {
            let _ = write!(text, "\n## What fails\n\n{fails}");
        }
        if !reasons.is_empty() {
            text += "\n## What is not asked\n\n| reason | scenarios |\n|---|---|\n";
        }
        for (why, names) in reasons {
            let shown: Vec<String> = names
                .iter()
                .take(8)
                .map(|name| format!("`{name}`"))
                .collect();
            let more = match names.len().saturating_sub(8) {
                0 => String::new(),
                more => format!(", and {more} more"),
            };
            let _ = writeln!(
                text,
                "| {why} | {}: {}{more} |",
                names.len(),
                shown.join(", ")
            );
        }
        text
    }
}
