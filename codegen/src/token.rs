//! What HTTP calls a token: methods and the names of headers and cookies are made of it.

/// What a token may have beside letters and digits (RFC 9110, section 5.6.2).
pub(crate) const SIGNS: &str = "!#$%&'*+-.^_`|~";

/// Whether a text is a token.
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(may_have)
}

/// Whether a token may have this character.
fn may_have(c: char) -> bool {
    c.is_ascii_alphanumeric() || SIGNS.contains(c)
}
