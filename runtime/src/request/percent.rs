//! Percent-encoding after RFC 3986.
//!
//! # Invariants
//! - Only unreserved characters stay as they are, unless the document lets a parameter keep reserved ones; even then a value
//!   cannot end the query, start another parameter or be read as something else (`#`, `[`, `]`, `&`, `+`, a lone `%`).

use std::fmt::Write;

/// Which characters stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    Unreserved,
    /// Reserved characters and existing percent-escapes too.
    Reserved,
    /// What a path of the document itself may have.
    Path,
}

/// Encodes a text.
pub(super) fn encode(text: &str, keep: Keep) -> String {
    let mut out = String::with_capacity(text.len());
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let stays = match byte {
            b'-' | b'.' | b'_' | b'~' => true,
            b'%' => keep != Keep::Unreserved && is_escape(&bytes[at..]),
            b':' | b'@' | b'/' | b'!' | b'$' | b'\'' | b'(' | b')' | b'*' | b',' | b';' | b'=' => {
                keep != Keep::Unreserved
            }
            b'?' => keep == Keep::Reserved,
            b'&' | b'+' => keep == Keep::Path,
            byte => byte.is_ascii_alphanumeric(),
        };
        if stays {
            out.push(char::from(*byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn is_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

/// The text that was encoded.
pub(super) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digits = text.get(at + 1..at + 3).filter(|_| is_escape(&bytes[at..]));
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(decoded) => {
                out.push(decoded);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
