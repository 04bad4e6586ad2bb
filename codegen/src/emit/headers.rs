//! The documented headers of answers: a type with a method per header.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use super::docs::{Docs, code_span, lower_first, stop};
use super::tokens::{Imports, Scope, ToIdent, spell};
use crate::expose::HeaderForm;
use crate::ir::{Header, Operation, OperationId, Response};
use crate::rust_api::{FnName, Headers, Replies};

/// The header types of one operation, each once.
pub(super) fn items(
    cx: &Emitter<'_>,
    id: OperationId,
    operation: &Operation,
    replies: &Replies,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let names = cx.names.operation(id);
    let mut seen = BTreeSet::new();
    let mut items = Vec::new();
    for (index, response) in operation.responses.iter().enumerate() {
        let Some(name) = &names.headers[index] else {
            continue;
        };
        if seen.insert(name) {
            let methods = methods(
                cx,
                response,
                &names.header_methods[index],
                &replies.headers[name],
                imports,
            );
            let name = name.ident();
            let docs = Docs::new(format!(
                "The documented headers of answers to [`Client::{}`].",
                names.method
            ));
            items.push(quote! {
                #docs
                #[derive(Clone, Debug)]
                pub struct #name(runtime::HeaderMap);
            });
            items.push(quote! { runtime::headers! { #name } });
            items.push(quote! { impl #name { #(#methods)* } });
        }
    }
    items
}

fn methods(
    cx: &Emitter<'_>,
    response: &Response,
    names: &[FnName],
    exposed: &Headers,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let method = |(header, name): (&Header, &FnName)| {
        let ty = &exposed.methods[name].ty;
        imports.note(ty);
        let ty = spell(ty, Scope::Api);
        let (_, form) = cx.exposer().header(header);
        let key = header.wire_name.to_ascii_lowercase();
        let read = read(&form, &key);
        let what = code_span(&header.wire_name);
        let prose = header
            .doc
            .description
            .as_deref()
            .or(header.doc.title.as_deref());
        let docs = match super::docs::first_sentence(prose) {
            Some(sentence) => Docs::new(stop(format!("{what}: {}", lower_first(&sentence)))),
            None => Docs::new(format!("{what}.")),
        };
        let docs = docs.facts(&header.doc);
        let name = name.ident();
        quote! {
            #docs
            pub fn #name(&self) -> Option<#ty> {
                #read
            }
        }
    };
    response.headers.iter().zip(names).map(method).collect()
}

/// How the value is read.
fn read(form: &HeaderForm, key: &str) -> TokenStream {
    match form {
        HeaderForm::Plain => quote! { runtime::header(&self.0, #key) },
        HeaderForm::Json => quote! { runtime::header_json(&self.0, #key) },
        HeaderForm::List { is_literal } => {
            quote! { runtime::header_list(&self.0, #key, #is_literal) }
        }
        HeaderForm::Object { literals } => {
            quote! { runtime::header_object(&self.0, #key, &[#(#literals),*]) }
        }
    }
}
