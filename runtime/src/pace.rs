//! Decides what a server's status and headers say about trying again.
//!
//! # Invariants
//! - A date is measured against the answer's own `Date`, and only without one against the caller's clock, so that neither a
//!   wrong nor a jumping clock changes a wait.

use std::time::{Duration, SystemTime};

use http::header::{DATE, RETRY_AFTER};
use http::{HeaderMap, HeaderName, StatusCode};
use jiff::Timestamp;

/// Whether a server that answers with this status may do better later: 408, 425, 429, and 500 to 599.
///
/// ```
/// use runtime::{StatusCode, is_transient_status};
///
/// assert!(is_transient_status(StatusCode::SERVICE_UNAVAILABLE));
/// assert!(!is_transient_status(StatusCode::NOT_FOUND));
/// ```
pub fn is_transient_status(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 425 | 429 | 500..=599)
}

/// How long the server asks to wait (`Retry-After`, seconds or an HTTP date, RFC 9110, section 10.2.3), in whole seconds,
/// rounded up. A date that has passed is no wait. `now` counts where the answer has no `Date`.
///
/// `None` when nothing is asked, or nothing that can be read.
pub fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let value = text(headers, &RETRY_AFTER)?;
    // Fractions are not in the standard; some gateways send them.
    if let Ok(seconds) = value.parse::<f64>() {
        return Duration::try_from_secs_f64(seconds.ceil()).ok();
    }
    let then = httpdate::parse_http_date(value).ok()?;
    let wait = then.duration_since(server_time(headers, now).into());
    Some(wait.unwrap_or_default())
}

/// What time it is for the server that sent an answer: its `Date`, else `now`.
pub fn server_time(headers: &HeaderMap, now: Timestamp) -> Timestamp {
    let date = text(headers, &DATE).and_then(|date| httpdate::parse_http_date(date).ok());
    date.and_then(|date: SystemTime| date.try_into().ok())
        .unwrap_or(now)
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    Some(headers.get(name)?.to_str().ok()?.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[track_caller]
    fn check(headers: &[(HeaderName, &'static str)], expected: Option<u64>) {
        let value = |(name, text): &(HeaderName, &'static str)| {
            (name.clone(), HeaderValue::from_static(text))
        };
        let map: HeaderMap = headers.iter().map(value).collect();
        let now: Timestamp = "2026-01-02T03:04:05Z".parse().expect("is a time");
        let wait = retry_after(&map, now);
        assert_eq!(wait, expected.map(Duration::from_secs), "{headers:?}");
    }

    #[test]
    fn seconds_and_dates_are_understood() {
        check(&[(RETRY_AFTER, "120")], Some(120));
        check(&[(RETRY_AFTER, "0")], Some(0));
        check(&[(RETRY_AFTER, " 1.5 ")], Some(2));
        check(&[(RETRY_AFTER, "Fri, 02 Jan 2026 03:05:05 GMT")], Some(60));
        check(&[(RETRY_AFTER, "Fri, 02 Jan 2026 03:00:00 GMT")], Some(0));
        check(&[(RETRY_AFTER, "Friday, 02-Jan-26 03:05:05 GMT")], Some(60));
    }

    #[test]
    fn a_date_is_measured_by_the_servers_clock() {
        let headers = [
            (DATE, "Wed, 15 Jan 2020 09:30:00 GMT"),
            (RETRY_AFTER, "Wed, 15 Jan 2020 09:30:20 GMT"),
        ];
        check(&headers, Some(20));
    }

    #[test]
    fn nonsense_is_no_wait() {
        for value in ["", "soon", "-1", "NaN", "inf", "1e300"] {
            check(&[(RETRY_AFTER, value)], None);
        }
    }
}
