//! What an API accepts as proof of who asks.
//!
//! # Invariants
//! - A credential is sent for an operation only when the document says that the operation takes it, or says of no operation
//!   what it takes.
//! - Nothing here prints a secret.

use std::collections::BTreeMap;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::AUTHORIZATION;
use http::{HeaderName, HeaderValue};
use zeroize::Zeroizing;

use super::ClientCredentials;
use crate::error::BuildError;
use crate::request::Grant;
use crate::scalar::Token;

/// One credential.
#[derive(Clone, Debug)]
pub struct Credential(pub(super) Kind);

#[derive(Clone, Debug)]
pub(super) enum Kind {
    Header {
        name: String,
        prefix: &'static str,
        secret: Token,
    },
    Query {
        name: String,
        secret: Token,
    },
    Cookie {
        name: String,
        secret: Token,
    },
    Flow(ClientCredentials),
}

impl Credential {
    /// A bearer token.
    pub fn bearer(token: impl Into<Token>) -> Self {
        Self::api_key_header("authorization", "Bearer ", token)
    }

    /// A user name and a password.
    pub fn basic(user: &str, password: impl Into<Token>) -> Self {
        let pair = Zeroizing::new(format!("{user}:{}", password.into().expose()));
        Self::api_key_header("authorization", "Basic ", STANDARD.encode(pair.as_bytes()))
    }

    /// A key in a header, after a prefix.
    pub fn api_key_header(name: &str, prefix: &'static str, key: impl Into<Token>) -> Self {
        Self(Kind::Header {
            name: name.to_owned(),
            prefix,
            secret: key.into(),
        })
    }

    /// A key in the query. It stands in the URL, and so in what prints the URL of a finished request; nothing here does.
    pub fn api_key_query(name: &str, key: impl Into<Token>) -> Self {
        Self(Kind::Query {
            name: name.to_owned(),
            secret: key.into(),
        })
    }

    /// A key in a cookie.
    pub fn api_key_cookie(name: &str, key: impl Into<Token>) -> Self {
        Self(Kind::Cookie {
            name: name.to_owned(),
            secret: key.into(),
        })
    }

    /// The client-credentials flow of OAuth 2.
    pub fn client_credentials(flow: ClientCredentials) -> Self {
        Self(Kind::Flow(flow))
    }

    /// What it adds to a request; `None` when a token has to be asked for first.
    pub(super) fn grant(&self, scheme: &str) -> Result<Option<Grant>, BuildError> {
        match &self.0 {
            Kind::Header {
                name,
                prefix,
                secret,
            } => {
                let refuse = |_| BuildError::new(format!("`{name}` is no name of a header"));
                let name = HeaderName::from_bytes(name.as_bytes()).map_err(refuse)?;
                header(scheme, name, prefix, secret).map(Some)
            }
            Kind::Query { name, secret } => Ok(Some(Grant::query(name, secret.expose()))),
            Kind::Cookie { name, secret } => Ok(Some(Grant::cookie(name, secret.expose()))),
            Kind::Flow(_) => Ok(None),
        }
    }

    fn is_authorization(&self) -> bool {
        match &self.0 {
            Kind::Header { name, .. } => name.eq_ignore_ascii_case(AUTHORIZATION.as_str()),
            Kind::Flow(_) => true,
            Kind::Query { .. } | Kind::Cookie { .. } => false,
        }
    }
}

fn header(
    scheme: &str,
    name: HeaderName,
    prefix: &str,
    secret: &Token,
) -> Result<Grant, BuildError> {
    let text = Zeroizing::new(format!("{prefix}{}", secret.expose()));
    let refuse = |_| {
        BuildError::new(format!(
            "the secret for `{scheme}` has characters that a header cannot have"
        ))
    };
    Ok(Grant::Header(
        name,
        HeaderValue::from_str(&text).map_err(refuse)?,
    ))
}

/// A bearer token that was asked for.
pub(super) fn bearer(scheme: &str, token: &Token) -> Result<Grant, BuildError> {
    header(scheme, AUTHORIZATION, "Bearer ", token)
}

/// The credentials of a client, by the names of the document's schemes.
#[derive(Clone, Default)]
pub struct Credentials {
    by_scheme: BTreeMap<&'static str, Credential>,
    with_every_request: bool,
}

impl Credentials {
    /// None: for operations that ask for none.
    pub fn none() -> Self {
        Self::default()
    }

    /// Adds the credential for a scheme.
    #[must_use]
    pub fn with(mut self, scheme: &'static str, credential: Credential) -> Self {
        self.by_scheme.insert(scheme, credential);
        self
    }

    /// Sends them with every request to the API's own origin that asks for none: for a document that declares schemes and says of
    /// no operation which it takes.
    #[must_use]
    pub fn with_every_request(mut self) -> Self {
        self.with_every_request = true;
        self
    }

    pub(super) fn get(&self, scheme: &str) -> Option<&Credential> {
        self.by_scheme.get(scheme)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&'static str, &Credential)> {
        self.by_scheme
            .iter()
            .map(|(scheme, credential)| (*scheme, credential))
    }

    /// The schemes to use: the first set for which all credentials are there. One that asks for nothing comes last: who brings
    /// credentials means to use them. `is_own` says whether the request goes to the API's own origin.
    pub(super) fn choose(
        &self,
        operation: &'static str,
        sets: &'static [&'static [&'static str]],
        is_own: bool,
    ) -> Result<Vec<&'static str>, MissingCredential> {
        if sets.is_empty() && self.with_every_request && is_own {
            return Ok(self.all());
        }
        let usable = |set: &&&'static [&'static str]| !set.is_empty() && self.covers(set);
        match sets.iter().find(usable) {
            Some(set) => Ok(set.to_vec()),
            None if sets.iter().all(|set| !set.is_empty()) && !sets.is_empty() => {
                Err(MissingCredential { operation, sets })
            }
            None => Ok(Vec::new()),
        }
    }

    /// Every scheme that there is a credential for; of those that write the header `Authorization`, the first.
    fn all(&self) -> Vec<&'static str> {
        let mut is_authorized = false;
        let mut schemes = Vec::with_capacity(self.by_scheme.len());
        for (scheme, credential) in self.iter() {
            if credential.is_authorization() && std::mem::replace(&mut is_authorized, true) {
                continue;
            }
            schemes.push(scheme);
        }
        schemes
    }

    fn covers(&self, set: &[&'static str]) -> bool {
        let mut credentials = set.iter().map(|scheme| self.get(scheme));
        let authorizations = credentials
            .clone()
            .flatten()
            .filter(|credential| credential.is_authorization())
            .count();
        // Two headers `Authorization` are none.
        authorizations <= 1 && credentials.all(|credential| credential.is_some())
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(&self.by_scheme).finish()
    }
}

/// An operation asks for a credential that the client does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingCredential {
    operation: &'static str,
    sets: &'static [&'static [&'static str]],
}

impl MissingCredential {
    /// The names of the schemes that are accepted: any of these sets.
    pub fn accepted(&self) -> &'static [&'static [&'static str]] {
        self.sets
    }
}

impl fmt::Display for MissingCredential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sets: Vec<String> = self.sets.iter().map(|set| set.join(" with ")).collect();
        write!(
            f,
            "`{}` needs a credential that the client does not have: {}",
            self.operation,
            sets.join(", or ")
        )
    }
}

impl std::error::Error for MissingCredential {}

#[cfg(test)]
mod tests {
    use super::*;

    fn credentials(schemes: &[&'static str]) -> Credentials {
        schemes.iter().fold(Credentials::none(), |all, scheme| {
            all.with(scheme, Credential::api_key_header(scheme, "", "s3cr3t"))
        })
    }

    #[test]
    fn the_first_set_that_is_covered_is_used() {
        let have = credentials(&["b", "c"]);
        assert_eq!(
            have.choose("op", &[&["a"], &["b", "c"], &["b"]], true),
            Ok(vec!["b", "c"])
        );
        assert_eq!(have.choose("op", &[&[], &["b"]], true), Ok(vec!["b"]));
        assert_eq!(have.choose("op", &[&["a"], &[]], true), Ok(Vec::new()));
        assert_eq!(have.choose("op", &[], true), Ok(Vec::new()));
    }

    #[test]
    fn unasked_credentials_stay_at_the_own_origin() {
        let all = credentials(&["b", "a"])
            .with("basic", Credential::basic("u", "p"))
            .with("bearer", Credential::bearer("x"))
            .with_every_request();
        assert_eq!(all.choose("op", &[], true), Ok(vec!["a", "b", "basic"]));
        assert_eq!(all.choose("op", &[], false), Ok(Vec::new()));
        assert_eq!(all.choose("op", &[&["b"]], true), Ok(vec!["b"]));
    }

    #[test]
    fn a_missing_credential_says_what_is_accepted() {
        let error = credentials(&["z"])
            .choose("get-it", &[&["a"], &["b", "c"]], true)
            .expect_err("nothing covers");
        assert_eq!(
            error.to_string(),
            "`get-it` needs a credential that the client does not have: a, or b with c"
        );
    }

    #[test]
    fn two_authorization_headers_are_never_sent() {
        let both = Credentials::none()
            .with("a", Credential::bearer("x"))
            .with("b", Credential::basic("u", "p"));
        let sets: &[&[&str]] = &[&["a", "b"], &["b"]];
        assert_eq!(both.choose("op", sets, true), Ok(vec!["b"]));
    }

    #[test]
    fn credentials_print_no_secret() {
        let all = credentials(&["a"])
            .with("q", Credential::api_key_query("key", "s3cr3t"))
            .with("b", Credential::basic("u", "s3cr3t"));
        let text = format!("{all:?}");
        assert!(
            !text.contains("s3cr3t") && !text.contains(&STANDARD.encode("u:s3cr3t")),
            "{text}"
        );
    }
}
