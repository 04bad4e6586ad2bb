//! The name of an operation that the document gives none: its method and the nouns of its path.
//!
//! `GET /api/v1/studies/{studyId}/exports/{exportId}` is `get_study_export`: a noun with a parameter behind it is one of
//! several, and so in the singular. Prefixes that every path has (`api`, `v1`) are no nouns.
//!
//! # Invariants
//! - Two operations that differ in method or path have different last candidates.

use super::{case, english};
use crate::ir::{Operation, PathPiece};

/// The names that `operation` may have by its path, the shortest first.
pub(super) fn candidates(operation: &Operation) -> Vec<String> {
    let method = case::shortest(&operation.method);
    let segments = segments(operation);
    let short = nouns(segments.iter().skip_while(|segment| segment.is_prefix()));
    let long = nouns(segments.iter());
    let params: Vec<String> = segments
        .iter()
        .filter_map(|segment| segment.param.as_deref())
        .map(case::shortest)
        .collect();
    let base = if short.is_empty() {
        case::join(&method, "root")
    } else {
        case::join(&method, &short)
    };
    let mut candidates = vec![base.clone()];
    if let Some(last) = params.last() {
        candidates.push(format!("{base}_by_{last}"));
    }
    if params.len() > 1 {
        candidates.push(format!("{base}_by_{}", params.join("_and_")));
    }
    candidates.push(case::join(&method, &long));
    if operation.path.text.len() > 1 && operation.path.text.ends_with('/') {
        candidates.push(case::join(&base, "slash"));
    }
    if operation.method != operation.method.to_ascii_uppercase() {
        candidates.push(case::join(&base, case::style(&operation.method)));
    }
    let request = format!("{} {}", operation.method, operation.path.text);
    candidates.push(case::join(&base, &case::digest(&request)));
    candidates
}

/// The nouns of the path, for an operation whose own name is taken.
pub(super) fn place(operation: &Operation) -> String {
    let segments = segments(operation);
    nouns(segments.iter().skip_while(|segment| segment.is_prefix()))
}

/// A step of a path.
#[derive(Debug, Default)]
struct Segment {
    literal: String,
    param: Option<String>,
    /// Whether the next step is nothing but a parameter.
    one_of_several: bool,
}

impl Segment {
    /// `api`, `v1`, `v2.1`, `2024-01`: what says nothing about the operation.
    fn is_prefix(&self) -> bool {
        let literal = self.literal.to_ascii_lowercase();
        let version = literal.strip_prefix('v').unwrap_or(&literal);
        let numeric = !version.is_empty()
            && version
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '_'));
        let empty = literal.is_empty() && self.param.is_none();
        empty || self.param.is_none() && (numeric || matches!(literal.as_str(), "api" | "rest"))
    }

    fn noun(&self) -> String {
        let words = case::plain(&self.literal);
        if self.one_of_several {
            english::singular(&words).unwrap_or(words)
        } else {
            words
        }
    }
}

fn segments(operation: &Operation) -> Vec<Segment> {
    let mut segments = vec![Segment::default()];
    for piece in &operation.path.pieces {
        match piece {
            PathPiece::Literal(text) => {
                for (index, part) in text.split('/').enumerate() {
                    if index > 0 {
                        segments.push(Segment::default());
                    }
                    if let Some(last) = segments.last_mut() {
                        last.literal.push_str(part);
                    }
                }
            }
            PathPiece::Param(name) => {
                if let Some(last) = segments.last_mut() {
                    last.param = Some(name.clone());
                }
            }
        }
    }
    for index in 1..segments.len() {
        segments[index - 1].one_of_several =
            segments[index].param.is_some() && segments[index].literal.is_empty();
    }
    segments
}

fn nouns<'a>(segments: impl Iterator<Item = &'a Segment>) -> String {
    segments.fold(String::new(), |nouns, segment| {
        case::join(&nouns, &segment.noun())
    })
}
