//! Text of unknown origin and length, made fit for a message.

use std::fmt::Write;

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

/// What can be shown of bytes: control characters escaped, broken UTF-8 replaced, cut at `limit` bytes.
pub(crate) fn bounded_bytes(bytes: &[u8], limit: usize) -> String {
    // A character takes at most four bytes, so a cut inside one is past what will be shown.
    let head = &bytes[..bytes.len().min(limit + 4)];
    bounded(&String::from_utf8_lossy(head), limit)
}

fn push_escaped(out: &mut String, c: char) {
    // Direction marks can make a terminal show something else than what is there.
    let misleading =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if c.is_control() || misleading => {
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
    fn control_characters_and_direction_marks_do_not_reach_a_terminal() {
        assert_eq!(
            bounded("a\u{1b}[31m\n\u{202e}b", 100),
            "a\\u{1b}[31m\\n\\u{202e}b"
        );
    }

    #[test]
    fn long_text_is_cut_between_characters() {
        assert_eq!(bounded("äöü", 4), "äö…");
        assert_eq!(bounded_bytes("äöü".as_bytes(), 3), "ä…");
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
