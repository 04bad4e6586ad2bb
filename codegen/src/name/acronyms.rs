//! Capitals that belong together, where splitting at changes of case would tear them apart.
//!
//! # Invariants
//! - Only case changes: the letters stay.

/// The same text, cased so that a change of case is the beginning of a word.
pub(super) fn as_words(text: &str) -> String {
    one_word_brands(&plural_acronyms(text))
}

/// `userIDs` has the words `user` and `ids`: a lone `s` after capitals belongs to them.
fn plural_acronyms(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out: Vec<char> = chars.clone();
    for at in 2..chars.len() {
        let ends = chars.get(at + 1).is_none_or(|next| !next.is_lowercase());
        if chars[at] == 's' && ends && chars[at - 1].is_uppercase() && chars[at - 2].is_uppercase()
        {
            let mut back = at - 1;
            while back > 0 && chars[back - 1].is_uppercase() {
                out[back] = lower(chars[back]);
                back -= 1;
            }
        }
    }
    out.into_iter().collect()
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Words that are one in spite of their capitals.
const BRANDS: &[(&str, &str)] = &[
    ("OAuth", "Oauth"),
    ("IPv", "Ipv"),
    ("iOS", "Ios"),
    ("macOS", "Macos"),
    ("GraphQL", "Graphql"),
    ("ETag", "Etag"),
    ("GitHub", "Github"),
    ("GitLab", "Gitlab"),
    ("MySQL", "Mysql"),
    ("PostgreSQL", "Postgresql"),
    ("PayPal", "Paypal"),
    ("LinkedIn", "Linkedin"),
    ("YouTube", "Youtube"),
];

fn one_word_brands(text: &str) -> String {
    let mut text = text.to_owned();
    for (brand, word) in BRANDS {
        if !text.contains(brand) {
            continue;
        }
        let mut out = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find(brand) {
            let before = rest[..at].chars().next_back();
            let after = rest[at + brand.len()..].chars().next();
            let joined = before.is_some_and(|c| is_joined(c, brand))
                || after.is_some_and(char::is_lowercase);
            out.push_str(&rest[..at]);
            out.push_str(if joined { brand } else { word });
            rest = &rest[at + brand.len()..];
        }
        out.push_str(rest);
        text = out;
    }
    text
}

/// Whether a brand after `before` is only a part of a longer word.
fn is_joined(before: char, brand: &str) -> bool {
    if brand.starts_with(char::is_uppercase) {
        before.is_uppercase()
    } else {
        before.is_alphabetic()
    }
}
