//! What is written by hand about scenarios: why some are not asked, and values where the suite says nothing.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use codegen::{Options, PageOptions};
use serde::Deserialize;
use serde_json::{Map, Value};

const TABLE: &str = include_str!("../../conformance/scenarios.toml");

/// The checked-in file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    #[serde(default)]
    reason: Vec<Reason>,
    #[serde(default)]
    value: Vec<Values>,
    #[serde(default)]
    pages: BTreeMap<String, PageOptions>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reason {
    why: String,
    scenarios: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Values {
    #[expect(dead_code, reason = "it is there for readers of the file")]
    why: String,
    scenario: String,
    arguments: Map<String, Value>,
}

impl Table {
    pub(super) fn read() -> Result<Self> {
        toml::from_str(TABLE).context("xtask/conformance/scenarios.toml")
    }

    /// Why a scenario is not asked.
    pub(super) fn reason(&self, scenario: &str) -> Option<&str> {
        let of = |reason: &&Reason| reason.scenarios.iter().any(|name| name == scenario);
        let reason = self.reason.iter().find(of)?;
        Some(&reason.why)
    }

    /// The choices for the client of a group: which lists come in pages, where the document does not say so.
    pub(super) fn options(&self, group: &str) -> Options {
        Options {
            pages: self.pages.get(group).cloned().unwrap_or_default(),
            ..Options::default()
        }
    }

    /// The values for arguments of which the suite says nothing.
    pub(super) fn values(&self, scenario: &str) -> BTreeMap<&str, &Value> {
        let of = self
            .value
            .iter()
            .filter(|values| values.scenario == scenario);
        let each = of.flat_map(|values| &values.arguments);
        each.map(|(name, value)| (name.as_str(), value)).collect()
    }

    /// The scenarios that have a reason, and those that have values.
    pub(super) fn scenarios(&self) -> (BTreeSet<&str>, BTreeSet<&str>) {
        let reasons = self.reason.iter().flat_map(|reason| &reason.scenarios);
        let values = self.value.iter().map(|values| values.scenario.as_str());
        (reasons.map(String::as_str).collect(), values.collect())
    }
}
