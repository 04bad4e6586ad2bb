//! The header `Retry-After`: seconds, or a date.

use std::time::Duration;

use http::HeaderMap;
use http::header::RETRY_AFTER;
use jiff::fmt::rfc2822::DateTimeParser;

use crate::scalar::DateTime;

pub(super) fn read(headers: &HeaderMap, now: DateTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    // Some servers send fractions.
    if let Some(wait) = text
        .parse()
        .ok()
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
    {
        return Some(wait);
    }
    let then = DateTimeParser::new().parse_timestamp(text).ok()?;
    // A date that has passed says that the wait is over.
    Some(Duration::try_from(then.duration_since(*now)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[track_caller]
    fn check(text: &'static str, expected: Option<u64>) {
        let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static(text))]);
        let now: DateTime = "2026-01-02T03:04:05Z".parse().expect("is a time");
        assert_eq!(
            read(&headers, now),
            expected.map(Duration::from_secs),
            "{text}"
        );
    }

    #[test]
    fn seconds_and_dates_are_understood() {
        check("120", Some(120));
        check("0", Some(0));
        check("2.0", Some(2));
        check("Fri, 02 Jan 2026 03:05:05 GMT", Some(60));
        check("Fri, 02 Jan 2026 03:00:00 GMT", Some(0));
    }

    #[test]
    fn nonsense_is_no_wait() {
        for text in ["", "soon", "-1", "NaN", "1e300"] {
            check(text, None);
        }
    }
}
