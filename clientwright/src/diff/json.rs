//! The report as JSON. `docs/diff.md` describes the fields; they keep their names and meanings.

use anyhow::Result;
use codegen::changes::{Change, Effect, Gravity, Place};
use serde_json::{Value, json};

use super::report::{Detail, Report, Vendor};

/// The version of this format: raised when a field changes its name or meaning.
const FORMAT: u32 = 1;

/// The whole report.
pub(super) fn render(report: &Report) -> Result<String> {
    let gravest = report.gravest();
    let value = json!({
        "format": FORMAT,
        "base": report.base,
        "version": report.version.as_ref().map(|versions| &versions.old),
        "proposal": gravest.and_then(|gravest| report.proposal(gravest)),
        "vendors": report.vendors.iter().map(vendor).collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&value)? + "\n")
}

fn vendor(vendor: &Vendor) -> Value {
    let changes = vendor.changes.entries.iter().zip(&vendor.details);
    json!({
        "name": vendor.name,
        "breaking": vendor.changes.count(Gravity::Breaking),
        "risky": vendor.changes.count(Gravity::Risky),
        "additive": vendor.changes.count(Gravity::Additive),
        "causes": vendor.causes.iter().map(|cause| cause.id()).collect::<Vec<_>>(),
        "changes": changes.map(|(change, detail)| entry(change, detail)).collect::<Vec<_>>(),
        "jobs": vendor.jobs,
        "prose": vendor.prose,
    })
}

fn entry(change: &Change, detail: &Detail) -> Value {
    let (side, pointer) = match &change.at {
        Place::Old(at) => ("old", at),
        Place::New(at) => ("new", at),
    };
    let effects: Vec<&str> = change
        .rule
        .effects
        .iter()
        .copied()
        .map(Effect::id)
        .collect();
    json!({
        "id": detail.id,
        "rule": change.rule.id,
        "gravity": change.rule.gravity().word(),
        "effects": effects,
        "items": change.items,
        "what": change.rule.what,
        "old": change.old,
        "new": change.new,
        "place": {
            "document": side,
            "pointer": pointer.to_string(),
            "file": detail.file.as_ref().map(|(file, _)| file),
            "line": detail.file.as_ref().map(|(_, line)| line),
        },
        "why": change.why,
        "means": change.rule.means,
        "fix": change.rule.fix,
        "along": change.along,
        "operations": change.operations,
        "uses": detail.uses,
    })
}
