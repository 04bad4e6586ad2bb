//! Trying branches when nothing in the input names one.
//!
//! The branch that explains most of the input wins: the one from which most members of the input, counted through all levels, come
//! back when it is written again. Among equals it is one that comes back exactly, and then the first of the document.

use serde::de::{Deserialize, Error};
use serde::ser::Serialize;

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
    best: Option<(Score, U)>,
    objections: Vec<String>,
}

/// How much of the input a branch explains: members that come back, and whether all came back as they were.
type Score = (usize, bool);

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
        match held::read::<T>(self.value) {
            Ok(branch) => {
                let written = serde_json::to_value(&branch).unwrap_or(Json::Null);
                let score = (explained(self.value, &written), written == *self.value);
                if self.best.as_ref().is_none_or(|(best, _)| score > *best) {
                    self.best = Some((score, make(branch)));
                }
            }
            Err(error) => {
                let at = trail::take(&error.to_string());
                self.objections.push(bounded(
                    &format!("{name} at `{}`: {error}", trail::render("$", &at)),
                    160,
                ));
            }
        }
    }

    /// The branch that explains most.
    ///
    /// # Errors
    /// When none fits; the message says what each had against the value.
    pub fn finish<E: Error>(mut self) -> Result<U, E> {
        if let Some((_, best)) = self.best {
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
