//! Numbers that keep every digit.
//!
//! # Invariants
//! - A number is written as it was read; what a caller makes is written as JSON writes it, a whole one without a fraction.
//! - Two numbers are equal, or one is less, by all of their digits.

mod convert;
mod digits;
mod read;

use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use serde::ser::{Error, Serialize, Serializer};
use serde_json::value::RawValue;

use self::digits::Digits;
use super::{ParseError, is_written_as};

/// A number of JSON with all its digits: an integer beyond 64 bits, an amount of money, an identifier beyond 2⁵³.
///
/// It can be used as the `f64` that is nearest; [`as_i64`](Self::as_i64) and its like give integers, exactly or not at all;
/// its text has every digit, for a crate for decimals.
///
/// ```
/// use runtime::Number;
///
/// let price: Number = serde_json::from_str("12345678901234567890.10")?;
/// assert_eq!(price.to_string(), "12345678901234567890.10");
/// assert_eq!(serde_json::to_string(&price)?, "12345678901234567890.10");
/// assert!(price.is_finite() && *price > 1e19);
///
/// assert_eq!(Number::from(1.5) * 2.0, 3.0);
/// assert_eq!(Number::from(3.0).to_string(), "3");
/// assert_eq!(Number::from(u64::MAX).as_u64(), Some(u64::MAX));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Number {
    nearest: f64,
    /// What was read or made, where the nearest `f64` would be written otherwise.
    text: Option<Box<str>>,
}

impl Number {
    /// The nearest `f64`; infinite when the number is beyond all of them.
    pub fn to_f64(&self) -> f64 {
        self.nearest
    }

    /// Whether the nearest double is whole and below the bound.
    fn is_whole(&self, bound: f64) -> bool {
        self.nearest.fract() == 0.0 && self.nearest.abs() < bound
    }
}

impl Deref for Number {
    type Target = f64;

    fn deref(&self) -> &f64 {
        &self.nearest
    }
}

/// As in JSON: `3`, `0.5`, `1e300`. A number that was read is as it came.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => f.pad(text),
            None if self.nearest == 0.0 => f.pad("0"),
            None if self.is_whole(digits::PLAIN) => f.pad(&format!("{:.0}", self.nearest)),
            None => match serde_json::Number::from_f64(self.nearest) {
                Some(number) => f.pad(&number.to_string()),
                None => fmt::Display::fmt(&self.nearest, f),
            },
        }
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Reads a number as JSON writes one.
impl FromStr for Number {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refused = || ParseError::new("a number like 12.50", text);
        let nearest = digits::is_number(text).then(|| text.parse().ok()).flatten();
        let nearest = Self {
            nearest: nearest.ok_or_else(refused)?,
            text: None,
        };
        match is_written_as(&nearest, text) {
            true => Ok(nearest),
            false => Ok(Self {
                text: Some(text.into()),
                ..nearest
            }),
        }
    }
}

/// By all digits: `1.0` and `1` are equal, 2⁵³ and 2⁵³ + 1 are not.
impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (&self.text, &other.text) {
            (None, None) => self.nearest.partial_cmp(&other.nearest),
            _ if self.nearest.is_nan() || other.nearest.is_nan() => None,
            _ => Some(Digits::of(&self.to_string()).cmp(&Digits::of(&other.to_string()))),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.text.is_none() && self.is_whole(digits::EXACT) {
            return serializer.serialize_i64(self.nearest as i64);
        }
        if self.text.is_none() && !self.is_whole(digits::PLAIN) {
            return serializer.serialize_f64(self.nearest);
        }
        let text = self.to_string();
        match (text.parse(), text.parse()) {
            (Ok(whole), _) if text != "-0" => serializer.serialize_i64(whole),
            (_, Ok(whole)) => serializer.serialize_u64(whole),
            _ if serializer.is_human_readable() => RawValue::from_string(text)
                .map_err(S::Error::custom)?
                .serialize(serializer),
            // Binary formats have no text of a number.
            _ => match self.as_i128() {
                Some(whole) => serializer.serialize_i128(whole),
                None => serializer.serialize_f64(self.nearest),
            },
        }
    }
}
