//! Decides which download links there are and until when they are good.
//!
//! # Invariants
//! - A link is good at the host that it was made for, and nowhere else.
//! - The dates in a link are whole seconds, as S3 writes them, and never before its true end.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use tokio::time::Instant;

use crate::Origin;
use crate::artifact::hex;

/// A link to a file.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) url: String,
    pub(crate) expires_at: Timestamp,
}

/// The links that were given out.
#[derive(Debug, Default)]
pub(crate) struct Links {
    given: Mutex<HashMap<String, Grant>>,
}

#[derive(Clone, Debug)]
struct Grant {
    origin: Origin,
    path: String,
    until: Instant,
}

/// What a link is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Worth {
    Good,
    Expired,
    Forged,
}

/// What time it is, both ways.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Now {
    pub(crate) instant: Instant,
    pub(crate) wall: Timestamp,
}

impl Links {
    /// A fresh link.
    pub(crate) fn sign(
        &self,
        origin: Origin,
        host: &str,
        path: &str,
        now: Now,
        life: Duration,
    ) -> Link {
        let mut given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        let signature = hex(&Sha256::digest(format!("{host}{path} {}", given.len())));
        let expires_at = now.wall + SignedDuration::try_from(life).unwrap_or(SignedDuration::MAX);
        let whole = (expires_at.as_second() - now.wall.as_second())
            + i64::from(expires_at.subsec_nanosecond() > 0);
        let url = format!(
            "{host}{path}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=FAKE%2Fs3%2Faws4_request&X-Amz-Date={}\
             &X-Amz-Expires={whole}&X-Amz-SignedHeaders=host&X-Amz-Signature={signature}",
            now.wall.strftime("%Y%m%dT%H%M%SZ"),
        );
        let grant = Grant {
            origin,
            path: path.to_owned(),
            until: now.instant + life,
        };
        given.insert(signature, grant);
        Link { url, expires_at }
    }

    /// What the path and the query of a request are worth at a host.
    pub(crate) fn worth(&self, origin: Origin, path: &str, query: &str, now: Instant) -> Worth {
        let signature = url::form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "X-Amz-Signature")
            .map(|(_, value)| value.into_owned());
        let given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        match signature.and_then(|signature| given.get(&signature)) {
            Some(grant) if grant.origin != origin || grant.path != path => Worth::Forged,
            Some(grant) if grant.until <= now => Worth::Expired,
            Some(_) => Worth::Good,
            None => Worth::Forged,
        }
    }
}
