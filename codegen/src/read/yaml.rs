//! YAML text -> tree. The only place that names the YAML crate.
//!
//! Decides how the parser's complaints are put, and keeps from it the one kind of text that it takes too long for.

use serde::de::DeserializeSeed;

use super::tree::{AnyValue, REPEATS, Read, State};
use super::{MAX_DEPTH, SyntaxError};
use crate::positions;

/// From this many `{` and `[` on, a look at the depth comes first: the parser below takes quadratic time for
/// flow collections in each other, and looks at the depth only when it has seen the whole text.
const MANY_BRACKETS: usize = 10_000;

/// Reads YAML, one document.
pub(super) fn parse(text: &str) -> Result<Read, SyntaxError> {
    let brackets = text
        .bytes()
        .filter(|byte| matches!(byte, b'{' | b'['))
        .count();
    if brackets > MANY_BRACKETS
        && let Some(at) = positions::deeper_than(text, MAX_DEPTH)
    {
        return Err(SyntaxError {
            line: at.line,
            column: at.column,
            message: too_deep(),
        });
    }
    let mut state = State::new(text.len(), true);
    let deserializer = serde_yaml::Deserializer::from_str(text);
    match AnyValue(&mut state).deserialize(deserializer) {
        Ok(value) => Ok(state.finish(value)),
        Err(error) => Err(explain(text, &error, state.objection)),
    }
}

fn too_deep() -> String {
    format!("it is nested deeper than {MAX_DEPTH} levels")
}

/// Puts the parser's words into ours where it speaks of itself, and takes the line and column out of them.
fn explain(text: &str, error: &serde_yaml::Error, objection: Option<String>) -> SyntaxError {
    let said = without_first_mark(&error.to_string());
    let (mut line, mut column) = error
        .location()
        .map_or((1, 1), |at| (at.line(), at.column()));
    let message = if let Some(objection) = objection {
        objection
    } else if said.contains("recursion limit") {
        too_deep()
    } else if said.contains("repetition limit") {
        REPEATS.to_owned()
    } else if said.contains("invalid type") {
        "a key is a list or a mapping; only plain values can be keys".to_owned()
    } else if said.contains("more than one document") {
        (line, column) = (second_document(text), 1);
        "a second document begins; the file must hold one".to_owned()
    } else if said.contains("control characters") {
        (line, column) = first_control(text);
        "control characters are not allowed in YAML".to_owned()
    } else {
        said
    };
    if message == REPEATS
        && let Some(alias) = positions::heaviest_alias(text)
    {
        (line, column) = (alias.line, alias.column);
    }
    SyntaxError {
        line,
        column,
        message,
    }
}

/// Cuts the first ` at line 3 column 7` out of a message. A second one says where the context began, and stays.
fn without_first_mark(message: &str) -> String {
    let Some((before, after)) = message.split_once(" at line ") else {
        return message.to_owned();
    };
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let Some(rest) = rest.strip_prefix(" column ") else {
        return message.to_owned();
    };
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    format!("{before}{rest}")
}

/// The line where a second document begins. At the start of a line, `---` means nothing else.
fn second_document(text: &str) -> usize {
    let mut content_seen = false;
    for (index, line) in text.lines().enumerate() {
        let marker = line == "---" || line.starts_with("--- ");
        if marker && content_seen {
            return index + 1;
        }
        let blank = line.trim().is_empty() || line.starts_with(['#', '%']);
        content_seen |= marker || !blank;
    }
    1
}

/// The line and column of the first character that YAML does not allow.
fn first_control(text: &str) -> (usize, usize) {
    for (index, line) in text.split('\n').enumerate() {
        let allowed = |c: char| c == '\t' || c == '\r' || c == '\u{85}' || !c.is_control();
        if let Some(column) = line.chars().position(|c| !allowed(c)) {
            return (index + 1, column + 1);
        }
    }
    (1, 1)
}
