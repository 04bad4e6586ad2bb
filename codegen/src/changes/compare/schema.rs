//! What two documents say of one place.
//!
//! # Invariants
//! - Nothing of a document is shown raw.

use serde_json::Value;

use super::Found;
use crate::diagnostics::Escaped;
use crate::{Document, Pointer};

/// The keywords that decide which type a schema becomes.
const DECIDING: [&str; 5] = ["$ref", "type", "format", "nullable", "enum"];

impl Found<'_> {
    /// Why the type at a place is another: the keywords that differ, as far as the documents are at hand.
    pub(super) fn why(&self, was: &Pointer, is: &Pointer) -> String {
        let schemas = self.sides.documents.and_then(|(olds, news)| {
            let (before, after) = (schema(olds, was)?, schema(news, is)?);
            Some((before, after))
        });
        let Some((before, after)) = schemas else {
            return "its schema changed".to_owned();
        };
        let said = |value: Option<&Value>| match value {
            None => "none".to_owned(),
            Some(Value::String(text)) => shown(text),
            Some(Value::Array(list)) => format!("{} of them", list.len()),
            Some(value) => shown(&value.to_string()),
        };
        let differing: Vec<String> = DECIDING
            .iter()
            .map(|keyword| (keyword, before.get(keyword), after.get(keyword)))
            .filter(|(_, was, is)| was != is)
            .map(|(keyword, was, is)| format!("`{keyword}`: {} -> {}", said(was), said(is)))
            .collect();
        match differing.is_empty() {
            true => "its schema changed".to_owned(),
            false => differing.join(", "),
        }
    }
}

/// The schema at a place: that of a parameter is inside it.
pub(super) fn schema<'a>(document: &'a Document, at: &Pointer) -> Option<&'a Value> {
    let mut found = document.get(at)?;
    // A parameter or a body may stand elsewhere; a chain of references is short or broken.
    for _ in 0..8 {
        let Some(Value::String(reference)) = found.get("$ref") else {
            break;
        };
        if at
            .tokens()
            .first()
            .is_some_and(|token| token == "components")
        {
            return None;
        }
        found = document.get(&Pointer::from_fragment(reference).ok()?)?;
    }
    Some(found.get("schema").unwrap_or(found))
}

/// A text of the document, harmless to a terminal.
pub(super) fn shown(text: &str) -> String {
    Escaped(text).to_string()
}
