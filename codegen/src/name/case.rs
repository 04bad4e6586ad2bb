//! What words a text of the document is made of, and how words become an identifier.
//!
//! Words are held in snake case, `export_job_status`, whatever they are to become. There are three readings of a text,
//! each telling more of it than the one before, for when a shorter one is taken:
//!
//! | text      | [`plain`]     | [`spelled`]      | [`style`] |
//! |-----------|---------------|------------------|-----------|
//! | `fooBar`  | `foo_bar`     | `foo_bar`        | `camel`   |
//! | `foo-bar` | `foo_bar`     | `foo_bar`        | `kebab`   |
//! | `foo.bar` | `foo_bar`     | `foo_dot_bar`    | `dotted`  |
//! | `@id`     | `id`          | `at_id`          | `lower`   |
//! | `-1`      | `minus_1`     | `minus_1`        | `text`    |
//! | `.`       |               | `dot`            | `text`    |
//!
//! # Invariants
//! - Whatever the text, [`Role::ident`] gives an identifier of edition 2024 that is no keyword.
//! - Identifiers are in Unicode normal form C, as the compiler compares them.
//! - A reading is at most [`LONGEST`] bytes long, so the length of a name never depends on who wrote the document.

use std::borrow::Cow;

use heck::{ToSnakeCase, ToUpperCamelCase};
use unicode_normalization::UnicodeNormalization;

use super::keywords::is_keyword;
use super::{acronyms, symbols};

/// The longest reading, in bytes.
const LONGEST: usize = 160;

/// The longest file name without extension, in bytes. File systems stop at 255.
const LONGEST_FILE: usize = 120;

/// What an identifier is for, which decides its case and what makes it valid when it would begin with a digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Type,
    Variant,
    Field,
    Function,
    /// A module with a file of its own: ASCII, because the compiler looks for no other file names.
    Module,
}

impl Role {
    /// The identifier made of `words`.
    pub(super) fn ident(self, words: &str) -> String {
        let cased = match self {
            Self::Type | Self::Variant => camel(words),
            Self::Field | Self::Function => words.to_owned(),
            Self::Module => file(&ascii(words)),
        };
        let mut ident = composed(&cased).into_owned();
        if !ident.starts_with(unicode_ident::is_xid_start) {
            ident.insert_str(0, self.lead());
        }
        if !is_ident(&ident) {
            ident = self.ident(&ascii(words));
        }
        if is_keyword(&ident) {
            ident.push('_');
        }
        ident
    }

    /// What stands before a name that would begin with a digit.
    fn lead(self) -> &'static str {
        match self {
            Self::Type => "Type",
            Self::Variant => "V",
            Self::Field => "field_",
            Self::Function => "call_",
            Self::Module => "type_",
        }
    }
}

/// Whether `text` is an identifier as the compiler reads it, keyword or not.
pub(super) fn is_ident(text: &str) -> bool {
    let mut chars = text.chars();
    chars
        .next()
        .is_some_and(|first| unicode_ident::is_xid_start(first) || first == '_')
        && chars.all(unicode_ident::is_xid_continue)
        && text.chars().any(|c| c != '_')
        && unicode_normalization::is_nfc(text)
}

/// The words of `text` without its symbols; empty when there are only symbols. A sign in front is a word.
pub(super) fn plain(text: &str) -> String {
    let text = composed(text);
    let (sign, rest) = symbols::leading_sign(&text);
    let mut spaced = String::with_capacity(text.len() + 8);
    spaced.push_str(sign);
    spaced.push(' ');
    let mut chars = rest.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let inside = before.is_alphanumeric() && chars.peek().is_some_and(|c| c.is_alphanumeric());
        if c.is_alphanumeric() {
            spaced.push(c);
        } else if c == '+' && before != ' ' {
            // `GMT+1` is not `GMT1`.
            spaced.push_str(" plus ");
        } else if !(matches!(c, '\'' | '’') && inside) {
            spaced.push(' ');
        }
        before = c;
    }
    words(&spaced)
}

/// The words of `text` with every symbol as a word; never empty.
pub(super) fn spelled(text: &str) -> String {
    if text.is_empty() {
        return "empty".to_owned();
    }
    let text = composed(text);
    let (sign, rest) = symbols::leading_sign(&text);
    let mut spaced = format!("{sign} ");
    let mut chars = rest.chars().peekable();
    let mut inside = false;
    while let Some(c) = chars.next() {
        let joins = inside && chars.peek().is_some_and(|next| next.is_alphanumeric());
        if c.is_alphanumeric() {
            spaced.push(c);
        } else if c == '-' && joins && chars.peek().is_some_and(char::is_ascii_digit) {
            spaced.push_str(" minus ");
        } else if joins && matches!(c, '_' | '-' | ' ') {
            // What stands between words anyway is a matter of style.
            spaced.push(' ');
        } else {
            spaced.push(' ');
            spaced.push_str(&symbols::word(c));
            spaced.push(' ');
        }
        inside = c.is_alphanumeric();
    }
    words(&spaced)
}

/// The shortest reading that is not empty.
pub(crate) fn shortest(text: &str) -> String {
    let plain = plain(text);
    if plain.is_empty() {
        spelled(text)
    } else {
        plain
    }
}

/// The words of an identifier that was made here.
pub(super) fn of_name(name: &str) -> String {
    name.to_snake_case()
}

/// How far `text` stands from the name that is made of its `plain` words: not at all, by its case, by its symbols.
pub(super) fn distance(text: &str, name: &str) -> u8 {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    match (text == name, text.chars().all(is_word)) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    }
}

/// How `text` is cased, in a word: what tells `fooBar` from `foo_bar`.
pub(super) fn style(text: &str) -> &'static str {
    let has = |c: char| text.contains(c);
    if !text.chars().any(char::is_alphabetic) {
        "text"
    } else if !text.chars().any(char::is_lowercase) {
        "upper"
    } else if has('_') {
        "snake"
    } else if has('-') {
        "kebab"
    } else if has('.') {
        "dotted"
    } else if has(' ') {
        "spaced"
    } else if !text.chars().any(char::is_uppercase) {
        "lower"
    } else if text.starts_with(char::is_uppercase) {
        "pascal"
    } else {
        "camel"
    }
}

/// A word that stands for the whole of `text`, for two texts that no reading tells apart.
pub(super) fn digest(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("x{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
}

/// Two readings, one after the other. Either may be empty.
pub(super) fn join(first: &str, second: &str) -> String {
    match (first.is_empty(), second.is_empty()) {
        (true, _) => second.to_owned(),
        (_, true) => first.to_owned(),
        _ => format!("{first}_{second}"),
    }
}

/// Words in upper camel case. Numbers stay apart: `gpt_3_5` is `Gpt3_5`.
pub(super) fn camel(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for word in words.split('_') {
        append_camel(&mut out, &word.to_upper_camel_case());
    }
    out
}

/// Appends to a name in upper camel case, so that numbers stay apart.
pub(super) fn append_camel(name: &mut String, more: &str) {
    let digits_meet = name.ends_with(|c: char| c.is_ascii_digit())
        && more.starts_with(|c: char| c.is_ascii_digit());
    if digits_meet {
        name.push('_');
    }
    name.push_str(more);
}

/// A text in normal form C.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Splits at spaces and at changes of case.
fn words(spaced: &str) -> String {
    let snake = if spaced.contains(char::is_uppercase) {
        acronyms::as_words(spaced).to_snake_case()
    } else {
        spaced.to_snake_case()
    };
    shortened(&snake, LONGEST).to_owned()
}

/// The words of `words` that fit into `longest` bytes; a single longer word is cut.
pub(super) fn shortened(words: &str, longest: usize) -> &str {
    if words.len() <= longest {
        return words;
    }
    let mut end = longest;
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    match words[..end].rfind('_') {
        Some(at) if at > 0 => &words[..at],
        _ => &words[..end],
    }
}

/// Words short enough for the name of a file.
fn file(words: &str) -> String {
    if words.len() <= LONGEST_FILE {
        return words.to_owned();
    }
    let digest = digest(words);
    let short = shortened(words, LONGEST_FILE - digest.len() - 1);
    format!("{short}_{digest}")
}

/// Words with every character outside ASCII as its code point.
fn ascii(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if c.is_ascii_alphanumeric() || c == '_' {
            out.push(c);
        } else {
            if !out.is_empty() && !out.ends_with('_') {
                out.push('_');
            }
            out.push_str(&format!("u{:x}_", u32::from(c)));
        }
    }
    out.truncate(out.trim_end_matches('_').len());
    if out.is_empty() {
        out.push_str("empty");
    }
    out
}
