//! Points in time.
//!
//! # Invariants
//! - What was read is written as it came: offset, fraction, leap second and letters.
//! - Two are equal when they are the same point in time, however they are written.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::str::FromStr;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, civil};

use super::{ParseError, text_on_the_wire};

/// A point in time, as RFC 3339 writes it.
///
/// Decodes any offset, any fraction, a leap second, lower-case `t` and `z`, a blank instead of `T`; a time without an offset
/// counts as UTC, and a date without a time as its midnight. Encodes what it was decoded from as it came, and what was made
/// from a [`Timestamp`] in UTC.
///
/// It dereferences to a [`Timestamp`], which has nanoseconds and ends some hours before the year 9999 does: a later time, as
/// many servers write for "never", is the last one there; [`instant`](Self::instant) tells it apart.
///
/// ```
/// use runtime::DateTime;
///
/// let time: DateTime = "2026-01-02T04:04:05.000+01:00".parse()?;
/// assert_eq!(time.to_string(), "2026-01-02T04:04:05.000+01:00");
/// assert_eq!(time.as_second(), 1_767_323_045);
///
/// let never: DateTime = "9999-12-31T23:59:59Z".parse()?;
/// assert!(never > time && never.instant().is_none());
/// # Ok::<(), runtime::ParseError>(())
/// ```
#[derive(Clone)]
pub struct DateTime {
    instant: Timestamp,
    /// What was read, where the instant alone would be written otherwise.
    text: Option<Box<str>>,
}

const WANTED: &str = "a date and time like 2026-01-02T03:04:05Z";

/// How many digits of a fraction an instant keeps.
const DIGITS: usize = 9;

impl DateTime {
    /// The present.
    pub fn now() -> Self {
        Timestamp::now().into()
    }

    /// The instant, cut to nanoseconds; a leap second is the one before it. None: it is beyond what a [`Timestamp`] can be.
    pub fn instant(&self) -> Option<Timestamp> {
        self.beyond().is_none().then_some(self.instant)
    }

    /// How long before or after the beginning of the year 0 it is, where a [`Timestamp`] cannot say.
    fn beyond(&self) -> Option<SignedDuration> {
        let text = self.text.as_deref()?;
        let is_last = self.instant == Timestamp::MAX || self.instant == Timestamp::MIN;
        is_last
            .then(|| Parts::of(text)?.since_year_zero())
            .flatten()
    }
}

/// A text in two: a local time, and how far it is ahead of UTC.
struct Parts {
    local: civil::DateTime,
    offset: SignedDuration,
}

impl Parts {
    fn of(text: &str) -> Option<Self> {
        let shortened = shortened(text);
        let text = shortened.as_deref().unwrap_or(text);
        let time = text.find(':').unwrap_or(text.len());
        let (local, offset) = match text[time..].find(['Z', 'z', '+', '-']) {
            Some(end) => text.split_at(time + end),
            None => (text, ""),
        };
        Some(Self {
            local: local.parse().ok()?,
            offset: offset_of(offset)?,
        })
    }

    fn since_year_zero(&self) -> Option<SignedDuration> {
        let zero = civil::date(0, 1, 1).at(0, 0, 0, 0);
        let local = self.local.duration_since(zero);
        local.checked_sub(self.offset)
    }
}

/// The offset that is written as `Z`, `+01:00`, `+0100`, `+01` or not at all.
fn offset_of(text: &str) -> Option<SignedDuration> {
    let (sign, digits) = match text.split_at_checked(1) {
        None | Some(("Z" | "z", "")) => return Some(SignedDuration::ZERO),
        Some(("-", digits)) => (-1, digits),
        Some((_, digits)) => (1, digits),
    };
    let digits = digits.replace(':', "");
    let (hours, minutes) = digits.split_at_checked(2)?;
    let hours: i64 = hours.parse().ok()?;
    let minutes: i64 = match minutes {
        "" => 0,
        minutes => minutes.parse().ok()?,
    };
    (hours < 24 && minutes < 60).then(|| SignedDuration::from_mins(sign * (hours * 60 + minutes)))
}

/// The instant that a text means, or the nearest that there is.
fn instant(text: &str) -> Option<Timestamp> {
    if let Ok(time) = text.parse() {
        return Some(time);
    }
    let Parts { local, offset } = Parts::of(text)?;
    let in_utc = local.checked_sub(offset).ok();
    let exact = in_utc.and_then(|time| TimeZone::UTC.to_timestamp(time).ok());
    Some(exact.unwrap_or(match local.year() < 0 {
        true => Timestamp::MIN,
        false => Timestamp::MAX,
    }))
}

/// The text with no more digits in its fraction than an instant keeps.
fn shortened(text: &str) -> Option<String> {
    let fraction = text.find('.')? + 1;
    let digits = text.get(fraction..)?;
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    let kept = fraction + DIGITS;
    (end > DIGITS).then(|| format!("{}{}", &text[..kept], &text[fraction + end..]))
}

impl FromStr for DateTime {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let text = text.trim();
        let instant = instant(text).ok_or_else(|| ParseError::new(WANTED, text))?;
        let plain = Self::from(instant);
        let is_plain = super::is_written_as(&plain, text);
        Ok(Self {
            text: (!is_plain).then(|| text.into()),
            ..plain
        })
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => f.pad(text),
            None => self.instant.fmt(f),
        }
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DateTime({self})")
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        let beyond = || match (self.beyond(), other.beyond()) {
            (Some(this), Some(that)) => this.cmp(&that),
            (Some(this), None) => 0.cmp(&-this.signum()),
            (None, Some(that)) => 0.cmp(&that.signum()),
            (None, None) => Ordering::Equal,
        };
        self.instant.cmp(&other.instant).then_with(beyond)
    }
}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for DateTime {}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.instant.hash(state);
    }
}

impl Deref for DateTime {
    type Target = Timestamp;

    fn deref(&self) -> &Timestamp {
        &self.instant
    }
}

impl From<Timestamp> for DateTime {
    fn from(instant: Timestamp) -> Self {
        Self {
            instant,
            text: None,
        }
    }
}

impl From<DateTime> for Timestamp {
    fn from(time: DateTime) -> Self {
        time.instant
    }
}

text_on_the_wire!(DateTime, "a date and time like 2026-01-02T03:04:05Z");

#[cfg(test)]
mod tests {
    use super::*;

    /// That a text is read as an instant and written as it came.
    #[track_caller]
    fn check(text: &str, instant: &str) {
        let time: DateTime = text.parse().expect(text);
        assert_eq!(time.to_string(), text);
        assert_eq!(time.instant().expect(text).to_string(), instant, "{text}");
        let alone: DateTime = instant.parse().expect(instant);
        assert_eq!(time, alone, "{text}");
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
        check("2026-01-02T03:04:05-00:00", "2026-01-02T03:04:05Z");
        check("2026-01-02 03:04:05-05:30", "2026-01-02T08:34:05Z");
        check("2026-01-02T03:04:05+0100", "2026-01-02T02:04:05Z");
        check("2026-01-02T03:04:05+23:59", "2026-01-01T03:05:05Z");
        check("2026-01-02T03:04:05", "2026-01-02T03:04:05Z");
        check("2026-01-02 03:04:05.5", "2026-01-02T03:04:05.5Z");
        check("2026-01-02", "2026-01-02T00:00:00Z");
        check("2026-12-31T23:59:60Z", "2026-12-31T23:59:59Z");
        check("2026-12-31T23:59:60.75+00:00", "2026-12-31T23:59:59.75Z");
        check("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z");
    }

    #[test]
    fn a_fraction_may_have_any_number_of_digits() {
        check(
            "2026-01-02T03:04:05.1234567891Z",
            "2026-01-02T03:04:05.123456789Z",
        );
        check(
            "2026-01-02T03:04:05.0000000000000000000000+02:00",
            "2026-01-02T01:04:05Z",
        );
        check(
            "2026-01-02T03:04:05.12345678999",
            "2026-01-02T03:04:05.123456789Z",
        );
    }

    #[test]
    fn the_end_of_time_decodes_and_is_ordered() {
        let texts = [
            "9999-12-30T22:00:00Z",
            "9999-12-30T22:00:00.999999999Z",
            "9999-12-30T22:00:01Z",
            "9999-12-31T23:59:59Z",
            "9999-12-31T23:59:59.9999999",
            "9999-12-31t23:59:59.99999999999-00:01",
            "9999-12-31T23:59:59-23:59",
        ];
        let times: Vec<DateTime> = texts.map(|text| text.parse().expect(text)).into();
        for (time, text) in times.iter().zip(texts) {
            assert_eq!(time.to_string(), text);
            assert_eq!(time.clone(), *time);
        }
        assert!(times.is_sorted_by(|one, next| one < next), "{times:?}");
        assert!(times[1].instant().is_some());
        assert!(times[2].instant().is_none());
        assert_eq!(*times[6], Timestamp::MAX);
        let same: DateTime = "9999-12-31T22:59:59-01:00".parse().expect("is a time");
        assert_eq!(same, times[3]);
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in [
            "",
            "tomorrow",
            "1767322800",
            "2026-13-01T00:00:00Z",
            "2026-01-02T25:00:00Z",
            "9999-12-32T00:00:00Z",
            "9999-12-31T23:59:59+é",
        ] {
            assert!(text.parse::<DateTime>().is_err(), "{text}");
        }
    }
}
