//! What an operation answers when it does not succeed: an enum with a variant per documented status.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::docs::{Docs, first_sentence, lower_first, stop, upper_first};
use super::tokens::{Scope, ToIdent, spell_body};
use crate::expose::answers::{Answers, ErrorVariant};
use crate::ir::{Operation, OperationId, Response, StatusSpec};
use crate::rust_api::Replies;

/// The enum of errors, and what makes an error of it.
pub(super) fn items(
    cx: &Emitter<'_>,
    id: OperationId,
    operation: &Operation,
    replies: &Replies,
    answers: &Answers,
) -> [TokenStream; 2] {
    let names = cx.names.operation(id);
    let name = names.error.ident();
    let docs = Docs::new(format!(
        "What [`Client::{}`] answers when it does not succeed.",
        names.method
    ));
    let variants = answers.error_variants.iter().map(|variant| {
        let (status, meaning) = in_words(&operation.responses[variant.response]);
        let docs = Docs::new(match meaning {
            Some(meaning) => stop(format!("{}: {meaning}", upper_first(&status))),
            None => format!("Status {status}."),
        });
        let reply = &replies.errors[&variant.name];
        let name = variant.name.ident();
        let body = spell_body(&reply.body, Scope::Api);
        let headers = reply.headers.as_ref().map(ToIdent::ident);
        let headers = headers.map(|headers| quote! { , #headers });
        quote! { #docs #name(runtime::Problem<#body #headers>), }
    });
    let known: Vec<Ident> = answers
        .error_variants
        .iter()
        .map(|variant| variant.name.ident())
        .collect();
    let definition = quote! {
        #docs
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// An answer that the document does not describe.
            Undocumented(runtime::Undocumented),
        }
    };
    [
        definition,
        quote! { runtime::api_error! { #name { #(#known),* } } },
    ]
}

/// The lines of the section `Errors` of the method.
pub(super) fn lines(
    cx: &Emitter<'_>,
    id: OperationId,
    operation: &Operation,
    answers: &Answers,
) -> Vec<String> {
    let error = &cx.names.operation(id).error;
    let line = |variant: &ErrorVariant| {
        let name = &variant.name;
        let (status, meaning) = in_words(&operation.responses[variant.response]);
        let meaning = meaning.map_or_else(String::new, |meaning| format!(": {meaning}"));
        stop(format!("[`{error}::{name}`], {status}{meaning}"))
    };
    answers.error_variants.iter().map(line).collect()
}

/// The status, and what it means: `404` and `export job not found`.
pub(super) fn in_words(response: &Response) -> (String, Option<String>) {
    let status = match response.status {
        StatusSpec::Code(code) => code.to_string(),
        StatusSpec::Range(digit) => format!("{digit}00 to {digit}99"),
        StatusSpec::Default => "any other".to_owned(),
    };
    let meaning = first_sentence(response.description.as_deref());
    (status, meaning.map(|sentence| lower_first(&sentence)))
}
