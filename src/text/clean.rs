//! Decides how text from a server may appear in messages.
//!
//! Credentials come back in many spellings: whole links, links without a scheme, escaped or percent-coded ones, headers that
//! are echoed. So a word that looks like one of them is cut, rather than the secret in it looked for.
//!
//! # Invariants
//! - A link keeps its origin at most. What follows the name of a credential is cut.
//! - Characters that steer a terminal, or that are not seen, are gone; the length is bounded.
//! - Clean text stays as it is when it is cleaned again.

use std::fmt;

use url::Url;

/// The longest server text worth showing.
const LONGEST: usize = 300;
/// What stands for what was cut.
const CUT: &str = "...";
/// Parts of names whose values are secret, or belong to a signature.
const SECRETS: [&str; 14] = [
    "api-key",
    "api_key",
    "apikey",
    "authorization",
    "basic",
    "bearer",
    "credential",
    "expires",
    "password",
    "secret",
    "sig",
    "token",
    "x-amz-",
    "x-goog-",
];
/// What stands between a name and its value, percent-coded too.
const ASSIGNMENTS: [&str; 6] = ["=", ":", "+", "%3d", "%3a", "%20"];

/// Text from outside that has been made fit to be shown. There is no other way to one than through [`clean`].
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct CleanText(String);

impl CleanText {
    pub(crate) fn of(text: &str) -> Self {
        Self(clean(text))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The same with words of ours behind it.
    pub(crate) fn and(&self, words: &'static str) -> Self {
        match self.0.as_str() {
            "" => Self(words.to_owned()),
            text => Self(format!("{text}; {words}")),
        }
    }
}

impl fmt::Display for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Server text made fit for a message: one line, bounded, and without what could be a signature.
pub(crate) fn clean(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    let mut words = Vec::new();
    let mut length = 0;
    let mut scheme = None;
    for word in seen.split_whitespace() {
        let shown = match scheme {
            Some(scheme) if Scheme::of(word).is_none() && !may_follow(word, scheme) => {
                CUT.to_owned()
            }
            _ => without_secrets(word),
        };
        scheme = Scheme::of(word);
        length += shown.chars().count() + 1;
        if length > LONGEST {
            words.push(CUT.to_owned());
            break;
        }
        words.push(shown);
    }
    words.join(" ")
}

/// Characters that nobody sees, or that change how others are seen. White space is kept.
pub(crate) fn is_unseen(c: char) -> bool {
    runtime::is_hidden(c) && !c.is_whitespace()
}

/// A word after which credentials stand in a header.
#[derive(Clone, Copy)]
enum Scheme {
    Bearer,
    /// One that is a word of plain English, too.
    Common,
}

impl Scheme {
    fn of(word: &str) -> Option<Self> {
        let name = word.trim_matches(|c: char| !c.is_alphanumeric());
        match name.to_ascii_lowercase().as_str() {
            "bearer" => Some(Self::Bearer),
            "authorization" | "basic" | "password" | "secret" | "signature" | "token" => {
                Some(Self::Common)
            }
            _ => None,
        }
    }
}

/// Whether a word after the name of a scheme is a word of a sentence.
fn may_follow(word: &str, scheme: Scheme) -> bool {
    let plain = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    let is_word = plain.len() < 16 && plain.chars().all(|c| c.is_ascii_lowercase());
    matches!(scheme, Scheme::Common) && is_word
}

/// A word, or what may be shown of it.
fn without_secrets(word: &str) -> String {
    // Links in JSON have their slashes escaped.
    let word = word.replace('\\', "");
    if let Some(scheme_end) = word.find("://") {
        let (before, link) = word.split_at(scheme_start(&word, scheme_end));
        let before = if is_secret(before) { "" } else { before };
        return bounded(&format!("{before}{}", origin(link)));
    }
    match is_secret(&word) {
        true => CUT.to_owned(),
        false => bounded(&word),
    }
}

fn bounded(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// Where the scheme begins that ends there.
fn scheme_start(word: &str, end: usize) -> usize {
    let head = word.get(..end).unwrap_or_default();
    head.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        .len()
}

/// Scheme, host and port of a link.
fn origin(link: &str) -> String {
    let Ok(url) = Url::parse(link) else {
        return CUT.to_owned();
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let Some(host) = url.host_str().filter(|host| host.chars().all(plain)) else {
        return CUT.to_owned();
    };
    let port = url
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    let origin = format!("{}://{host}{port}", url.scheme());
    match origin == link.trim_end_matches('/') {
        true => origin,
        false => format!("{origin}/{CUT}"),
    }
}

fn is_secret(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let has_query = word.contains(['?', '&']) && word.contains('=')
        || word.contains("%3f") && word.contains("%3d");
    let is_link = word.contains("%3a%2f")
        || word
            .trim_start_matches(['"', '\'', '(', '<'])
            .starts_with("//");
    let has_user = word
        .split_once('@')
        .is_some_and(|(user, _)| user.contains(':'));
    has_query || is_link || has_user || SECRETS.iter().any(|name| has_value(&word, name))
}

/// Whether a name stands in a word with a value behind it.
fn has_value(word: &str, name: &str) -> bool {
    let Some((_, after)) = word.split_once(name) else {
        return false;
    };
    ASSIGNMENTS.iter().any(|assignment| {
        after
            .split_once(assignment)
            .is_some_and(|(_, value)| value.contains(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text), expected, "{text}");
        assert_eq!(clean(expected), expected, "cleaned again");
    }

    #[test]
    fn a_link_is_cut_to_its_origin() {
        for (text, expected) in [
            (
                "cannot read (https://me:pw@h.example/a/b?X-Amz-Signature=abc)",
                "cannot read (https://h.example/...",
            ),
            ("https://h.example/f;sig=S3CRET", "https://h.example/..."),
            ("https://h.example:8443/", "https://h.example:8443"),
            (
                r"https:\/\/h.example\/f?sig=S3CRET",
                "https://h.example/...",
            ),
            ("https://me:p/w@h.example/", "..."),
            ("sig=S3CRET,https://h.example/f", "https://h.example/..."),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn links_without_a_scheme_are_cut() {
        for word in [
            "/p?X-Amz-Signature=S3CRET",
            "//h.example/p?sig=S3CRET",
            "(//h.example/S3CRET)",
            "h.example/f?X-Amz-Credential=S3CRET",
            "https%3A%2F%2Fh.example%2FS3CRET",
            "/f%3Fsig%3DS3CRET",
            "a&b=S3CRET",
            "me:S3CRET@h.example",
        ] {
            check(&format!("no {word} there"), "no ... there");
        }
    }

    #[test]
    fn echoed_credentials_are_cut() {
        for (text, expected) in [
            ("bad token Bearer abc", "bad token Bearer ..."),
            ("bad token `Bearer abc`", "bad token `Bearer ..."),
            ("bearer token S3CRET", "bearer token ..."),
            ("Authorization: Basic bWU6cHc=", "Authorization: Basic ..."),
            ("Token S3CRET refused", "Token ... refused"),
            ("token 0123456789abcdef", "token ..."),
            (r#"{"access_token":"S3CRET"}"#, "..."),
            (r#"{"token": "S3CRET"}"#, r#"{"token": ..."#),
            ("SIG=S3CRET", "..."),
            ("x-goog-credential:S3CRET", "..."),
            ("Bearer%20S3CRET", "..."),
            ("b\u{200b}earer S3CRET", "bearer ..."),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn plain_sentences_stay() {
        for text in [
            "the token is invalid, or has expired.",
            "the signature does not match",
            "your credentials: none",
            "no such export: 7 (at 2024-01-15T09:30:00Z)",
            "columns a=b are unknown; really?",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn lines_are_folded_and_unseen_characters_dropped() {
        check(" a\n\tb\u{1b}[31m\u{7} c\r\u{9b}d ", "a b[31m c d");
        check("a\u{202e}b\u{2066}c\u{feff}", "abc");
    }

    #[test]
    fn long_text_is_bounded() {
        assert!(clean(&"word ".repeat(1000)).len() < 310);
        assert!(clean(&"x".repeat(10_000)).len() < 310);
    }
}
