//! Signatures of functions as text: `(id: &str, body: &types::Job) -> types::Job`.
//!
//! # Invariants
//! - Commas inside brackets separate nothing.

/// The arguments, name and type apart, and what is returned.
pub(in crate::changes) fn split(signature: &str) -> (Vec<(&str, &str)>, &str) {
    let Some(inside) = signature.strip_prefix('(') else {
        return (Vec::new(), signature);
    };
    let end = closing(inside);
    let returned = inside[end..].trim_start_matches(')').trim_start();
    let arguments = top_level(&inside[..end])
        .map(|argument| argument.split_once(": ").unwrap_or((argument, "")))
        .collect();
    (arguments, returned.strip_prefix("-> ").unwrap_or(returned))
}

/// Where the bracket closes that was open before the text.
fn closing(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return at,
            ')' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The pieces between commas that stand in no bracket.
pub(in crate::changes) fn top_level(text: &str) -> impl Iterator<Item = &str> {
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
