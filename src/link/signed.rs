//! Decides what a signed URL is, where it may point, and how long it claims to live.
//!
//! # Invariants
//! - Debug and Display show scheme, host and a fingerprint; nothing of the path or the query.
//! - Only the download module can read the text.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use url::{Host, Url};

use super::Origin;
use super::origin::{Reach, is_loopback, is_private_literal};
use crate::error::Error;
use crate::text::fingerprint;

/// The longest link that can be written as a request's target: what `http::Uri` takes.
const LONGEST: usize = u16::MAX as usize - 1;

/// A download link that is itself a credential: whoever has it can fetch the file.
///
/// It prints redacted and does not serialise.
///
/// ```
/// use export_jobs::{Origin, SignedUrl};
/// let api = Origin::parse("https://api.example.com")?;
/// let url = SignedUrl::parse("https://files.example.net/a.zip?signature=s3cret", &api)?;
/// assert!(!format!("{url} {url:?}").contains("s3cret"));
/// assert!(SignedUrl::parse("http://files.example.net/a.zip", &api).is_err());
/// assert!(SignedUrl::parse("https://169.254.169.254/latest", &api).is_err());
/// # Ok::<(), export_jobs::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct SignedUrl {
    url: Url,
    reach: Reach,
}

impl SignedUrl {
    /// Checks a link that the API at `api` gave.
    ///
    /// # Errors
    /// A bad-artifact error when the link is not https (loopback aside), has a user name, or points at a private address
    /// while the API is public. Names are looked at again when they are resolved.
    pub fn parse(link: &str, api: &Origin) -> Result<Self, Error> {
        let url = Url::parse(link.trim()).map_err(|_| Error::link_refused("it is not a URL"))?;
        Self::check(url, api.reach())
    }

    /// The link that a redirect leads to, held to the same rules.
    pub(crate) fn follow(&self, location: &str) -> Result<Self, Error> {
        let url = self
            .url
            .join(location)
            .map_err(|_| Error::link_refused("it redirects to something that is not a URL"))?;
        if self.url.scheme() == "https" && url.scheme() != "https" {
            return Err(Error::link_refused("it redirects from https to http"));
        }
        Self::check(url, self.reach)
    }

    fn check(mut url: Url, reach: Reach) -> Result<Self, Error> {
        let Some(host) = url.host() else {
            return Err(Error::link_refused("it has no host"));
        };
        if reach == Reach::Public && is_private_literal(&host) {
            return Err(Error::link_refused(
                "it points into a private network, and the API is public",
            ));
        }
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&host) => {}
            _ => return Err(Error::link_refused("it is not https")),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Error::link_refused("it carries a user name"));
        }
        url.set_fragment(None);
        if url.as_str().len() > LONGEST {
            return Err(Error::link_refused("it is too long"));
        }
        Ok(Self { url, reach })
    }

    /// The host it points at.
    pub fn host(&self) -> Option<&str> {
        self.url.host_str()
    }

    /// Until when the link says it is good, read from the query as S3, Google and Azure write it.
    ///
    /// An upper bound: a link signed with temporary credentials dies with them.
    pub fn expiry_hint(&self) -> Option<Timestamp> {
        let query = |name: &str| {
            self.url
                .query_pairs()
                .find(|(key, _)| key.eq_ignore_ascii_case(name))
                .map(|(_, value)| value)
        };
        let dated = |date: &str, seconds: &str| {
            let signed = compact_timestamp(&query(date)?)?;
            let life = query(seconds)?.parse().ok()?;
            signed.checked_add(SignedDuration::from_secs(life)).ok()
        };
        dated("X-Amz-Date", "X-Amz-Expires")
            .or_else(|| dated("X-Goog-Date", "X-Goog-Expires"))
            .or_else(|| query("se")?.parse().ok())
            .or_else(|| Timestamp::from_second(query("Expires")?.parse().ok()?).ok())
    }

    pub(crate) fn reach(&self) -> Reach {
        self.reach
    }

    pub(crate) fn reveal(&self) -> &Url {
        &self.url
    }
}

/// `20240115T093000Z`, as signatures write a moment.
fn compact_timestamp(text: &str) -> Option<Timestamp> {
    let digits = text.strip_suffix('Z')?;
    let (date, time) = digits.split_once('T')?;
    let part = |of: &str, range: std::ops::Range<usize>| of.get(range).map(String::from);
    let spelled = format!(
        "{}-{}-{}T{}:{}:{}Z",
        part(date, 0..4)?,
        part(date, 4..6)?,
        part(date, 6..8)?,
        part(time, 0..2)?,
        part(time, 2..4)?,
        part(time, 4..6)?,
    );
    spelled.parse().ok()
}

impl fmt::Display for SignedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = match self.url.host() {
            Some(Host::Ipv6(v6)) => format!("[{v6}]"),
            Some(host) => host.to_string(),
            None => String::new(),
        };
        write!(f, "{}://{host}/...", self.url.scheme())
    }
}

impl fmt::Debug for SignedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignedUrl({self} {})", fingerprint(self.url.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::SignedUrl;
    use crate::Origin;

    fn public() -> Origin {
        Origin::parse("https://api.example.com/v1").expect("a good base URL")
    }

    #[track_caller]
    fn check_refused(link: &str, api: &Origin, why: &str) {
        let error = SignedUrl::parse(link, api).expect_err(link);
        assert!(error.is_bad_artifact(), "{error:?}");
        assert!(error.to_string().contains(why), "{error}");
    }

    #[test]
    fn links_that_a_public_api_may_not_give() {
        let api = public();
        check_refused("http://files.example.net/a", &api, "not https");
        check_refused("ftp://files.example.net/a", &api, "not https");
        check_refused("file:///etc/passwd", &api, "no host");
        let long = format!("https://files.example.net/{}", "a".repeat(65_536));
        check_refused(&long, &api, "too long");
        check_refused("https://me:pw@files.example.net/a", &api, "user name");
        for host in [
            "127.0.0.1",
            "localhost",
            "a.localhost",
            "10.1.2.3",
            "169.254.169.254",
            "[::1]",
            "2130706433",
            "0x7f.1",
            "[::ffff:10.0.0.1]",
        ] {
            check_refused(&format!("https://{host}/a"), &api, "private");
            check_refused(&format!("http://{host}/a"), &api, "private");
        }
    }

    #[test]
    fn a_loopback_api_may_give_loopback_links() {
        let api = Origin::parse("http://127.0.0.1:4000/api").expect("loopback");
        assert!(SignedUrl::parse("http://127.0.0.1:5000/file?sig=x", &api).is_ok());
        check_refused("http://10.0.0.1/file", &api, "not https");
    }

    #[test]
    fn redirects_are_held_to_the_same_rules() {
        let url = SignedUrl::parse("https://files.example.net/a/b", &public()).expect("good");
        assert_eq!(
            url.follow("../c?x=1").expect("relative").reveal().as_str(),
            "https://files.example.net/c?x=1"
        );
        assert!(url.follow("http://files.example.net/c").is_err());
        assert!(url.follow("https://10.0.0.1/c").is_err());
    }

    #[test]
    fn expiry_is_read_from_the_query() {
        let hint = |query: &str| {
            let link = format!("https://f.example.net/a?{query}");
            SignedUrl::parse(&link, &public())
                .expect("good")
                .expiry_hint()
                .map(|at| at.to_string())
        };
        assert_eq!(
            hint("X-Amz-Date=20240115T093000Z&X-Amz-Expires=300").as_deref(),
            Some("2024-01-15T09:35:00Z")
        );
        assert_eq!(
            hint("se=2024-01-15T10:00:00Z").as_deref(),
            Some("2024-01-15T10:00:00Z")
        );
        assert_eq!(
            hint("Expires=1705311000").as_deref(),
            Some("2024-01-15T09:30:00Z")
        );
        assert_eq!(hint("X-Amz-Date=2024&X-Amz-Expires=300"), None);
    }
}
