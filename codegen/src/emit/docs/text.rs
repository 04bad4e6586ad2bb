//! Prose of the document -> clean text: printable characters, plain line ends, bounded length.

use crate::is_hidden;

/// How much of one text is kept, in characters.
const LONGEST: usize = 4_000;

/// The text without what must not or need not be shown. Longer texts end in `…`.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(4 * LONGEST));
    let mut kept = 0;
    let mut chars = text.trim().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => out.push('\n'),
            '\t' => out.push_str("    "),
            '\n' => out.push('\n'),
            c if is_hidden(c) => continue,
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
        kept += 1;
        if kept == LONGEST {
            shorten(&mut out);
            break;
        }
    }
    dedent(&out)
}

/// The text on one line, without what must not be shown.
pub(in crate::emit) fn clean_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .chars()
        .filter(|&c| !is_hidden(c))
        .take(LONGEST)
        .collect()
}

/// Cuts at the last space and says that something is missing.
fn shorten(text: &mut String) {
    if let Some(at) = text.rfind(char::is_whitespace) {
        text.truncate(at);
    }
    text.push_str(" …");
}

/// Takes away the indentation that all lines but the first share, when the second line is no new block.
fn dedent(text: &str) -> String {
    let indent_of = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let continued = text
        .lines()
        .skip(1)
        .take_while(|line| !line.trim().is_empty())
        .count()
        > 0;
    let lines = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    let shared = if continued {
        lines.map(indent_of).min().unwrap_or(0)
    } else {
        0
    };
    let mut out = String::with_capacity(text.len());
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let cut = if index == 0 {
            0
        } else {
            shared.min(indent_of(line))
        };
        out.push_str(line[cut..].trim_end());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_reorders_or_hides_characters_is_dropped() {
        assert_eq!(clean("a\u{202e}b\u{200b}c\0d\u{7}"), "abcd");
        assert_eq!(clean_line("a\r\nb\u{2028}c"), "a b c");
    }

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        let text = clean(&"word ".repeat(2_000));
        assert!(text.ends_with("word …"), "{}", &text[text.len() - 20..]);
        assert!(text.chars().count() <= LONGEST + 2);
    }

    #[test]
    fn shared_indentation_is_taken_away() {
        assert_eq!(
            clean("First\n    second\n      third"),
            "First\nsecond\n  third"
        );
    }
}
