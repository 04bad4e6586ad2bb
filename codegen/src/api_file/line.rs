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
        let (item, facts, at) = columns(line)?;
        Some(Self {
            item: item.to_owned(),
            facts: facts.to_owned(),
            at: at?,
        })
    }
}

/// The columns of a line, item, facts and place; `None` for a place that is no pointer.
pub(super) fn columns(line: &str) -> Option<(&str, &str, Option<Pointer>)> {
    let (item, rest) = line.split_once(GAP)?;
    let (facts, at) = rest.rsplit_once("   @")?;
    let at = match at.contains('%') {
        true => unbare(at).and_then(|at| at.parse().ok()),
        false => at.parse().ok(),
    };
    (!item.is_empty() && !facts.is_empty()).then_some((item, facts, at))
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

/// The inverse of [`quoted`]: the text in quotes that `text` begins with, and what follows it.
pub(super) fn unquoted(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix('"')?;
    let end = inside.find(['"', '\\'])?;
    if let Some(rest) = inside[end..].strip_prefix('"') {
        return Some((inside[..end].to_owned(), rest));
    }
    let mut out = inside[..end].to_owned();
    let mut rest = &inside[end..];
    loop {
        let end = rest.find(['"', '\\'])?;
        out.push_str(&rest[..end]);
        if let Some(rest) = rest[end..].strip_prefix('"') {
            return Some((out, rest));
        }
        let escape = &rest[end + 1..];
        rest = if let Some(code) = escape.strip_prefix("u{") {
            let (code, after) = code.split_once('}')?;
            out.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
            after
        } else {
            let c = escape.chars().next().filter(|c| matches!(c, '"' | '\\'))?;
            out.push(c);
            &escape[1..]
        };
    }
}

/// Keys that are needed together: `token+app`; `none` where there are none.
pub(crate) fn joined(keys: &[String]) -> String {
    const NONE: &str = "none";
    let key = |key: &String| match bare(key) {
        key if key == NONE => "%6Eone".to_owned(),
        key => key.replace('+', "%2B").replace('|', "%7C"),
    };
    match keys {
        [] => NONE.to_owned(),
        keys => keys.iter().map(key).collect::<Vec<String>>().join("+"),
    }
}

/// The inverse of [`joined`].
pub(super) fn unjoined(text: &str) -> Option<Vec<String>> {
    match text {
        "none" => Some(Vec::new()),
        keys => keys.split('+').map(unbare).collect(),
    }
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
pub(super) fn unbare(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
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
    fn texts_come_back_from_their_quotes() {
        for text in ["", "a", "a \"b\" \\", "   ", "\u{202e}\n", "\\u{20}", "é"] {
            let line = format!("{}; rest", quoted(text));
            assert_eq!(unquoted(&line), Some((text.to_owned(), "; rest")));
        }
        for broken in ["", "a", "\"", "\"a\\", "\"\\u{", "\"\\u{d800}\"", "\"\\é\""] {
            assert_eq!(unquoted(broken), None, "{broken}");
        }
    }

    #[test]
    fn keys_come_back_whatever_they_are() {
        let sets: [&[&str]; 5] = [&[], &["none"], &["a+b", "c|d"], &["%6Eone"], &["a b", ""]];
        for set in sets {
            let set: Vec<String> = set.iter().map(|key| (*key).to_owned()).collect();
            let text = joined(&set);
            assert!(!text.contains('|'), "{text}");
            assert_eq!(unjoined(&text), Some(set), "{text}");
        }
    }

    #[test]
    fn a_line_with_fewer_columns_is_no_line() {
        assert_eq!(Line::parse("m::types::A   struct"), None);
        assert_eq!(Line::parse("m::types::A struct @/a"), None);
        assert_eq!(Line::parse(""), None);
    }
}
