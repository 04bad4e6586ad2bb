//! What the API accepts as proof of who asks: a constructor per security scheme of the document.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::Emitter;
use super::docs::{Docs, code_span};
use super::tokens::ToIdent;
use crate::ir::{ApiKeyLocation, SecurityScheme, SecuritySchemeKind, TokenBody};

/// The type and its functions; nothing when the document declares no scheme.
pub(super) fn items(cx: &Emitter<'_>) -> Vec<TokenStream> {
    let schemes = &cx.api.security_schemes;
    if schemes.is_empty() {
        return Vec::new();
    }
    let functions = schemes
        .iter()
        .enumerate()
        .map(|(index, scheme)| functions(cx, index, scheme));
    let docs = Docs::new("What the API accepts as proof of who asks.");
    let docs = match cx.api.security_unsaid {
        true => docs.text("The document does not say which operations ask for it: it is sent with every request to the API's own origin."),
        false => docs,
    };
    let mut items = vec![
        quote! {
            #docs
            #[derive(Clone, Debug, Default)]
            pub struct Credentials(runtime::Credentials);
        },
        quote! {
            impl Credentials {
                /// None: for operations that ask for none.
                pub fn none() -> Self {
                    Self::default()
                }

                #(#functions)*
            }
        },
    ];
    items.extend(from_token(cx));
    items
}

/// The constructor of a scheme, and the function that adds it to others.
fn functions(cx: &Emitter<'_>, index: usize, scheme: &SecurityScheme) -> TokenStream {
    let name = cx.names.scheme(index).ident();
    let and = and_name(&name);
    let key = &scheme.key;
    let docs = Docs::new(format!("{}: {}.", code_span(key), in_words(&scheme.kind)))
        .prose(scheme.description.as_deref());
    let adds = Docs::new(format!("The same, and [`{name}`](Self::{name})."));
    let (arguments, passed) = arguments(&scheme.kind);
    let credential = credential(&scheme.kind);
    quote! {
        #docs
        pub fn #name(#arguments) -> Self {
            Self::none().#and(#passed)
        }

        #adds
        #[must_use]
        pub fn #and(self, #arguments) -> Self {
            let credential = #credential;
            Self(self.0.with(#key, credential))
        }
    }
}

fn and_name(name: &Ident) -> Ident {
    Ident::new(&format!("and_{name}"), Span::call_site())
}

fn arguments(kind: &SecuritySchemeKind) -> (TokenStream, TokenStream) {
    match kind {
        SecuritySchemeKind::Bearer | SecuritySchemeKind::ApiKey { .. } => (
            quote! { secret: impl Into<runtime::Token> },
            quote! { secret },
        ),
        SecuritySchemeKind::Basic => (
            quote! { user: &str, password: impl Into<runtime::Token> },
            quote! { user, password },
        ),
        SecuritySchemeKind::ClientCredentials { .. } => (
            quote! { client_id: &str, client_secret: impl Into<runtime::Token> },
            quote! { client_id, client_secret },
        ),
    }
}

fn credential(kind: &SecuritySchemeKind) -> TokenStream {
    match kind {
        SecuritySchemeKind::Bearer => quote! { runtime::Credential::bearer(secret) },
        SecuritySchemeKind::Basic => quote! { runtime::Credential::basic(user, password) },
        SecuritySchemeKind::ApiKey {
            location,
            name,
            prefix,
        } => match location {
            ApiKeyLocation::Header => {
                quote! { runtime::Credential::api_key_header(#name, #prefix, secret) }
            }
            ApiKeyLocation::Query => quote! { runtime::Credential::api_key_query(#name, secret) },
            ApiKeyLocation::Cookie => quote! { runtime::Credential::api_key_cookie(#name, secret) },
        },
        SecuritySchemeKind::ClientCredentials {
            token_url,
            scopes,
            token_body,
        } => {
            let scopes = (!scopes.is_empty()).then(|| quote! { .scopes(&[#(#scopes),*]) });
            let body = (*token_body == TokenBody::Json).then(|| quote! { .json_body() });
            quote! {
                runtime::Credential::client_credentials(
                    runtime::ClientCredentials::new(#token_url, client_id, client_secret) #scopes #body,
                )
            }
        }
    }
}

fn in_words(kind: &SecuritySchemeKind) -> String {
    match kind {
        SecuritySchemeKind::Bearer => "a bearer token in the header `Authorization`".to_owned(),
        SecuritySchemeKind::Basic => "user and password, by HTTP Basic".to_owned(),
        SecuritySchemeKind::ApiKey {
            location,
            name,
            prefix,
        } => {
            let name = code_span(name);
            let place = match location {
                ApiKeyLocation::Header => format!("in the header {name}"),
                ApiKeyLocation::Query => format!("in the query parameter {name}"),
                ApiKeyLocation::Cookie => format!("in the cookie {name}"),
            };
            match prefix.trim() {
                "" => format!("an API key {place}"),
                prefix => format!("an API key {place}, after {}", code_span(prefix)),
            }
        }
        SecuritySchemeKind::ClientCredentials { token_url, .. } => {
            format!(
                "OAuth 2 client credentials, exchanged for tokens at {}",
                code_span(token_url)
            )
        }
    }
}

/// A token alone is enough where the document has one scheme that takes one secret.
fn from_token(cx: &Emitter<'_>) -> Option<TokenStream> {
    let credentials = cx.rust_api.credentials.as_ref()?;
    let name = credentials.from_token()?.ident();
    Some(quote! {
        impl From<runtime::Token> for Credentials {
            fn from(secret: runtime::Token) -> Self {
                Self::#name(secret)
            }
        }
    })
}
