//! Where an API lives.
//!
//! # Invariants
//! - Plain http reaches loopback hosts only, so a secret never travels in the open.

use std::net::IpAddr;

use http::Uri;

use crate::error::BuildError;

/// Where an API lives: an origin and a prefix of paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    origin: Origin,
    /// Without a slash at its end.
    prefix: String,
}

/// Scheme, host and port: what credentials are bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    scheme: &'static str,
    host: String,
    port: u16,
}

impl BaseUrl {
    /// Reads a URL and checks that requests with secrets may go there.
    pub(crate) fn parse(text: &str) -> Result<Self, BuildError> {
        // The text itself stays out of messages: a URL with a password is one of the mistakes.
        let refuse = |why: &str| BuildError::new(format!("the URL of the API {why}"));
        let uri: Uri = text
            .trim()
            .parse()
            .map_err(|_| refuse("is no absolute URL"))?;
        let authority = uri
            .authority()
            .ok_or_else(|| refuse("is no absolute URL"))?;
        if authority.as_str().contains('@') {
            return Err(refuse(
                "has a user name in it; use the credentials of the client",
            ));
        }
        if uri.query().is_some() || text.contains('#') {
            return Err(refuse("has a query or a fragment, which would be lost"));
        }
        let host = authority.host().to_ascii_lowercase();
        let (scheme, port) = match uri.scheme_str() {
            Some("https") => ("https", 443),
            Some("http") if is_loopback(&host) => ("http", 80),
            Some("http") => return Err(refuse("is plain http, which is for loopback hosts only")),
            _ => return Err(refuse("is neither https nor http")),
        };
        let port = match authority.as_str().rsplit_once(':') {
            Some((_, port)) if !port.ends_with(']') => {
                port.parse().map_err(|_| refuse("has no valid port"))?
            }
            _ => port,
        };
        let prefix = uri.path().trim_end_matches('/').to_owned();
        if prefix
            .split('/')
            .any(|segment| matches!(segment, "." | ".."))
        {
            return Err(refuse("has `.` or `..` in its path"));
        }
        Ok(Self {
            origin: Origin { scheme, host, port },
            prefix,
        })
    }

    /// The URL of a path, which starts with a slash.
    pub(crate) fn join(&self, path: &str) -> String {
        let slash = if path.starts_with('/') || path.is_empty() {
            ""
        } else {
            "/"
        };
        format!("{}{}{slash}{path}", self.origin, self.prefix)
    }

    /// Whether a URL is one of this origin.
    pub(crate) fn is_at_origin_of(&self, url: &Uri) -> bool {
        let Some(authority) = url.authority() else {
            return false;
        };
        let Origin { scheme, host, port } = &self.origin;
        let default = if *scheme == "https" { 443 } else { 80 };
        url.scheme_str() == Some(scheme)
            && authority.host().eq_ignore_ascii_case(host)
            && authority.port_u16().unwrap_or(default) == *port
    }

    pub(crate) fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The same path at another origin.
    pub(crate) fn at(&self, origin: &Origin) -> Self {
        Self {
            origin: origin.clone(),
            prefix: self.prefix.clone(),
        }
    }
}

impl std::fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.origin, self.prefix)
    }
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { scheme, host, port } = self;
        match (*scheme, port) {
            ("https", 443) | ("http", 80) => write!(f, "{scheme}://{host}"),
            _ => write!(f, "{scheme}://{host}:{port}"),
        }
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || bare
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(
            BaseUrl::parse(text).map(|base| base.join("/x")).as_deref(),
            Ok(expected)
        );
    }

    #[test]
    fn a_base_url_is_an_origin_and_a_prefix() {
        check("https://API.example.com", "https://api.example.com/x");
        check(
            "https://api.example.com:443/v1/",
            "https://api.example.com/v1/x",
        );
        check("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1/x");
        check("http://[::1]:81", "http://[::1]:81/x");
        check("http://[::1]", "http://[::1]/x");
        check("http://localhost", "http://localhost/x");
    }

    #[test]
    fn a_base_url_that_would_leak_or_mislead_is_refused() {
        for text in [
            "http://api.example.com",
            "http://localhost.example.com",
            "http://127.0.0.1.example.com",
            "https://user:s3cr3t@example.com",
            "https://example.com/?a=s3cr3t",
            "https://example.com/#s3cr3t",
            "https://example.com:99999",
            "https://example.com/a/../b",
            "ftp://example.com",
            "/v1",
            "",
        ] {
            let error = BaseUrl::parse(text).expect_err(text);
            assert!(!error.to_string().contains("s3cr3t"), "{error}");
        }
    }
}
