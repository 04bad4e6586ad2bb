//! The names of components that the document did not name.
//!
//! # Invariants
//! - A place gets one name, however often it is referred to.
//! - A name is made of the place, so it does not depend on what else there is, unless two places would share it.

use std::collections::{HashMap, HashSet};

use crate::{Document, Pointer};

/// The names given so far.
#[derive(Default)]
pub(super) struct Names {
    known: HashMap<(&'static str, Pointer), String>,
    taken: HashSet<(&'static str, String)>,
    /// The last number given to names that would be the same.
    numbers: HashMap<String, usize>,
}

impl Names {
    /// The name that a target has got before.
    pub(super) fn known(&self, section: &'static str, target: &Pointer) -> Option<String> {
        self.known.get(&(section, target.clone())).cloned()
    }

    /// Names a target: after its last token when that is the name of a definition, or else after all that tell.
    pub(super) fn name(
        &mut self,
        document: &Document,
        section: &'static str,
        target: &Pointer,
    ) -> String {
        let name = self.free(document, section, target.tokens());
        self.taken.insert((section, name.clone()));
        self.known.insert((section, target.clone()), name.clone());
        name
    }

    fn free(&mut self, document: &Document, section: &'static str, target: &[String]) -> String {
        let components = document.get(&Pointer::root().key("components").key(section));
        let taken = |name: &str| {
            components.is_some_and(|all| all.get(name).is_some())
                || self.taken.contains(&(section, name.to_owned()))
        };
        let words = telling(target);
        let least = if is_definition(target) {
            1
        } else {
            words.len()
        };
        let mut joined = (least..=words.len()).map(|count| words[words.len() - count..].join("_"));
        if let Some(name) = joined.find(|name| !name.is_empty() && !taken(name)) {
            return name;
        }
        // Only odd characters tell the places apart.
        let base = if words.is_empty() {
            "target".to_owned()
        } else {
            words.join("_")
        };
        let number = self.numbers.entry(base.clone()).or_insert(1);
        loop {
            *number += 1;
            let name = format!("{base}_{number}");
            if !taken(&name) {
                return name;
            }
        }
    }
}

/// Whether the last token is the name that the document gives to a definition.
fn is_definition(tokens: &[String]) -> bool {
    let parent = tokens
        .len()
        .checked_sub(2)
        .and_then(|index| tokens.get(index));
    parent.is_some_and(|parent| {
        matches!(parent.as_str(), "$defs" | "definitions" | "schemas") || parent.starts_with("x-")
    })
}

/// The tokens that say what a thing is, with only what the name of a component may be made of.
fn telling(tokens: &[String]) -> Vec<String> {
    const SILENT: [&str; 16] = [
        "paths",
        "components",
        "schemas",
        "properties",
        "responses",
        "parameters",
        "content",
        "schema",
        "headers",
        "requestBodies",
        "allOf",
        "oneOf",
        "anyOf",
        "$defs",
        "definitions",
        "additionalProperties",
    ];
    tokens
        .iter()
        .filter(|token| !SILENT.contains(&token.as_str()) && !token.contains("application/"))
        .map(|token| {
            let words =
                token.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-'));
            words
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join("_")
        })
        .filter(|token| !token.is_empty())
        .collect()
}
