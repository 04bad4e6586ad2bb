//! A line of the API model file: how it is written, and how it is read back.
//!
//! ```text
//! prolific::types::Error.title: String   "title" required   @/components/schemas/Error/properties/title
//! ```
//!
//! # Invariants
//! - Three blanks stand between columns and nowhere else, so a line has one reading whatever the document says.
//! - A line has no control characters and none that show as something else than they are: people review it.

use std::fmt;

use crate::Pointer;

const GAP: &str = "   ";

/// A public item, what it is on the wire, and where that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The item with its Rust types: `prolific::types::Error.title: String`.
    pub item: String,
    /// Its wire facts: `"title" required`.
    pub facts: String,
    /// Where it comes from; the root for what comes from the generator.
    pub at: Pointer,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { item, facts, at } = self;
        write!(f, "{item}{GAP}{facts}{GAP}@{}", bare(&at.to_string()))
    }
}

impl Line {
    /// Reads a line back; `None` when it is not one.
    pub fn parse(line: &str) -> Option<Self> {
        let (item, rest) = line.split_once(GAP)?;
        let (facts, at) = rest.rsplit_once("   @")?;
        if item.is_empty() || facts.is_empty() {
            return None;
        }
        Some(Self {
            item: item.to_owned(),
            facts: facts.to_owned(),
            at: unbare(at)?.parse().ok()?,
        })
    }
}

/// A text of the document in quotes.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            ' ' if out.ends_with(' ') => out.push_str("\\u{20}"),
            c if c != ' ' && is_hidden(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A text of the document without quotes: a pointer or a path. Blanks and what does not show are percent-encoded.
pub(crate) fn bare(text: &str) -> String {
    if !text.contains(|c| c == '%' || is_hidden(c)) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '%' || is_hidden(c) {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// The inverse of [`bare`].
fn unbare(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            out.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}

/// Whether a character is a blank, moves the text around it, or cannot be seen.
fn is_hidden(c: char) -> bool {
    c.is_whitespace() || crate::is_hidden(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_round_trip(facts: &str, at: &[&str]) {
        let at = at.iter().fold(Pointer::root(), |at, key| at.key(key));
        let line = Line {
            item: "m::types::A.b: String".to_owned(),
            facts: quoted(facts),
            at,
        };
        let text = line.to_string();
        assert!(!text.contains('\n'), "{text:?}");
        assert_eq!(Line::parse(&text), Some(line), "{text:?}");
    }

    #[test]
    fn hostile_text_stays_in_its_column() {
        check_round_trip("a   @/b", &["a   @/b", "%20", "~1/"]);
        check_round_trip("\"\\\n\r\u{202e}\u{2028}", &["\n", "\u{202e}", "é"]);
        check_round_trip("   ", &["", " "]);
    }

    #[test]
    fn a_line_with_fewer_columns_is_no_line() {
        assert_eq!(Line::parse("m::types::A   struct"), None);
        assert_eq!(Line::parse("m::types::A struct @/a"), None);
        assert_eq!(Line::parse(""), None);
    }
}
