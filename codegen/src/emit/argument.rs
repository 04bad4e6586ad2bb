//! What a caller gives to an operation: parameters and parts, as arguments of the method or setters of the call.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::{Docs, code_span, first_sentence, lower_first, stop};
use super::tokens::{Imports, Scope, deprecation, spell, spell_given};
use crate::ir::{Doc, Param, ParamLocation, Style};
use crate::rust_api::{self, FieldName, Given};

/// Something that a caller gives.
pub(super) struct Argument {
    pub(super) name: Ident,
    given: Given,
    /// What the call does with it: `query("page", &page)`.
    write: TokenStream,
    /// How much of it the call takes at once.
    takes: Takes,
    wire_name: String,
    doc: Doc,
}

/// How much of an argument the call takes at once.
#[derive(Clone, Copy)]
enum Takes {
    Whole,
    /// Every element of the list.
    Each,
    /// Every pair of the list.
    EachNamed,
}

/// What callers give under a name.
pub(super) fn given<'a>(
    operation: &'a rust_api::Operation,
    name: &FieldName,
) -> &'a rust_api::Argument {
    let argument = operation.argument(name);
    argument.expect("every argument is exposed under its name")
}

impl Argument {
    pub(super) fn new(
        name: Ident,
        given: &Given,
        write: TokenStream,
        wire_name: &str,
        doc: &Doc,
    ) -> Self {
        Self {
            name,
            given: given.clone(),
            write,
            takes: Takes::Whole,
            wire_name: wire_name.to_owned(),
            doc: doc.clone(),
        }
    }

    /// The same, where every element of the list is written by itself, as `part`.
    pub(super) fn each(self) -> Self {
        let takes = Takes::Each;
        Self { takes, ..self }
    }

    /// The same, where every pair of the list is written by itself, as `key` and `part`.
    pub(super) fn each_named(self) -> Self {
        let takes = Takes::EachNamed;
        Self { takes, ..self }
    }

    /// The statement that hands it to the call.
    pub(super) fn statement(&self, call: &TokenStream) -> TokenStream {
        let Self { name, write, .. } = self;
        match self.takes {
            Takes::Whole => quote! { #call.#write; },
            Takes::Each => quote! { for part in #name { #call.#write; } },
            Takes::EachNamed => quote! { for (key, part) in #name { #call.#write; } },
        }
    }

    /// As it stands in a signature.
    pub(super) fn signature(&self) -> TokenStream {
        let name = &self.name;
        let ty = spell_given(&self.given, Scope::Api);
        quote! { #name: #ty }
    }

    /// The setter of the call.
    pub(super) fn setter(&self) -> TokenStream {
        let Self { name, .. } = self;
        let what = code_span(&self.wire_name);
        let docs = match first_sentence(self.prose()) {
            Some(sentence) => Docs::new(stop(format!("{what}: {}", lower_first(&sentence)))),
            None => Docs::new(format!("Sets {what}.")),
        };
        let docs = docs.facts(&self.doc);
        let deprecated = deprecation(self.doc.deprecated);
        let signature = self.signature();
        let statement = self.statement(&quote! { self.call });
        quote! {
            #docs
            #deprecated
            pub fn #name(mut self, #signature) -> Self {
                #statement
                self
            }
        }
    }

    /// A line about it in the docs of the method, when the document has one.
    pub(super) fn line(&self) -> Option<String> {
        let sentence = first_sentence(self.prose())?;
        Some(stop(format!(
            "{}: {}",
            code_span(self.name_text().as_str()),
            lower_first(&sentence)
        )))
    }

    fn name_text(&self) -> String {
        self.name.to_string()
    }

    fn prose(&self) -> Option<&str> {
        self.doc
            .description
            .as_deref()
            .or(self.doc.title.as_deref())
    }
}

/// The argument for a parameter.
pub(super) fn of_param(
    param: &Param,
    exposed: &rust_api::Argument,
    name: Ident,
    imports: &mut Imports,
) -> Argument {
    let value = lent(&exposed.given, &name, imports);
    let key = &param.wire_name;
    let write = match param.location {
        ParamLocation::QueryString if param.style == Style::Json => {
            quote! { query_string_json(#value) }
        }
        ParamLocation::QueryString => quote! { query_string(#value) },
        location if param.style == Style::Json => {
            let location = spell_location(location);
            quote! { content(#location, #key, #value) }
        }
        ParamLocation::Path if is_plain(param) => quote! { path(#key, #value) },
        ParamLocation::Query if is_plain(param) => quote! { query(#key, #value) },
        ParamLocation::Header if is_plain(param) => quote! { header(#key, #value) },
        ParamLocation::Cookie if is_plain(param) => quote! { cookie(#key, #value) },
        location => {
            let location = spell_location(location);
            let style = spell_style(param.style);
            let (explode, reserved) = (param.explode, param.allow_reserved);
            quote! { styled(#location, #style, #explode, #reserved, #key, #value) }
        }
    };
    Argument::new(name, &exposed.given, write, key, &param.doc)
}

/// Whether the parameter is written as its location does by default.
fn is_plain(param: &Param) -> bool {
    (param.style, param.explode) == param.location.plain() && !param.allow_reserved
}

fn spell_location(location: ParamLocation) -> TokenStream {
    match location {
        ParamLocation::Path => quote! { runtime::Location::Path },
        ParamLocation::Query | ParamLocation::QueryString => quote! { runtime::Location::Query },
        ParamLocation::Header => quote! { runtime::Location::Header },
        ParamLocation::Cookie => quote! { runtime::Location::Cookie },
    }
}

pub(super) fn spell_style(style: Style) -> TokenStream {
    match style {
        Style::Simple => quote! { runtime::Style::Simple },
        Style::Label => quote! { runtime::Style::Label },
        Style::Matrix => quote! { runtime::Style::Matrix },
        Style::Form => quote! { runtime::Style::Form },
        Style::SpaceDelimited => quote! { runtime::Style::SpaceDelimited },
        Style::PipeDelimited => quote! { runtime::Style::PipeDelimited },
        Style::DeepObject => quote! { runtime::Style::DeepObject },
        // Written by `content`, which knows no style.
        Style::Json => quote! { runtime::Style::Form },
    }
}

/// The expression that lends an argument to the call.
pub(super) fn lent(given: &Given, name: &Ident, imports: &mut Imports) -> TokenStream {
    imports.note_given(given);
    match given {
        Given::Value(_) => quote! { &#name },
        Given::Into(ty) => {
            let ty = spell(ty, Scope::Api);
            quote! { &Into::<#ty>::into(#name) }
        }
        _ => quote! { #name },
    }
}
