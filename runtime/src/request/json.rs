//! JSON as it is sent: a whole number has no fraction, whatever type it comes from.
//!
//! JSON Schema calls `5` and `5.0` one number; servers whose integers refuse the second take the first.

use std::io::{self, Write};

use serde::Serialize;
use serde::ser::Error;
use serde_json::Value;
use serde_json::ser::{CompactFormatter, Formatter};
use serde_json::value::RawValue;

/// The text of a value.
///
/// # Errors
/// When the value cannot be JSON.
pub(super) fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = Vec::with_capacity(128);
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, WholeNumbers);
    value.serialize(&mut serializer)?;
    Ok(text)
}

/// The text of a value.
///
/// # Errors
/// When the value cannot be JSON.
pub(super) fn text<T: Serialize + ?Sized>(value: &T) -> Result<String, serde_json::Error> {
    let text = to_vec(value)?;
    String::from_utf8(text).map_err(serde_json::Error::custom)
}

/// The texts of the elements of a list, or the text of a value that is none.
///
/// # Errors
/// When the value cannot be JSON.
pub(super) fn texts<T: Serialize + ?Sized>(value: &T) -> Result<Vec<String>, serde_json::Error> {
    let text = text(value)?;
    if !text.starts_with('[') {
        return Ok(vec![text]);
    }
    let elements: Vec<&RawValue> = serde_json::from_str(&text)?;
    Ok(elements.iter().map(ToString::to_string).collect())
}

/// A value for what writes its parts as text. A number that a double would change is a text there already.
///
/// # Errors
/// When the value cannot be JSON.
pub(super) fn value<T: Serialize + ?Sized>(value: &T) -> Result<Value, serde_json::Error> {
    let mut text = Vec::with_capacity(64);
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, LongNumbersAsText);
    value.serialize(&mut serializer)?;
    serde_json::from_slice(&text)
}

/// Compact JSON, and numbers that are kept as text are strings.
struct LongNumbersAsText;

impl Formatter for LongNumbersAsText {
    fn write_raw_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        match fragment.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            true => write!(writer, "\"{fragment}\""),
            false => writer.write_all(fragment.as_bytes()),
        }
    }
}

/// Compact JSON whose whole numbers have no fraction.
struct WholeNumbers;

impl Formatter for WholeNumbers {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        match whole_text(value) {
            Some(whole) => writer.write_all(whole.as_bytes()),
            None => CompactFormatter.write_f64(writer, value),
        }
    }

    fn write_f32<W: ?Sized + Write>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        match whole_text(value.into()) {
            Some(whole) => writer.write_all(whole.as_bytes()),
            None => CompactFormatter.write_f32(writer, value),
        }
    }
}

/// A whole number below the size from which JavaScript writes exponents.
pub(super) fn whole_text(value: f64) -> Option<String> {
    match value {
        0.0 => Some("0".to_owned()),
        _ => (value.fract() == 0.0 && value.abs() < 1e21).then(|| format!("{value:.0}")),
    }
}

#[cfg(test)]
mod tests {
    use super::to_vec;

    #[test]
    fn whole_numbers_have_no_fraction() {
        let values = [
            5.0,
            -3.0,
            0.0,
            -0.0,
            1.5,
            -0.25,
            1e15,
            9_007_199_254_740_993.0,
            1e20,
        ];
        let text = to_vec(&values).expect("is JSON");
        assert_eq!(
            String::from_utf8_lossy(&text),
            "[5,-3,0,0,1.5,-0.25,1000000000000000,9007199254740992,100000000000000000000]"
        );
    }
}
