//! Decides what "the API's host" means: for tickets, for limiters, and for judging download links.
//!
//! # Invariants
//! - An [`Origin`] is https, or http on a loopback host, and has no user name, query or fragment.

use std::fmt;
use std::net::IpAddr;

use url::{Host, Url};

use super::is_public;
use crate::error::Error;
use crate::text::fingerprint;

/// The base URL of a vendor's API, checked.
///
/// ```
/// let origin = export_jobs::Origin::parse("https://api.example.com/v1")?;
/// assert_eq!(origin.to_string(), "https://api.example.com");
/// assert!(export_jobs::Origin::parse("http://api.example.com").is_err());
/// # Ok::<(), export_jobs::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    origin: String,
    fingerprint: String,
    reach: Reach,
}

/// Where download links may lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Public addresses alone.
    Public,
    /// Private addresses too; the API itself is on one, or the caller said so.
    Private,
}

impl Origin {
    /// Checks a base URL, path prefix included.
    ///
    /// # Errors
    /// A usage error when it is no URL, is plain http to a host that is not loopback, or carries credentials.
    pub fn parse(base_url: &str) -> Result<Self, Error> {
        let url = Url::parse(base_url).map_err(|_| Error::usage("the base URL is not a URL"))?;
        let host = url
            .host()
            .ok_or_else(|| Error::usage("the base URL has no host"))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Error::usage(
                "the base URL carries credentials; they belong in the environment",
            ));
        }
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&host) => {}
            "http" => {
                return Err(Error::usage(
                    "plain http is for loopback hosts only; the base URL needs https",
                ));
            }
            _ => return Err(Error::usage("the base URL is neither https nor http")),
        }
        let reach = match is_private_literal(&host) {
            true => Reach::Private,
            false => Reach::Public,
        };
        let origin = url.origin().ascii_serialization();
        let whole = format!("{origin}{}", url.path().trim_end_matches('/'));
        Ok(Self {
            fingerprint: fingerprint(&whole),
            origin,
            reach,
        })
    }

    /// Lets download links point at private addresses, for an API whose public-looking name is served inside a network.
    #[must_use]
    pub fn allow_private_downloads(mut self) -> Self {
        self.reach = Reach::Private;
        self
    }

    /// Scheme, host and port.
    pub fn as_str(&self) -> &str {
        &self.origin
    }

    /// A short digest of the whole base URL, path prefix included.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    pub(crate) fn reach(&self) -> Reach {
        self.reach
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

/// Whether a host is this machine by its very name.
pub(super) fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => is_localhost(name),
        Host::Ipv4(v4) => v4.is_loopback(),
        Host::Ipv6(v6) => v6.is_loopback(),
    }
}

/// Whether a host is a private address, or this machine, without asking a resolver.
pub(super) fn is_private_literal(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => is_localhost(name),
        Host::Ipv4(v4) => !is_public(IpAddr::V4(*v4)),
        Host::Ipv6(v6) => !is_public(IpAddr::V6(*v6)),
    }
}

fn is_localhost(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost")
}
