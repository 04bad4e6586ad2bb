//! The client, and what it shows to the API as proof of who asks.

use std::collections::BTreeMap;

use super::FnName;
use crate::Pointer;
use crate::ir::SecuritySchemeKind;

/// `Credentials`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credentials {
    /// The security schemes by their constructors. Each has a second function, `and_…`, that adds it to others.
    pub schemes: BTreeMap<FnName, Scheme>,
}

/// A security scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    /// Where in the document.
    pub origin: Pointer,
    /// Its key in the document.
    pub key: String,
    /// What it is.
    pub kind: SecuritySchemeKind,
}

impl Credentials {
    /// The constructor that `From<Token>` calls, where one scheme alone takes one secret.
    pub fn from_token(&self) -> Option<&FnName> {
        let takes_one = |(_, scheme): &(&FnName, &Scheme)| {
            matches!(
                scheme.kind,
                SecuritySchemeKind::Bearer | SecuritySchemeKind::ApiKey { .. }
            )
        };
        let mut single = self.schemes.iter().filter(takes_one);
        match (single.next(), single.next()) {
            (Some((name, _)), None) => Some(name),
            _ => None,
        }
    }
}

impl super::RustApi {
    /// Whether a client can be made without being told anything, and so has a default.
    pub fn client_has_default(&self) -> bool {
        self.base_url.is_some() && self.credentials.is_none()
    }
}
