//! Trying branches when nothing in the input names one.
//!
//! The branch that explains most of the input wins: the one from which most members of the input, counted through all levels, come
//! back when it is written again. What an unknown branch keeps is not explained by it. Among equals it is the one with the
//! fewest unknown branches and texts in it, then one that comes back exactly, and then the first of the document.

use std::cmp::Reverse;

use serde::de::{Deserialize, Error};
use serde::ser::Serialize;

use super::doubt::{self, Doubt};
use super::{Union, held};
use crate::Json;
use crate::decode::trail;
use crate::text::bounded;

/// Branches whose objections are listed; more would not be read.
const LISTED: usize = 8;

/// The branches of one value, tried in the order of the document.
#[derive(Debug)]
pub struct Trial<'a, U> {
    value: &'a Json,
    best: Option<(Score, Doubt, U)>,
    objections: Vec<String>,
}

/// How much of the input a branch explains: members that come back, the unknown in it, and whether all came back as they were.
type Score = (usize, Reverse<usize>, bool);

impl<'a, U: Union> Trial<'a, U> {
    /// No branch tried yet.
    pub fn new(value: &'a Json) -> Self {
        Self {
            value,
            best: None,
            objections: Vec::new(),
        }
    }

    /// Tries a branch.
    pub fn branch<'de, T: Deserialize<'de> + Serialize>(
        &mut self,
        name: &'static str,
        make: impl FnOnce(T) -> U,
    ) {
        let (read, doubt) = doubt::measure(|| held::read::<T>(self.value));
        match read {
            Ok(branch) => {
                let written = serde_json::to_value(&branch).unwrap_or(Json::Null);
                let understood = explained(self.value, &written).saturating_sub(doubt.members);
                let score = (understood, Reverse(doubt.unknown), written == *self.value);
                if self.best.as_ref().is_none_or(|(best, ..)| score > *best) {
                    self.best = Some((score, doubt, make(branch)));
                }
            }
            Err(error) => {
                let at = trail::take(&error.to_string());
                self.object(&format!("{name} at `{}`: {error}", trail::render("$", &at)));
            }
        }
    }

    /// Notes a branch that only objects with this member are of, when the value is an object without.
    pub fn lacks(&mut self, name: &'static str, member: &'static str) {
        if let Json::Object(members) = self.value {
            let state = match members.get(member) {
                Some(_) => "null",
                None => "missing",
            };
            self.object(&format!("{name}: `{member}` is {state}"));
        }
    }

    fn object(&mut self, objection: &str) {
        self.objections.push(bounded(objection, 160));
    }

    /// The branch that explains most.
    ///
    /// # Errors
    /// When none fits; the message says what each had against the value.
    pub fn finish<E: Error>(mut self) -> Result<U, E> {
        if let Some((_, doubt, best)) = self.best {
            doubt::add(|| doubt);
            return Ok(best);
        }
        if self.objections.is_empty() {
            let kind = kind(self.value);
            return Err(E::custom(format_args!(
                "`{}`: is never {kind}, it is {}",
                U::NAME,
                U::BRANCHES.join(" or ")
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
