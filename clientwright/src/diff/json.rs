//! The report as JSON. `docs/diff.md` describes the fields; they keep their names and meanings.

use anyhow::Result;
use codegen::changes::{Change, Effect, Gravity, Place};
use serde_json::{Value, json};

use super::detail::Detail;
use super::prove::Proof;
use super::report::{Report, Vendor};

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
    json!({
        "name": vendor.name,
        "breaking": vendor.count(Gravity::Breaking),
        "risky": vendor.count(Gravity::Risky),
        "additive": vendor.count(Gravity::Additive),
        "stale": vendor.is_stale,
        "idle": vendor.idle,
        "causes": vendor.causes.iter().map(|cause| cause.id()).collect::<Vec<_>>(),
        "changes": vendor.entries().map(|(change, detail)| entry(change, detail)).collect::<Vec<_>>(),
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
        "gravity": detail.gravity.word(),
        "misdirects": change.rule.misdirects,
        "accepted": detail.accepted,
        "effects": effects,
        "items": change.items,
        "what": change.rule.what,
        "old": change.old,
        "new": change.new,
        "place": {
            "document": side,
            "pointer": pointer.to_string(),
            "file": detail.spot.as_ref().map(|spot| &spot.file),
            "line": detail.spot.as_ref().map(|spot| spot.line),
            "link": detail.spot.as_ref().and_then(|spot| spot.link.as_ref()),
        },
        "why": change.why,
        "means": change.rule.means,
        "fix": change.rule.fix,
        "along": change.along,
        "operations": change.operations,
        "uses": detail.uses,
        "proofs": detail.proofs.as_ref().map(|proofs| proofs.iter().map(proof).collect::<Vec<_>>()),
    })
}

fn proof(proof: &Proof) -> Value {
    json!({
        "effect": proof.effect.id(),
        "outcome": proof.outcome.word(),
        "reason": proof.outcome.reason(),
        "witness": proof.witness,
    })
}
