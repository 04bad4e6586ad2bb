//! Trying branches when nothing in the input names one.
//!
//! The branch that explains most of the input wins: the one from which most members of the input, counted through all levels, come
//! back when it is written again. What an unknown branch keeps is not explained by it. Among equals it is the one with the
//! fewest unknown branches and texts in it, then one that comes back exactly, and then the first of the document.

use std::cmp::Reverse;

use serde::de::Error;

use super::buffered::BufferedError;
use super::held::Held;
use super::unrecognized::{self, Unrecognized};
use super::{Branch, ReadBranch, Union, names};
use crate::Json;
use crate::decode::error_path;
use crate::text::bounded;
use crate::wire::{Field, Ref};

/// Branches whose objections are listed; more would not be read.
const LISTED: usize = 8;

/// The branch of a value that explains most of it, of those that the table says to try.
///
/// # Errors
/// When none fits.
pub(super) fn best<U: Union, E: Error>(value: &Held<'_>) -> Result<U, E> {
    let mut trial = Trial::<U>::of(value);
    for branch in U::BRANCHES {
        if branch.is_tried() || U::OR_SHAPE && branch.shows_tag() {
            // What it comes to is noted in the trial.
            let _ = U::build(branch.name, Try(&mut trial, branch));
        } else if branch.is_told_by_member() {
            trial.lacks(branch);
        }
    }
    trial.finish()
}

/// The branch of an object that explains most of it, of all but the one whose member it has and which it does not fit.
pub(super) fn other<U: Union>(value: &Held<'_>, than: &Branch) -> Option<U> {
    let mut trial = Trial::<U>::of(value);
    for branch in U::BRANCHES {
        if branch.may_be_object() && branch.name != than.name {
            // What it comes to is noted in the trial.
            let _ = U::build(branch.name, Try(&mut trial, branch));
        }
    }
    let (_, counted, best) = trial.best?;
    unrecognized::add(|| counted);
    Some(best)
}

/// The branches of one value, tried in the order of the document.
struct Trial<'a, 'de, U> {
    held: &'a Held<'de>,
    value: Json,
    best: Option<(Score, Unrecognized, U)>,
    objections: Vec<String>,
}

/// How much of the input a branch explains: members that come back, the unknown in it, and whether all came back as they were.
type Score = (usize, Reverse<usize>, bool);

/// A branch to try.
struct Try<'t, 'a, 'de, U>(&'t mut Trial<'a, 'de, U>, &'static Branch);

/// The trial goes on, whatever came of a branch.
struct GoesOn;

impl<U: Union> ReadBranch<U> for Try<'_, '_, '_, U> {
    type Error = GoesOn;

    fn branch<T: Field>(self, make: fn(T) -> U) -> Result<U, GoesOn> {
        self.0.branch(self.1.name, make);
        Err(GoesOn)
    }

    fn none(self) -> Result<U, GoesOn> {
        Err(GoesOn)
    }
}

impl<'a, 'de, U: Union> Trial<'a, 'de, U> {
    fn of(held: &'a Held<'de>) -> Self {
        Self {
            held,
            value: held.to_json(),
            best: None,
            objections: Vec::new(),
        }
    }

    fn branch<T: Field>(&mut self, name: &'static str, make: fn(T) -> U) {
        let (read, unrecognized) = unrecognized::measure(|| self.held.read::<T, BufferedError>());
        match read {
            Ok(branch) => {
                let written = serde_json::to_value(Ref(&branch)).unwrap_or(Json::Null);
                let understood =
                    explained(&self.value, &written).saturating_sub(unrecognized.members);
                let score = (
                    understood,
                    Reverse(unrecognized.unknown),
                    written == self.value,
                );
                if self.best.as_ref().is_none_or(|(best, ..)| score > *best) {
                    self.best = Some((score, unrecognized, make(branch)));
                }
            }
            Err(error) => {
                let at = error_path::take(&error.to_string());
                self.object(&format!(
                    "{name} at `{}`: {error}",
                    error_path::render("$", &at)
                ));
            }
        }
    }

    /// Notes a branch that only objects with its member are of, when the value is an object without.
    fn lacks(&mut self, branch: &Branch) {
        let Branch { name, member, .. } = branch;
        if let Json::Object(members) = &self.value {
            let state = match members.get(*member) {
                Some(_) => "null",
                None => "missing",
            };
            self.object(&format!("{name}: `{member}` is {state}"));
        }
    }

    fn object(&mut self, objection: &str) {
        self.objections.push(bounded(objection, 160));
    }

    /// The branch that explains most, or what each had against the value.
    fn finish<E: Error>(mut self) -> Result<U, E> {
        if let Some((_, counted, best)) = self.best {
            unrecognized::add(|| counted);
            return Ok(best);
        }
        if self.objections.is_empty() {
            let kind = kind(&self.value);
            return Err(E::custom(format_args!(
                "`{}`: is never {kind}, it is {}",
                U::NAME,
                names::<U>(" or ")
            )));
        }
        let more = self.objections.len().saturating_sub(LISTED);
        self.objections.truncate(LISTED);
        let more = if more == 0 {
            String::new()
        } else {
            format!("; and {more} more")
        };
        Err(E::custom(format_args!(
            "`{}`: no branch fits: {}{more}",
            U::NAME,
            self.objections.join("; ")
        )))
    }
}

fn kind(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object of this kind",
    }
}

/// The members and elements of the input that are also in what was written.
fn explained(input: &Json, written: &Json) -> usize {
    match (input, written) {
        (Json::Object(input), Json::Object(written)) => {
            let shared = input
                .iter()
                .filter_map(|(key, value)| Some((value, written.get(key)?)));
            shared
                .map(|(value, written)| 1 + explained(value, written))
                .sum()
        }
        (Json::Array(input), Json::Array(written)) => input
            .iter()
            .zip(written)
            .map(|(value, written)| 1 + explained(value, written))
            .sum(),
        _ => 0,
    }
}
