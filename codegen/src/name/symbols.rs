//! What a symbol is called, for texts that have nothing else, or nothing else that tells them apart.
//!
//! # Invariants
//! - Every character has a word, and the word is made of ASCII letters, digits and spaces.

/// A sign in front of something: `+1` and `-1` are not `1`. Gives its word, and what follows it.
pub(super) fn leading_sign(text: &str) -> (&'static str, &str) {
    const SIGNS: &[(&str, &str)] = &[
        ("<=", "at most"),
        (">=", "at least"),
        ("!=", "not equal"),
        ("<", "less than"),
        (">", "more than"),
        ("+", "plus"),
        ("-", "minus"),
        ("!", "not"),
    ];
    for (sign, word) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign)
            && rest.trim_start().starts_with(char::is_alphanumeric)
        {
            return (word, rest);
        }
    }
    ("", text)
}

/// The word for a character that is no letter and no digit.
pub(super) fn word(symbol: char) -> String {
    let word = match symbol {
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '+' => "plus",
        '-' => "dash",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '|' => "pipe",
        '@' => "at",
        '#' => "hash",
        '$' => "dollar",
        '€' => "euro",
        '£' => "pound",
        '%' => "percent",
        '°' => "degree",
        '&' => "and",
        '=' => "equals",
        '<' => "less than",
        '>' => "more than",
        '≤' => "at most",
        '≥' => "at least",
        '!' => "not",
        '?' => "question mark",
        '~' => "tilde",
        '^' => "caret",
        '_' => "underscore",
        '(' => "open paren",
        ')' => "close paren",
        '[' => "open bracket",
        ']' => "close bracket",
        '{' => "open brace",
        '}' => "close brace",
        '"' => "quote",
        '\'' => "apostrophe",
        '`' => "backtick",
        ' ' => "space",
        '\t' => "tab",
        '\n' => "newline",
        other => return format!("u{:x}", u32::from(other)),
    };
    word.to_owned()
}
