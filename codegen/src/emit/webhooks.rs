//! `webhooks.rs`: which of the requests that the API makes a body is.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code_span, first_sentence, stop};
use super::tokens::{Scope, ToIdent, spell};
use super::{Emitter, SourceFile};
use crate::ir;
use crate::rust_api::{RustType, Webhook, Webhooks};

/// Writes `webhooks.rs`, where the document has webhooks or callbacks.
pub(super) fn file(cx: &Emitter<'_>) -> Option<SourceFile> {
    let exposed = cx.rust_api.webhooks.as_ref()?;
    let webhooks = cx.api.webhooks.as_ref()?;
    let docs = Docs::new("What the API sends on its own, and how a body of it is read.");
    let place = format!("#{}", exposed.origin);
    let uses_types =
        exposed.calls.values().any(|call| is_named(&call.payload)) || is_named(&exposed.any);
    let mut items = Vec::new();
    items.extend(uses_types.then(|| quote! { use super::types; }));
    items.extend([names(exposed, webhooks), parse(exposed), detect(exposed)]);
    Some(SourceFile {
        path: "webhooks.rs".to_owned(),
        docs: [cx.marker(&place), String::new()]
            .into_iter()
            .chain(docs.lines())
            .collect(),
        items,
    })
}

/// The names of a request.
fn named<'a>(name: &'a String, call: &'a Webhook) -> Vec<&'a String> {
    std::iter::once(name).chain(&call.event).collect()
}

/// Whether a type is spelled with the module `types`.
fn is_named(ty: &RustType) -> bool {
    spell(ty, Scope::Api).to_string().contains("types ::")
}

fn names(exposed: &Webhooks, webhooks: &ir::Webhooks) -> TokenStream {
    let each = exposed.calls.iter().map(|(name, call)| {
        let declared = webhooks.calls.iter().find(|other| other.name == *name);
        let about = first_sentence(declared.and_then(|declared| declared.about.as_deref()));
        let about = about.map_or_else(String::new, |about| format!(": {about}"));
        let event = call.event.as_ref();
        let event = event.map_or_else(String::new, |event| format!(" or {}", code_span(event)));
        let kind = match call.is_callback {
            true => ", a callback",
            false => "",
        };
        stop(format!("{}{event}{kind}{about}", code_span(name)))
    });
    let docs = Docs::new("The names that [`parse`] knows, as the document has them:").list(each);
    let names: Vec<&String> = exposed
        .calls
        .iter()
        .flat_map(|(name, call)| named(name, call))
        .collect();
    quote! {
        #docs
        pub const NAMES: &[&str] = &[#(#names),*];
    }
}

fn parse(exposed: &Webhooks) -> TokenStream {
    let any = spell(&exposed.any, Scope::Api);
    let docs = Docs::new("Reads the body of a webhook or callback by its name in the document; by the body alone when the name is not one of [`NAMES`].")
        .text("A signature is over the bytes of the body: verify it before the body is read.")
        .section("Errors", ["When the body is no JSON, or is not what the document says of this name.".to_owned()]);
    let arms = exposed.calls.iter().filter_map(|(name, call)| {
        let names = named(name, call);
        let payload = spell(&call.payload, Scope::Api);
        let (variant, is_boxed) = call.variant.as_ref()?;
        let variant = variant.ident();
        let made = match is_boxed {
            true => quote! { |value| #any::#variant(Box::new(value)) },
            false => quote! { #any::#variant },
        };
        Some(quote! {
            #(#names)|* => runtime::decode_json::<#payload>(body).map(#made),
        })
    });
    let arms: Vec<TokenStream> = arms.collect();
    let body = match arms.is_empty() {
        true => quote! { let _ = name; detect(body) },
        false => quote! { match name { #(#arms)* _ => detect(body), } },
    };
    quote! {
        #docs
        pub fn parse(name: &str, body: &runtime::Bytes) -> Result<#any, runtime::DecodeError> {
            #body
        }
    }
}

fn detect(exposed: &Webhooks) -> TokenStream {
    let any = spell(&exposed.any, Scope::Api);
    let docs = Docs::new("Reads the body of a webhook or callback that nothing else names: by a member that says which it is, where the document has one, else by its members.")
        .section("Errors", ["When the body is no JSON, or is nothing that the document knows.".to_owned()]);
    quote! {
        #docs
        pub fn detect(body: &runtime::Bytes) -> Result<#any, runtime::DecodeError> {
            runtime::decode_json(body)
        }
    }
}
