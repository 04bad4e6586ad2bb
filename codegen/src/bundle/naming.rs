//! The names of components that come from other files.
//!
//! # Invariants
//! - A thing is named after where it is defined: a definition by its key, a whole file by its name.
//! - Names do not depend on the order of references: of two that would be the same, the one nearer to the document's
//!   folder keeps it, and the other gets more of its path.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::survey::{Survey, Target};
use crate::Pointer;
use crate::normalize::kinds::Kind;

/// The name of each target.
pub(super) fn names(
    survey: &Survey<'_>,
    components: &[(&'static str, String, Option<Target>)],
) -> HashMap<Target, String> {
    let mut taken: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    let mut names: HashMap<Target, String> = HashMap::new();
    for (section, name, target) in components {
        taken.entry(section).or_default().insert(name.clone());
        let Some(target) = target else { continue };
        let own = words(survey, target);
        let is_its_own =
            target.kind != Kind::Schema || own.last().is_some_and(|own| plain(own) == plain(name));
        if is_its_own && !names.contains_key(target) {
            names.insert(target.clone(), name.clone());
        }
    }
    let mut rest: Vec<&Target> = survey.targets.iter().collect();
    rest.retain(|target| !names.contains_key(*target));
    rest.sort_by_key(|target| {
        let path = &survey.store.file(target.spot.file).path;
        (path.matches('/').count(), path, &target.spot.at)
    });
    for target in rest {
        let Some(section) = target.kind.section() else {
            continue;
        };
        let words = words(survey, target);
        let taken = taken.entry(section).or_default();
        let mut longer = (1..=words.len()).map(|count| words[words.len() - count..].join("_"));
        let mut name = longer.find(|name| !taken.contains(name));
        let mut number = 1;
        while name.is_none() {
            number += 1;
            let numbered = format!("{}_{number}", words.join("_"));
            name = (!taken.contains(&numbered)).then_some(numbered);
        }
        let name = name.unwrap_or_default();
        taken.insert(name.clone());
        names.insert(target.clone(), name);
    }
    names
}

/// What tells a target from others, the least of it last.
fn words(survey: &Survey<'_>, target: &Target) -> Vec<String> {
    let path = &survey.store.file(target.spot.file).path;
    let mut words: Vec<String> = path.split('/').map(clean).collect();
    if let Some(file) = words.pop() {
        let stem = file
            .rsplit_once('.')
            .map_or(file.as_str(), |(stem, _)| stem);
        let stem = stem.strip_suffix(".schema").unwrap_or(stem);
        // A file that is called after nothing is called after its folder.
        let is_silent = matches!(stem.trim_matches('_'), "index" | "schema" | "");
        if !is_silent || words.is_empty() {
            words.push(stem.to_owned());
        }
    }
    let tokens = target.spot.at.tokens();
    if let Some((last, before)) = tokens.split_last() {
        if is_definition(&target.spot.at) {
            words.push(clean(last));
        } else {
            let telling = before.iter().chain([last]);
            let telling = telling.filter(|token| !SILENT.contains(&token.as_str()));
            let inside: Vec<String> = telling.map(|token| clean(token)).collect();
            let file = words.pop().unwrap_or_default();
            words.push([vec![file], inside].concat().join("_"));
        }
    }
    words.retain(|word| !word.is_empty());
    if words.is_empty() {
        words.push("target".to_owned());
    }
    words
}

/// Keys that say nothing of what stands under them.
const SILENT: [&str; 8] = [
    "properties",
    "allOf",
    "oneOf",
    "anyOf",
    "schema",
    "content",
    "additionalProperties",
    "components",
];

/// Whether the last token is the name of a definition: under a key for definitions, or at the top of a file.
fn is_definition(at: &Pointer) -> bool {
    match at.tokens() {
        [_] => true,
        [.., parent, _] => matches!(
            parent.as_str(),
            "$defs"
                | "definitions"
                | "schemas"
                | "parameters"
                | "responses"
                | "requestBodies"
                | "headers"
                | "securitySchemes"
        ),
        [] => false,
    }
}

/// What the name of a component may be made of.
fn clean(token: &str) -> String {
    let words = token.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_'));
    let words = words.filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_")
}

/// A name without what only spelling tells apart.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_lowercase()).collect()
}
