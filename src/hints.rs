//! Decides what a server's headers say about pace.
//!
//! # Invariants
//! - What time it is for the server, and what `Retry-After` asks, is decided by the runtime, as for every client.

use std::time::Duration;

use http::HeaderMap;
use jiff::Timestamp;

/// What a server said about pace in one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// How long to wait (`Retry-After`).
    pub retry_after: Option<Duration>,
    /// How many calls the window allows (`X-RateLimit-Limit`).
    pub limit: Option<u32>,
    /// How many are left in it (`X-RateLimit-Remaining`).
    pub remaining: Option<u32>,
    /// How long until it ends (`X-RateLimit-Reset`).
    pub reset_in: Option<Duration>,
}

impl Hints {
    /// Reads `Retry-After` (seconds or an HTTP date) and the `X-RateLimit-*` headers. What cannot be read is left out.
    ///
    /// `now` is the wall clock's time, used where the answer has no `Date`.
    pub fn from_headers(headers: &HeaderMap, now: Timestamp) -> Self {
        let text = |name: &str| {
            headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .map(str::trim)
        };
        let number = |name: &str| text(name)?.parse::<u32>().ok();
        let server_now = runtime::server_time(headers, now);
        Self {
            retry_after: runtime::retry_after(headers, now),
            limit: number("x-ratelimit-limit"),
            remaining: number("x-ratelimit-remaining"),
            reset_in: text("x-ratelimit-reset").and_then(|value| reset(value, server_now)),
        }
    }

    /// How long the next call has to wait on the server's word: `Retry-After`, or the end of a window that is used up.
    pub fn wait(&self) -> Option<Duration> {
        let used_up = (self.remaining == Some(0))
            .then_some(self.reset_in)
            .flatten();
        self.retry_after.max(used_up)
    }
}

/// The end of a window: a Unix time, or seconds from now when the number is too small to be one.
fn reset(value: &str, server_now: Timestamp) -> Option<Duration> {
    const FIRST_PLAUSIBLE_UNIX_TIME: u64 = 1_000_000_000;
    let seconds: u64 = value.parse().ok()?;
    if seconds < FIRST_PLAUSIBLE_UNIX_TIME {
        return Some(Duration::from_secs(seconds));
    }
    let end = Timestamp::from_second(i64::try_from(seconds).ok()?).ok()?;
    Some(Duration::try_from(end.duration_since(server_now)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headers: &[(&'static str, &str)], expected: Hints) {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, value.parse().expect("a header value"));
        }
        let now = "2024-01-15T09:30:00Z".parse().expect("a timestamp");
        assert_eq!(Hints::from_headers(&map, now), expected);
    }

    fn retry(seconds: u64) -> Hints {
        Hints {
            retry_after: Some(Duration::from_secs(seconds)),
            ..Hints::default()
        }
    }

    #[test]
    fn retry_after_in_seconds() {
        check(&[("retry-after", "17")], retry(17));
        check(&[("retry-after", " 1.5 ")], retry(2));
        check(&[("retry-after", "-1")], Hints::default());
        check(&[("retry-after", "soon")], Hints::default());
    }

    #[test]
    fn retry_after_as_a_date() {
        check(
            &[("retry-after", "Mon, 15 Jan 2024 09:31:00 GMT")],
            retry(60),
        );
        check(
            &[("retry-after", "Mon, 15 Jan 2024 09:29:00 GMT")],
            retry(0),
        );
    }

    #[test]
    fn a_date_is_measured_by_the_servers_clock() {
        check(
            &[
                ("date", "Wed, 15 Jan 2020 09:30:00 GMT"),
                ("retry-after", "Wed, 15 Jan 2020 09:30:20 GMT"),
            ],
            retry(20),
        );
    }

    #[test]
    fn rate_limit_headers() {
        let full = Hints {
            limit: Some(30),
            remaining: Some(0),
            reset_in: Some(Duration::from_secs(45)),
            retry_after: None,
        };
        check(
            &[
                ("x-ratelimit-limit", "30"),
                ("x-ratelimit-remaining", "0"),
                ("x-ratelimit-reset", "1705311045"),
            ],
            full.clone(),
        );
        assert_eq!(full.wait(), Some(Duration::from_secs(45)));
        assert_eq!(
            Hints {
                remaining: Some(1),
                ..full
            }
            .wait(),
            None
        );
    }
}
