//! Signatures of functions: `(id: &str, body: &types::Job) -> types::Job`.
//!
//! # Invariants
//! - Commas inside brackets separate nothing.

use crate::rust_api::{FieldName, Given};

/// The arguments as text, and what is returned; `None` when it is no function.
pub(super) fn split(signature: &str) -> Option<(&str, &str)> {
    let inside = signature.strip_prefix('(')?;
    let end = closing(inside)?;
    let returned = inside[end + 1..].strip_prefix(" -> ").unwrap_or_default();
    Some((&inside[..end], returned))
}

/// The arguments, name and type apart; `None` when one of them is none.
pub(super) fn arguments(text: &str) -> Option<Vec<(FieldName, Given)>> {
    pieces(text)
        .map(|piece| {
            let (name, given) = piece.split_once(": ")?;
            Some((FieldName::parse(name)?, Given::parse(given)?))
        })
        .collect()
}

/// Where the bracket closes that was open before the text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The pieces between commas that stand in no bracket.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    text.split(move |c| {
        match c {
            '(' | '[' | '<' => depth += 1,
            ')' | ']' | '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    })
    .map(str::trim)
    .filter(|piece| !piece.is_empty())
}
