//! Days of the calendar.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::str::FromStr;

use jiff::civil;

use super::{ParseError, text_on_the_wire};

/// A day of the calendar, as RFC 3339 writes it. A text with a time of day decodes to its day, and is written as it came.
///
/// Two are equal when they are the same day.
#[derive(Clone)]
pub struct Date {
    day: civil::Date,
    /// What was read, where the day alone would be written otherwise.
    text: Option<Box<str>>,
}

impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let text = text.trim();
        let day: civil::Date = text
            .parse()
            .map_err(|_| ParseError::new("a date like 2026-01-02", text))?;
        let is_plain = super::is_written_as(&day, text);
        Ok(Self {
            day,
            text: (!is_plain).then(|| text.into()),
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => f.pad(text),
            None => self.day.fmt(f),
        }
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Date({self})")
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.day.cmp(&other.day)
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Date {
    fn eq(&self, other: &Self) -> bool {
        self.day == other.day
    }
}

impl Eq for Date {}

impl Hash for Date {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.day.hash(state);
    }
}

impl Deref for Date {
    type Target = civil::Date;

    fn deref(&self) -> &civil::Date {
        &self.day
    }
}

impl From<civil::Date> for Date {
    fn from(day: civil::Date) -> Self {
        Self { day, text: None }
    }
}

impl From<Date> for civil::Date {
    fn from(date: Date) -> Self {
        date.day
    }
}

text_on_the_wire!(Date, "a date like 2026-01-02");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_comes_back_as_it_was() {
        assert_eq!(
            "2024-02-29"
                .parse::<Date>()
                .map(|date| date.to_string())
                .as_deref(),
            Ok("2024-02-29")
        );
        let with_a_time: Date = "2024-02-29T10:00:00".parse().expect("has a day");
        assert_eq!(with_a_time.to_string(), "2024-02-29T10:00:00");
        assert_eq!(*with_a_time, civil::date(2024, 2, 29));
        assert_eq!(with_a_time, civil::date(2024, 2, 29).into());
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in ["", "2023-02-29", "29.02.2024"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
