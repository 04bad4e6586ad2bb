//! Figures about one run of the generator.

use std::time::Duration;

use anyhow::Result;
use codegen::output::FileSet;
use codegen::pipeline::Generated;
use codegen::{Diagnostics, Severity};
use serde_json::{Map, Value, json};

/// The figures. Their names in JSON are a contract: whoever reads `--report` reads them by name.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    pub(crate) total: usize,
    pub(crate) full: usize,
    pub(crate) degraded: usize,
    pub(crate) skipped: usize,
    pub(crate) types: usize,
    pub(crate) untyped: usize,
    pub(crate) files: usize,
    pub(crate) lines: usize,
    pub(crate) bytes: usize,
    pub(crate) warnings: usize,
    pub(crate) seconds: Vec<(&'static str, f64)>,
}

impl Report {
    pub(crate) fn new(
        generated: &Generated,
        files: &FileSet,
        diags: &Diagnostics,
        seconds: &[(&'static str, Duration)],
    ) -> Self {
        let operations = generated.coverage.totals();
        let rust = || {
            files
                .iter()
                .filter(|(path, _)| path.ends_with(".rs"))
                .map(|(_, text)| text)
        };
        Self {
            total: operations.total,
            full: operations.full,
            degraded: operations.degraded,
            skipped: operations.skipped,
            types: generated.coverage.types,
            untyped: generated.coverage.untyped,
            files: rust().count(),
            lines: rust().map(|text| text.lines().count()).sum(),
            bytes: rust().map(String::len).sum(),
            warnings: diags
                .iter()
                .filter(|diagnostic| diagnostic.severity == Severity::Warning)
                .count(),
            seconds: seconds
                .iter()
                .map(|(stage, took)| (*stage, took.as_secs_f64()))
                .collect(),
        }
    }

    /// All stages together.
    pub(crate) fn total_seconds(&self) -> f64 {
        self.seconds.iter().map(|(_, took)| took).sum()
    }

    /// The figures in one line.
    pub(crate) fn line(&self) -> String {
        let mut operations = count(self.total, "operation");
        if self.degraded + self.skipped > 0 {
            operations = format!(
                "{operations} ({} full, {} degraded, {} skipped)",
                self.full, self.degraded, self.skipped
            );
        }
        format!(
            "{operations}, {}, {} in {}, {}, {:.2} s",
            count(self.types, "type"),
            count(self.lines, "line"),
            count(self.files, "file"),
            count(self.warnings, "warning"),
            self.total_seconds()
        )
    }

    /// The figures as JSON.
    pub(crate) fn to_json(&self) -> Result<String> {
        let round = |seconds: f64| (seconds * 1e6).round() / 1e6;
        let mut seconds: Map<String, Value> = self
            .seconds
            .iter()
            .map(|(stage, took)| ((*stage).to_owned(), json!(round(*took))))
            .collect();
        seconds.insert("total".to_owned(), json!(round(self.total_seconds())));
        let report = json!({
            "operations": {
                "total": self.total,
                "full": self.full,
                "degraded": self.degraded,
                "skipped": self.skipped,
            },
            "types": self.types,
            "untyped": self.untyped,
            "files": self.files,
            "lines": self.lines,
            "bytes": self.bytes,
            "warnings": self.warnings,
            "seconds": seconds,
        });
        Ok(serde_json::to_string_pretty(&report)? + "\n")
    }
}

/// A number and what it counts.
pub(crate) fn count(n: usize, noun: &str) -> String {
    if n == 1 {
        format!("1 {noun}")
    } else {
        format!("{n} {noun}s")
    }
}
