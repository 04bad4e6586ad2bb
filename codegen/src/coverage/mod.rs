//! What of a document the client offers, and what not and why: the checked-in ledger.
//!
//! An operation is full when everything that the document says about it has its counterpart, degraded when something
//! of it, or of a type that it reaches, was widened or left out, and skipped when it is not there.
//!
//! # Invariants
//! - Every operation of the document is counted once.
//! - A degraded or skipped operation has a reason, and the reason a place in the document.
//! - The text depends on the document alone, and a change of one operation changes its line and the totals.

mod declared;
mod losses;
mod reach;
mod untyped;

use std::collections::BTreeSet;
use std::fmt::Write;

use serde::Serialize;

pub use declared::Declared;

use crate::analyze::Facts;
use crate::ir::{Api, Operation, OperationId};
use crate::{Diagnostics, Loss, Pointer};

/// How much of one document the client offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Every operation of the document, by path and method.
    pub operations: Vec<OperationCoverage>,
    /// What the API sends on its own and the client has a type for: names, and where they are.
    pub received: Vec<Reason>,
    /// How many types the client has.
    pub types: usize,
    /// In how many places the client has any JSON although the document says more: fields, elements, values, bodies
    /// and parameters.
    pub untyped: usize,
    /// What was lost of the document without degrading an operation, by place.
    pub elsewhere: Vec<(Loss, Reason)>,
}

/// How much of one operation the client offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationCoverage {
    /// As it is sent: `GET`.
    pub method: String,
    /// The path as in the document.
    pub path: String,
    /// How much.
    pub state: State,
    /// Why not all.
    pub reasons: Vec<Reason>,
}

/// How much of an operation the client offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// All of it.
    Full,
    /// Something is wider than the document says, or missing.
    Degraded,
    /// Nothing.
    Skipped,
}

/// Why an operation is not full.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// Where in the document.
    pub at: Pointer,
    /// What happened there.
    pub message: String,
}

/// How many operations there are of each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// All operations.
    pub total: usize,
    /// Those that are full.
    pub full: usize,
    /// Those that are degraded.
    pub degraded: usize,
    /// Those that are skipped.
    pub skipped: usize,
}

impl Coverage {
    /// Computes it from what the document declares, what was lowered, and what was lost on the way.
    pub fn new(api: &Api, facts: &Facts, diagnostics: &Diagnostics, declared: &Declared) -> Self {
        let losses = losses::Losses::new(api, diagnostics);
        // What one way to call an operation loses, the operation loses. The ways follow it.
        let ways = |id: usize| {
            let is_way = move |way: &&Operation| way.alternative_to == Some(OperationId(id));
            let (operation, later) = (&api.operations[id], &api.operations[id + 1..]);
            std::iter::once(operation).chain(later.iter().take_while(is_way))
        };
        let own = |(_, operation): &(usize, &Operation)| operation.alternative_to.is_none();
        let mut operations: Vec<OperationCoverage> = api
            .operations
            .iter()
            .enumerate()
            .filter(own)
            .map(|(id, operation)| {
                let reasons: Reasons = ways(id)
                    .flat_map(|way| losses.of_operation(api, way))
                    .collect();
                OperationCoverage {
                    method: operation.method.clone(),
                    path: operation.path.text.clone(),
                    state: if reasons.is_empty() {
                        State::Full
                    } else {
                        State::Degraded
                    },
                    reasons: reasons.into_iter().collect(),
                }
            })
            .collect();
        operations.extend(losses.skipped_operations(api, declared));
        operations.sort_by(|a, b| (&a.path, &a.method).cmp(&(&b.path, &b.method)));
        Self {
            received: received(api),
            types: api.ids().filter(|(id, _)| facts.is_item(*id)).count(),
            untyped: untyped::count(api, facts, &losses),
            elsewhere: losses.elsewhere(&operations),
            operations,
        }
    }

    /// How many operations there are of each state.
    pub fn totals(&self) -> Totals {
        let count = |state: State| {
            self.operations
                .iter()
                .filter(|operation| operation.state == state)
                .count()
        };
        Totals {
            total: self.operations.len(),
            full: count(State::Full),
            degraded: count(State::Degraded),
            skipped: count(State::Skipped),
        }
    }

    /// The ledger: totals, then a line per operation, by path and method, then what else was lost, by place.
    pub fn to_text(&self) -> String {
        let totals = self.totals();
        let mut text = String::new();
        text.push_str(
            "# @generated: what of the document the client offers, an operation a line.\n",
        );
        line(
            &mut text,
            &format!(
                "# {} operations: {} full, {} degraded, {} skipped",
                totals.total, totals.full, totals.degraded, totals.skipped
            ),
        );
        line(
            &mut text,
            &format!(
                "# {} types; {} places are any JSON though the document says more",
                self.types, self.untyped
            ),
        );
        for operation in &self.operations {
            let state = match operation.state {
                State::Full => "full    ",
                State::Degraded => "degraded",
                State::Skipped => "skipped ",
            };
            let mut entry = format!("{state} {} {}", operation.method, operation.path);
            for (index, reason) in operation.reasons.iter().enumerate() {
                let gap = if index == 0 { "  " } else { "; " };
                entry.push_str(&format!("{gap}{} @{}", reason.message, reason.at));
            }
            line(&mut text, &entry);
        }
        for webhook in &self.received {
            line(
                &mut text,
                &format!("received {} @{}", webhook.message, webhook.at),
            );
        }
        if !self.elsewhere.is_empty() {
            text.push_str("# Of the document without an operation that misses it:\n");
        }
        for (loss, reason) in &self.elsewhere {
            let what = match loss {
                Loss::Skipped => "left out",
                Loss::Widened => "widened ",
                Loss::Ignored => "ignored ",
                Loss::Guessed => "guessed ",
            };
            line(
                &mut text,
                &format!("{what} #{}  {}", reason.at, reason.message),
            );
        }
        text
    }
}

/// The webhooks and callbacks, by their names.
fn received(api: &Api) -> Vec<Reason> {
    let calls = api.webhooks.iter().flat_map(|webhooks| &webhooks.calls);
    let calls = calls.map(|call| Reason {
        at: call.origin.clone(),
        message: call.name.clone(),
    });
    let mut received: Vec<Reason> = calls.collect();
    received.sort_by(|a, b| (&a.message, &a.at).cmp(&(&b.message, &b.at)));
    received
}

/// Adds one line, whatever line breaks the document has put into it.
fn line(text: &mut String, entry: &str) {
    let entry: String = entry
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", entry.trim_end());
}

/// Reasons in the order of the document's places, each once.
type Reasons = BTreeSet<Reason>;
