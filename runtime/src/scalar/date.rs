//! Days of the calendar.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use jiff::civil;

use super::{ParseError, text_on_the_wire};

/// A day of the calendar, as RFC 3339 writes it. A text with a time of day decodes to its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let text = text.trim();
        text.parse()
            .map(Self)
            .map_err(|_| ParseError::new("a date like 2026-01-02", text))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Deref for Date {
    type Target = civil::Date;

    fn deref(&self) -> &civil::Date {
        &self.0
    }
}

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        Self(date)
    }
}

impl From<Date> for civil::Date {
    fn from(date: Date) -> Self {
        date.0
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
        assert_eq!(
            "2024-02-29T10:00:00"
                .parse::<Date>()
                .map(|date| date.to_string())
                .as_deref(),
            Ok("2024-02-29")
        );
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in ["", "2023-02-29", "29.02.2024"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
