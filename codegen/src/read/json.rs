//! JSON text -> tree.

use serde::de::DeserializeSeed;

use super::tree::{AnyValue, Read, State};
use super::{MAX_DEPTH, SyntaxError};

/// Reads JSON.
pub(super) fn parse(text: &str) -> Result<Read, SyntaxError> {
    let mut state = State::new(text.len(), false);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    AnyValue(&mut state)
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value))
        .map_err(|error| explain(text, &error))
        .map(|value| state.finish(value))
}

fn explain(text: &str, error: &serde_json::Error) -> SyntaxError {
    let said = error.to_string();
    let message = match said.rsplit_once(" at line ") {
        Some((before, _)) if before.contains("recursion limit") => {
            format!("it is nested deeper than {MAX_DEPTH} levels")
        }
        Some((before, _)) => before.to_owned(),
        None => said,
    };
    SyntaxError {
        line: error.line().max(1),
        column: column_in_characters(text, error.line(), error.column()),
        message,
    }
}

/// The parser counts bytes up to and including the one it stopped at; people count characters.
fn column_in_characters(text: &str, line: usize, bytes: usize) -> usize {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or("");
    let before = line
        .char_indices()
        .take_while(|(start, _)| *start < bytes)
        .count();
    before.max(1)
}
