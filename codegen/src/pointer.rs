//! JSON Pointers (RFC 6901): where a thing stands in a document.
//!
//! A [`Pointer`] is made by pushing unescaped tokens, so no caller escapes by hand, and prints in
//! escaped form. It names a place; whether anything is there is the business of whoever resolves it.

use std::fmt;
use std::str::FromStr;

/// A place in a JSON-shaped document, as a list of unescaped reference tokens.
///
/// ```
/// use codegen::Pointer;
///
/// let at = Pointer::root().key("paths").key("/exports/{id}").index(0);
/// assert_eq!(at.to_string(), "/paths/~1exports~1{id}/0");
/// assert_eq!("/paths/~1exports~1{id}/0".parse::<Pointer>(), Ok(at));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer {
    tokens: Vec<String>,
}

impl Pointer {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// The member `key` of the object at this place.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        let mut tokens = Vec::with_capacity(self.tokens.len() + 1);
        tokens.extend_from_slice(&self.tokens);
        tokens.push(key.to_owned());
        Self { tokens }
    }

    /// Goes on to the member `key` of the object at this place.
    pub(crate) fn push(&mut self, key: String) {
        self.tokens.push(key);
    }

    /// The element `index` of the array at this place.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.key(&index.to_string())
    }

    /// The place that holds this one; `None` at the root.
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.tokens.split_last()?;
        Some(Self {
            tokens: rest.to_vec(),
        })
    }

    /// The last token, unescaped; `None` at the root.
    pub fn last(&self) -> Option<&str> {
        self.tokens.last().map(String::as_str)
    }

    /// The unescaped tokens, outermost first.
    pub fn tokens(&self) -> &[String] {
        &self.tokens
    }

    /// Whether `other` is this place or lies below it.
    pub fn contains(&self, other: &Self) -> bool {
        other.tokens.starts_with(&self.tokens)
    }

    /// Parses the fragment of a local reference, `#/components/schemas/Job`: percent-decoded, then as a pointer.
    ///
    /// # Errors
    /// When `reference` does not begin with `#`, or what follows is not a pointer.
    pub fn from_fragment(reference: &str) -> Result<Self, InvalidPointer> {
        let fragment = reference.strip_prefix('#').ok_or(InvalidPointer)?;
        percent_decode(fragment).ok_or(InvalidPointer)?.parse()
    }
}

/// Decodes `%XX`; `None` when an escape is incomplete or the result is not UTF-8.
fn percent_decode(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let high = char::from(bytes.next()?).to_digit(16)?;
        let low = char::from(bytes.next()?).to_digit(16)?;
        out.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(out).ok()
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for token in &self.tokens {
            write!(f, "/{}", token.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

impl FromStr for Pointer {
    type Err = InvalidPointer;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() {
            return Ok(Self::root());
        }
        let rest = text.strip_prefix('/').ok_or(InvalidPointer)?;
        let tokens = rest
            .split('/')
            .map(|token| match token.contains('~') {
                true => token.replace("~1", "/").replace("~0", "~"),
                false => token.to_owned(),
            })
            .collect();
        Ok(Self { tokens })
    }
}

/// A text that is not a JSON Pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidPointer;

impl fmt::Display for InvalidPointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a JSON Pointer: it is empty, or begins with `/`")
    }
}

impl std::error::Error for InvalidPointer {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_fragment_is_percent_decoded_then_unescaped() {
        let pointer = Pointer::from_fragment("#/components/schemas/a%7E1b~0c").expect("a pointer");
        assert_eq!(pointer.tokens(), ["components", "schemas", "a/b~c"]);
    }

    #[test]
    fn a_reference_to_another_file_is_no_pointer() {
        assert_eq!(Pointer::from_fragment("other.yaml#/a"), Err(InvalidPointer));
        assert_eq!(Pointer::from_fragment("#/a%2"), Err(InvalidPointer));
    }
}
