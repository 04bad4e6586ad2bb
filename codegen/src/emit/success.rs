//! The enum of successes, for an operation that has several.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use super::docs::{Docs, clean_line, code_span, stop, upper_first};
use super::error::in_words;
use super::tokens::{Scope, ToIdent, spell_body};
use crate::expose::answers::{Answers, SuccessVariant};
use crate::ir::{Operation, OperationId};
use crate::rust_api::{Body, Replies};

/// The enum; `None` when all successes are read as one type.
pub(super) fn item(
    cx: &Emitter<'_>,
    id: OperationId,
    operation: &Operation,
    replies: &Replies,
    answers: &Answers,
) -> Option<TokenStream> {
    if replies.successes.is_empty() {
        return None;
    }
    let names = cx.names.operation(id);
    let name = names.answer.ident();
    let docs = Docs::new(format!(
        "What [`Client::{}`] answers when it succeeds.",
        names.method
    ));
    let mut variants = Vec::new();
    for variant in &answers.success_variants {
        let docs = variant_docs(operation, variant);
        let body = &replies.successes[&variant.name].body;
        let name = variant.name.ident();
        if *body == Body::Empty {
            variants.push(quote! { #docs #name, });
            continue;
        }
        let ty = spell_body(body, Scope::Api);
        variants.push(quote! { #docs #name(#ty), });
    }
    Some(quote! {
        #docs
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum #name { #(#variants)* }
    })
}

/// `200 as text/csv: the rows.`
fn variant_docs(operation: &Operation, variant: &SuccessVariant) -> Docs {
    let Some(response) = variant.response.map(|index| &operation.responses[index]) else {
        return Docs::new("A success that the document does not describe.");
    };
    let (status, meaning) = in_words(response);
    let media = variant.content.filter(|_| response.contents.len() > 1);
    let media = media.map_or_else(String::new, |index| {
        let media_type = &response.contents[index].media_type;
        format!(" as {}", code_span(&clean_line(media_type)))
    });
    let status = upper_first(&status);
    Docs::new(match meaning {
        Some(meaning) => stop(format!("{status}{media}: {meaning}")),
        None => format!("Status {status}{media}."),
    })
}
