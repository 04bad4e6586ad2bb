//! `client.rs`: the client, and what it shows to the API as proof of who asks.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, clean_line};
use super::{Emitter, SourceFile, credentials};

/// Writes `client.rs`.
pub(super) fn file(cx: &Emitter<'_>) -> SourceFile {
    let mut items = vec![definition(cx), constructors(cx), conversion(), accessor(cx)];
    items.extend(default(cx));
    items.extend(credentials::items(cx));
    SourceFile {
        path: "client.rs".to_owned(),
        docs: vec![cx.marker("")],
        items,
    }
}

fn definition(cx: &Emitter<'_>) -> TokenStream {
    let title = title(cx);
    let docs = Docs::new(format!(
        "A client of {title}. Cheap to clone: clones share connections, credentials and tokens."
    ));
    let unused = unused(cx);
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #unused
        pub struct Client(runtime::Client);
    }
}

/// What a document without operations leaves without use.
fn unused(cx: &Emitter<'_>) -> Option<TokenStream> {
    (cx.api.operations.is_empty())
        .then(|| quote! { #[allow(dead_code, reason = "the document has no operation")] })
}

/// The title of the document, as words of a sentence.
pub(super) fn title(cx: &Emitter<'_>) -> String {
    let title = super::docs::inline(&clean_line(&cx.api.title));
    if title.is_empty() {
        "the API".to_owned()
    } else {
        title.trim_end_matches('.').to_owned()
    }
}

fn constructors(cx: &Emitter<'_>) -> TokenStream {
    let takes_credentials = cx.rust_api.credentials.is_some();
    let (argument, value) = match takes_credentials {
        true => {
            let always = (cx.api.security_unsaid).then(|| quote! { .with_every_request() });
            (
                quote! { credentials: impl Into<Credentials> },
                quote! { credentials.into().0 #always },
            )
        }
        false => (quote! {}, quote! { runtime::Credentials::none() }),
    };
    let pass = takes_credentials.then(|| quote! { credentials });
    match &cx.rust_api.base_url {
        Some(url) => quote! {
            impl Client {
                /// Where the document says that the API lives.
                pub const BASE_URL: &'static str = #url;

                /// A client of [`BASE_URL`](Self::BASE_URL).
                pub fn new(#argument) -> Self {
                    Self::builder(#pass).build_default()
                }

                /// A client with another base URL, timeout, transport or body limit.
                pub fn builder(#argument) -> runtime::ClientBuilder<Self> {
                    runtime::ClientBuilder::new(Self::BASE_URL, #value)
                }
            }
        },
        None => quote! {
            impl Client {
                /// A client of the API at `base_url`; the document does not say where it lives.
                ///
                /// # Errors
                /// When `base_url` is no address of an API.
                pub fn new(base_url: &str, #argument) -> Result<Self, runtime::BuildError> {
                    Self::builder(base_url, #pass).build()
                }

                /// A client with another timeout, transport or body limit.
                pub fn builder(base_url: &str, #argument) -> runtime::ClientBuilder<Self> {
                    runtime::ClientBuilder::new(base_url, #value)
                }
            }
        },
    }
}

fn conversion() -> TokenStream {
    quote! {
        impl From<runtime::Client> for Client {
            fn from(inner: runtime::Client) -> Self {
                Self(inner)
            }
        }
    }
}

fn accessor(cx: &Emitter<'_>) -> TokenStream {
    let unused = unused(cx);
    quote! {
        impl Client {
            #unused
            pub(super) fn call(&self, operation: &'static runtime::OperationInfo) -> runtime::Call {
                self.0.call(operation)
            }
        }
    }
}

/// A client that needs nothing has a default.
fn default(cx: &Emitter<'_>) -> Option<TokenStream> {
    cx.rust_api.client_has_default().then(|| {
        quote! {
            impl Default for Client {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    })
}
