//! Security schemes, and which of them an operation needs.
//!
//! # Invariants
//! - A requirement names schemes of the API only.

use indexmap::IndexMap;
use openapiv3::{APIKeyLocation, OAuth2Flows, PathItem, ReferenceOr, SecurityRequirement};
use serde_json::Value;

use crate::ir::{ApiKeyLocation, Requirement, SecurityScheme, SecuritySchemeKind, TokenBody};
use crate::lower::Lowerer;
use crate::lower::schemas::doc;
use crate::token::is_token;
use crate::{Diagnostics, Loss, Pointer};

impl Lowerer<'_, '_> {
    /// The schemes that a client can serve.
    pub(in crate::lower) fn security_schemes(&mut self) -> Vec<SecurityScheme> {
        let Some(components) = &self.model.openapi.components else {
            return Vec::new();
        };
        let place = Pointer::root().key("components").key("securitySchemes");
        let mut schemes = Vec::new();
        for (key, declared) in &components.security_schemes {
            let origin = place.key(key);
            let declared = match declared {
                ReferenceOr::Item(declared) => declared,
                ReferenceOr::Reference { reference } => {
                    let found = Pointer::from_fragment(reference).ok();
                    let name = found.as_ref().and_then(Pointer::last);
                    match name.and_then(|name| components.security_schemes.get(name)) {
                        Some(ReferenceOr::Item(declared)) => declared,
                        _ => {
                            self.diags.scheme_is_skipped(&origin, "refers to nothing");
                            continue;
                        }
                    }
                }
            };
            if let Some((kind, description, extensions)) = kind(declared, &origin, self.diags) {
                schemes.push(SecurityScheme {
                    origin,
                    key: key.clone(),
                    rust_name: doc::rust_name(extensions),
                    description: description.clone(),
                    kind,
                });
            }
        }
        schemes
    }

    /// Whether the document declares schemes and says of nothing which of them it takes. An empty `security` says something.
    pub(in crate::lower) fn security_is_unsaid(&mut self, schemes: &[SecurityScheme]) -> bool {
        let says = |item: &ReferenceOr<PathItem>| match item {
            ReferenceOr::Item(item) => item.iter().any(|(_, found)| found.security.is_some()),
            ReferenceOr::Reference { .. } => false,
        };
        let others = self.model.operations.values().flatten();
        let is_unsaid = !schemes.is_empty()
            && self.model.openapi.security.is_none()
            && !self.model.openapi.paths.paths.values().any(says)
            && !others
                .into_iter()
                .any(|(_, found)| found.security.is_some());
        if is_unsaid {
            let at = Pointer::root().key("components").key("securitySchemes");
            self.diags.security_is_unsaid(&at);
        }
        is_unsaid
    }

    /// The requirements of an operation: its own, else those of the document.
    pub(super) fn requirements(
        &mut self,
        own: Option<&[SecurityRequirement]>,
        schemes: &[SecurityScheme],
        at: &Pointer,
    ) -> Vec<Requirement> {
        let global = self.model.openapi.security.as_deref();
        let (declared, place) = match own {
            Some(own) => (own, at.key("security")),
            None => (global.unwrap_or_default(), Pointer::root().key("security")),
        };
        let mut requirements: Vec<Requirement> = Vec::new();
        for (index, alternative) in declared.iter().enumerate() {
            let unknown =
                (alternative.keys()).find(|key| !schemes.iter().any(|scheme| scheme.key == **key));
            if let Some(key) = unknown {
                let at = place.index(index);
                if self.told.insert(at.clone()) {
                    self.diags.unknown_scheme(&at, key);
                }
                continue;
            }
            let requirement = Requirement {
                schemes: (alternative.iter())
                    .map(|(key, scopes)| (key.clone(), scopes.clone()))
                    .collect(),
            };
            if !requirements.contains(&requirement) {
                requirements.push(requirement);
            }
        }
        // Only "none" is left: nothing is asked for.
        if requirements
            .iter()
            .all(|requirement| requirement.schemes.is_empty())
        {
            requirements.clear();
        }
        requirements
    }
}

/// The scheme that a header parameter `name` repeats.
pub(super) fn scheme_of_header<'s>(
    schemes: &'s [SecurityScheme],
    name: &str,
) -> Option<&'s SecurityScheme> {
    schemes.iter().find(|scheme| match &scheme.kind {
        SecuritySchemeKind::ApiKey {
            location: ApiKeyLocation::Header,
            name: own,
            ..
        } => own.eq_ignore_ascii_case(name),
        SecuritySchemeKind::ApiKey { .. } => false,
        SecuritySchemeKind::Bearer
        | SecuritySchemeKind::Basic
        | SecuritySchemeKind::ClientCredentials { .. } => {
            name.eq_ignore_ascii_case("authorization")
        }
    })
}

type Parts<'a> = (
    SecuritySchemeKind,
    &'a Option<String>,
    &'a IndexMap<String, Value>,
);

fn kind<'a>(
    declared: &'a openapiv3::SecurityScheme,
    at: &Pointer,
    diags: &mut Diagnostics,
) -> Option<Parts<'a>> {
    use openapiv3::SecurityScheme as Declared;
    Some(match declared {
        Declared::APIKey {
            location,
            name,
            description,
            extensions,
        } => {
            if !matches!(location, APIKeyLocation::Query) && !is_token(name) {
                diags.scheme_is_skipped(at, &format!("goes where `{name}` cannot be a name"));
                return None;
            }
            let kind = SecuritySchemeKind::ApiKey {
                location: match location {
                    APIKeyLocation::Query => ApiKeyLocation::Query,
                    APIKeyLocation::Header => ApiKeyLocation::Header,
                    APIKeyLocation::Cookie => ApiKeyLocation::Cookie,
                },
                name: name.clone(),
                prefix: doc::text(extensions, "x-prefix").unwrap_or_default(),
            };
            (kind, description, extensions)
        }
        Declared::HTTP {
            scheme,
            description,
            extensions,
            ..
        } => {
            let kind = match scheme.to_ascii_lowercase().as_str() {
                "bearer" => SecuritySchemeKind::Bearer,
                "basic" => SecuritySchemeKind::Basic,
                other if is_exchange(other) || !is_token(scheme) => {
                    diags.scheme_is_skipped(at, &format!("is HTTP authentication `{other}`"));
                    return None;
                }
                _ => SecuritySchemeKind::ApiKey {
                    location: ApiKeyLocation::Header,
                    name: "Authorization".to_owned(),
                    prefix: format!("{scheme} "),
                },
            };
            (kind, description, extensions)
        }
        Declared::OAuth2 {
            flows,
            description,
            extensions,
        } => (oauth2(flows, extensions), description, extensions),
        Declared::OpenIDConnect {
            description,
            extensions,
            ..
        } => (SecuritySchemeKind::Bearer, description, extensions),
    })
}

/// Whether what the header `Authorization` says under a scheme of this name has to be worked out for each request: the registered
/// schemes (IANA, HTTP Authentication Scheme Registry) but for those whose credential is one text. Any other is a name of the
/// document's own, and stand before the credential as they are (RFC 9110 section 11.4).
fn is_exchange(scheme: &str) -> bool {
    let registered = [
        "concealed",
        "digest",
        "dpop",
        "gnap",
        "hoba",
        "mutual",
        "negotiate",
        "oauth",
        "vapid",
    ];
    registered.contains(&scheme) || scheme.starts_with("scram-")
}

fn oauth2(flows: &OAuth2Flows, extensions: &IndexMap<String, Value>) -> SecuritySchemeKind {
    let Some(flow) = &flows.client_credentials else {
        return SecuritySchemeKind::Bearer;
    };
    let body = doc::text(extensions, "x-token-body")
        .or_else(|| doc::text(&flow.extensions, "x-token-body"));
    SecuritySchemeKind::ClientCredentials {
        token_url: flow.token_url.clone(),
        scopes: flow.scopes.keys().cloned().collect(),
        token_body: match body.as_deref() {
            Some("json") => TokenBody::Json,
            _ => TokenBody::Form,
        },
    }
}

impl Diagnostics {
    fn scheme_is_skipped(&mut self, at: &Pointer, what: &str) {
        self.loss(
            Loss::Skipped,
            at,
            format!(
                "this security scheme {what}, which the client cannot serve; give its header to the builder of the client, or to a call"
            ),
        );
    }

    fn security_is_unsaid(&mut self, at: &Pointer) {
        self.note(
            at,
            "no `security` says which operation takes which scheme; a credential that the caller gives is sent with every request to the API's own origin",
        );
    }

    fn unknown_scheme(&mut self, at: &Pointer, key: &str) {
        self.mended(
            at,
            format!("`{key}` is no security scheme that the client can serve; this alternative is left out"),
        );
    }
}
