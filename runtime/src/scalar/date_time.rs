//! Points in time.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;

use super::{ParseError, text_on_the_wire};

/// A point in time, as RFC 3339 writes it.
///
/// Decodes any offset, any fraction, lower-case `t` and `z`, a blank instead of `T`; a time without an offset counts as UTC,
/// and a date without a time as its midnight. Encodes in UTC.
///
/// ```
/// use runtime::DateTime;
///
/// let time: DateTime = "2026-01-02 04:04:05.000+01:00".parse()?;
/// assert_eq!(time.to_string(), "2026-01-02T03:04:05Z");
/// # Ok::<(), runtime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime(Timestamp);

const WANTED: &str = "a date and time like 2026-01-02T03:04:05Z";

impl DateTime {
    /// The present.
    pub fn now() -> Self {
        Self(Timestamp::now())
    }
}

impl FromStr for DateTime {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let text = text.trim();
        if let Ok(time) = text.parse() {
            return Ok(Self(time));
        }
        // Without an offset.
        let local: civil::DateTime = text.parse().map_err(|_| ParseError::new(WANTED, text))?;
        let time = TimeZone::UTC
            .to_timestamp(local)
            .map_err(|_| ParseError::new(WANTED, text))?;
        Ok(Self(time))
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Deref for DateTime {
    type Target = Timestamp;

    fn deref(&self) -> &Timestamp {
        &self.0
    }
}

impl From<Timestamp> for DateTime {
    fn from(time: Timestamp) -> Self {
        Self(time)
    }
}

impl From<DateTime> for Timestamp {
    fn from(time: DateTime) -> Self {
        time.0
    }
}

text_on_the_wire!(DateTime, "a date and time like 2026-01-02T03:04:05Z");

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(
            text.parse::<DateTime>()
                .map(|time| time.to_string())
                .as_deref(),
            Ok(expected),
            "{text}"
        );
    }

    #[test]
    fn decodes_what_servers_send() {
        check("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z");
        check("2026-01-02T03:04:05.000Z", "2026-01-02T03:04:05Z");
        check(
            "2026-01-02t03:04:05.123456789z",
            "2026-01-02T03:04:05.123456789Z",
        );
        check("2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05Z");
        check("2026-01-02 03:04:05-05:30", "2026-01-02T08:34:05Z");
        check("2026-01-02T03:04:05+0100", "2026-01-02T02:04:05Z");
        check("2026-01-02T03:04:05", "2026-01-02T03:04:05Z");
        check("2026-01-02 03:04:05.5", "2026-01-02T03:04:05.5Z");
        check("2026-01-02", "2026-01-02T00:00:00Z");
        check("2026-12-31T23:59:60Z", "2026-12-31T23:59:59Z");
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in [
            "",
            "tomorrow",
            "1767322800",
            "2026-13-01T00:00:00Z",
            "2026-01-02T25:00:00Z",
        ] {
            assert!(text.parse::<DateTime>().is_err(), "{text}");
        }
    }
}
