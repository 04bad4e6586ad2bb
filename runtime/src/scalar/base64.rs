//! Bytes in JSON.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::{
    STANDARD, STANDARD_PAD_INDIFFERENT, URL_SAFE_PAD_INDIFFERENT,
};

use super::{ParseError, text_on_the_wire};

/// Bytes that are Base64 text on the wire.
///
/// Decodes the standard alphabet and the one for URLs, with padding and without, broken into lines or not. Encodes the standard
/// alphabet with padding.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base64(Vec<u8>);

impl Base64 {
    /// The bytes.
    pub fn into_vec(self) -> Vec<u8> {
        self.0
    }
}

impl FromStr for Base64 {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let compact = match text.contains(|c: char| c.is_ascii_whitespace()) {
            true => Cow::Owned(text.split_ascii_whitespace().collect()),
            false => Cow::Borrowed(text),
        };
        let engine = if compact.contains(['-', '_']) {
            URL_SAFE_PAD_INDIFFERENT
        } else {
            STANDARD_PAD_INDIFFERENT
        };
        engine
            .decode(compact.as_bytes())
            .map(Self)
            .map_err(|_| ParseError::new("Base64", text))
    }
}

impl fmt::Display for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(&self.0))
    }
}

impl Deref for Base64 {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Base64 {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl From<Base64> for Vec<u8> {
    fn from(bytes: Base64) -> Self {
        bytes.0
    }
}

text_on_the_wire!(Base64, "Base64");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_common_spelling_decodes() {
        for text in ["+/+/AQ==", "+/+/AQ", "-_-_AQ==", "-_-_AQ", "+/+/\r\nAQ=="] {
            assert_eq!(
                text.parse::<Base64>().as_deref(),
                Ok(&[0xfb, 0xff, 0xbf, 1][..]),
                "{text}"
            );
        }
        assert!("a".parse::<Base64>().is_err());
        assert!("+_==".parse::<Base64>().is_err());
    }

    #[test]
    fn encodes_the_standard_spelling() {
        assert_eq!(
            Base64::from(vec![0xfb, 0xff, 0xbf, 1]).to_string(),
            "+/+/AQ=="
        );
    }
}
