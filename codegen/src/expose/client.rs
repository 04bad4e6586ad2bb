//! The client, and what it shows to the API as proof of who asks.

use super::Exposer;
use crate::rust_api::{Credentials, Scheme};

/// The address, when it is one that a request can be sent to.
pub(crate) fn absolute(url: &str) -> Option<&str> {
    let is_absolute = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = !url.contains(|c: char| c.is_whitespace() || c.is_control());
    (is_absolute && is_plain).then_some(url)
}

/// Where the document says that the API lives.
pub(super) fn base_url(cx: &Exposer<'_>) -> Option<String> {
    Some(absolute(&cx.api.servers.first()?.url)?.to_owned())
}

/// The constructors of `Credentials`.
pub(super) fn credentials(cx: &Exposer<'_>) -> Option<Credentials> {
    let schemes = &cx.api.security_schemes;
    let named = schemes.iter().enumerate().map(|(index, scheme)| {
        let exposed = Scheme {
            origin: scheme.origin.clone(),
            key: scheme.key.clone(),
            kind: scheme.kind.clone(),
        };
        (cx.names.scheme(index).clone(), exposed)
    });
    (!schemes.is_empty()).then(|| Credentials {
        schemes: named.collect(),
    })
}
