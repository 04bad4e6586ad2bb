//! `mod.rs`: what a reader of the module sees first.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{Docs, clean_line};
use super::{Emitter, RUNTIME_GENERATION, SourceFile, Usage, client};

/// Writes `mod.rs`.
pub(super) fn root(cx: &Emitter<'_>) -> SourceFile {
    let version = clean_line(&cx.api.version);
    let title = match version.is_empty() {
        true => format!("{}.", client::title(cx)),
        false => format!("{} {}.", client::title(cx), super::docs::inline(&version)),
    };
    let docs = Docs::new(super::docs::upper_first(&title))
        .prose(cx.api.description.as_deref())
        .example("no_run", example(cx));
    let exports = match cx.api.security_schemes.is_empty() {
        true => quote! { pub use client::Client; },
        false => quote! { pub use client::{Client, Credentials}; },
    };
    let webhooks = (cx.rust_api.webhooks.is_some()).then(|| quote! { pub mod webhooks; });
    let generation = Literal::u32_unsuffixed(RUNTIME_GENERATION);
    SourceFile {
        path: "mod.rs".to_owned(),
        docs: [cx.marker(""), String::new()]
            .into_iter()
            .chain(docs.lines())
            .collect(),
        items: vec![
            lints(),
            quote! {
                pub mod api;
                mod client;
                pub mod types;
                #webhooks
            },
            exports,
            quote! {
                #[doc(no_inline)]
                pub use runtime;
            },
            quote! { runtime::require_generation!(#generation); },
        ],
    }
}

/// The lints that measure what the document decides: how big and nested its schemas are, and what things are called.
fn lints() -> TokenStream {
    quote! {
        #![allow(
            clippy::large_enum_variant,
            clippy::should_implement_trait,
            clippy::too_many_arguments,
            clippy::type_complexity,
            reason = "sizes, numbers and names are the document's"
        )]
    }
}

/// How to make a client and call an operation of it.
fn example(cx: &Emitter<'_>) -> Vec<String> {
    let usage = Usage::of(cx);
    let mut lines =
        vec!["# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned()];
    lines.push(usage.import);
    lines.push(String::new());
    lines.push(usage.client);
    match usage.calls.first() {
        Some(call) => lines.extend(call.lines()),
        None => lines.push("# let _ = client;".to_owned()),
    }
    lines.push("# Ok(())".to_owned());
    lines.push("# }".to_owned());
    lines
}
