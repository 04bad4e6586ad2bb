//! Text of unknown origin and length, made fit for a message.
//!
//! # Invariants
//! - What comes out is bounded, has no control characters, and shows no query of a URL: signed URLs carry their secret there.

use std::borrow::Cow;
use std::fmt::Write;

use crate::is_hidden;

/// How far before an excerpt the start of a URL is looked for.
const URL_LENGTH: usize = 8 * 1024;

/// The text with control characters escaped, cut at `limit` bytes.
pub(crate) fn bounded(text: &str, limit: usize) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let before = out.len();
        push_escaped(&mut out, c);
        if out.len() > limit {
            out.truncate(before);
            out.push('…');
            break;
        }
    }
    out
}

/// What can be shown of a text, such as the message of another crate.
pub(crate) fn shown(text: &str, limit: usize) -> String {
    bounded(&without_queries(text), limit)
}

/// What can be shown of the start of some bytes.
pub(crate) fn shown_bytes(bytes: &[u8], limit: usize) -> String {
    shown_from(bytes, 0, limit)
}

/// What can be shown of some bytes from an offset on. Broken UTF-8 is replaced.
pub(crate) fn shown_from(bytes: &[u8], from: usize, limit: usize) -> String {
    let from = from.min(bytes.len());
    // The offset may be inside a URL, whose query shows only when it is read from its start.
    let earliest = from.saturating_sub(URL_LENGTH);
    let start = bytes[earliest..from]
        .iter()
        .rposition(|byte| ends_url(char::from(*byte)));
    let start = start.map_or(earliest, |at| earliest + at + 1);
    // A character takes at most four bytes, so a cut inside one is past what will be shown.
    let end = bytes.len().min(from + limit + 4);
    // The mark of a URL may itself be cut by the offset.
    let before = String::from_utf8_lossy(&bytes[start..end.min(from + 6)]);
    let inside = before.contains("://") || before.contains(r":\/\/");
    let text = String::from_utf8_lossy(&bytes[if inside { start } else { from }..end]);
    shown(&text, limit)
}

/// The text with the queries of URLs left out.
fn without_queries(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(scheme) = [rest.find("://"), rest.find(r":\/\/")]
        .into_iter()
        .flatten()
        .min()
    {
        let (before, url) = rest.split_at(scheme);
        let (url, after) = url.split_at(url.find(ends_url).unwrap_or(url.len()));
        out.push_str(before);
        match url.split_once('?') {
            Some((url, _)) => out.extend([url, "?[redacted]"]),
            None => out.push_str(url),
        }
        rest = after;
    }
    if out.is_empty() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(out + rest)
    }
}

fn ends_url(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '`')
}

fn push_escaped(out: &mut String, c: char) {
    match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if is_hidden(c) => {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        }
        c => out.push(c),
    }
}

/// The name of a type without the paths of its parts: `Vec<Study>`.
pub(crate) fn short_type_name(full: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for c in full.chars() {
        if c.is_alphanumeric() || c == '_' {
            word.push(c);
        } else if c == ':' {
            word.clear();
        } else {
            out.push_str(&std::mem::take(&mut word));
            out.push(c);
        }
    }
    out + &word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_do_not_reach_a_terminal() {
        assert_eq!(
            bounded("a\u{1b}[31m\n\u{202e}b\u{200b}\u{feff}\u{e0041}", 100),
            "a\\u{1b}[31m\\n\\u{202e}b\\u{200b}\\u{feff}\\u{e0041}"
        );
    }

    #[test]
    fn long_text_is_cut_between_characters() {
        assert_eq!(bounded("äöü", 4), "äö…");
        assert_eq!(shown_bytes("äöü".as_bytes(), 3), "ä…");
    }

    #[test]
    fn the_query_of_a_url_is_not_shown() {
        let text = r#"{"url":"https://a.b/c?sig=s3cr3t","v":"https:\/\/a.b\/c?sig=s3cr3t&x"} ?d=e"#;
        let expected =
            r#"{"url":"https://a.b/c?[redacted]","v":"https:\/\/a.b\/c?[redacted]"} ?d=e"#;
        assert_eq!(shown(text, 200), expected);
        for from in 0..text.len() {
            for limit in [5, 20, 200] {
                let shown = shown_from(text.as_bytes(), from, limit);
                assert!(!shown.contains("s3c"), "{from} {limit}: {shown}");
            }
        }
    }

    #[test]
    fn type_names_lose_their_paths() {
        assert_eq!(
            short_type_name("alloc::vec::Vec<a::b::Study>"),
            "Vec<Study>"
        );
        assert_eq!(short_type_name("()"), "()");
    }
}
