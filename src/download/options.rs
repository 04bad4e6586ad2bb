//! Decides how patient a download is.

use std::time::Duration;

use crate::unpack::UnpackLimits;

/// How patient a download is. There is no limit on its whole time: a slow transfer that moves is left alone.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DownloadOptions {
    /// How long nothing at all may come before the connection is given up.
    pub idle_timeout: Duration,
    /// How many tries in a row may bring nothing new.
    pub tries: u32,
    /// From a failed try to the next; doubled each time.
    pub first_wait: Duration,
    /// The longest wait between tries, a server's `Retry-After` included.
    pub longest_wait: Duration,
    /// How many redirects one request may follow.
    pub redirects: u32,
    /// A link that is good for less than this is renewed before it is used.
    pub renew_ahead: Duration,
    /// Limits for undoing a content coding that the storage announced.
    pub decode: UnpackLimits,
}

impl Default for DownloadOptions {
    fn default() -> Self {
        Self {
            idle_timeout: Duration::from_secs(60),
            tries: 6,
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(60),
            redirects: 5,
            renew_ahead: Duration::from_secs(5),
            decode: UnpackLimits::default(),
        }
    }
}

impl DownloadOptions {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives a connection up after this long without a byte.
    #[must_use]
    pub fn idle_timeout(self, idle_timeout: Duration) -> Self {
        Self {
            idle_timeout,
            ..self
        }
    }

    /// So many tries in a row, the first wait between them doubled each time.
    #[must_use]
    pub fn tries(self, tries: u32, first_wait: Duration) -> Self {
        Self {
            tries,
            first_wait,
            ..self
        }
    }
}
