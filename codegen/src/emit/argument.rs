//! What a caller gives to an operation: parameters and parts, as arguments of the method or setters of the call.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::docs::{Docs, code_span, first_sentence, lower_first, stop};
use super::tokens::{Imports, Scope, deprecation, spell};
use crate::ir::{Doc, Param, ParamLocation, Style};
use crate::rust_api::{SchemaType, value_type};

/// Something that a caller gives.
pub(super) struct Argument {
    pub(super) name: Ident,
    pub(super) ty: TokenStream,
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

impl Argument {
    pub(super) fn new(
        name: Ident,
        ty: TokenStream,
        write: TokenStream,
        wire_name: &str,
        doc: &Doc,
    ) -> Self {
        Self {
            name,
            ty,
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
        let Self { name, ty, .. } = self;
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
    cx: &Emitter<'_>,
    param: &Param,
    name: Ident,
    imports: &mut Imports,
) -> Argument {
    let ty = value_type(cx.api, cx.facts, param.ty);
    let (ty, value) = borrowed(cx, &ty, &name, imports);
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
    Argument::new(name, ty, write, key, &param.doc)
}

/// Whether the parameter is written as its location does by default.
fn is_plain(param: &Param) -> bool {
    let (style, explode) = match param.location {
        ParamLocation::Path | ParamLocation::Header => (Style::Simple, false),
        ParamLocation::Query | ParamLocation::Cookie | ParamLocation::QueryString => {
            (Style::Form, true)
        }
    };
    param.style == style && param.explode == explode && !param.allow_reserved
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

/// The type of an argument that is only read, and the expression that borrows it: text as `&str`, lists as slices,
/// small values by value, everything else by reference.
pub(super) fn borrowed(
    cx: &Emitter<'_>,
    ty: &SchemaType,
    name: &Ident,
    imports: &mut Imports,
) -> (TokenStream, TokenStream) {
    let seen = |ty: &SchemaType| cx.exposer().seen(ty);
    match cx.exposer().unalias(ty) {
        SchemaType::String | SchemaType::Binary => (quote! { &str }, quote! { #name }),
        SchemaType::Vec(element) => {
            let element = seen(&element);
            imports.note(&element);
            let element = spell(&element, Scope::Api);
            (quote! { &[#element] }, quote! { #name })
        }
        small @ (SchemaType::Bool
        | SchemaType::I32
        | SchemaType::I64
        | SchemaType::U32
        | SchemaType::U64
        | SchemaType::F64
        | SchemaType::DateTime
        | SchemaType::Date
        | SchemaType::Uuid) => match cx.exposer().resolve(&small) {
            SchemaType::String => (quote! { &str }, quote! { #name }),
            _ => (spell(&seen(&small), Scope::Api), quote! { &#name }),
        },
        _ => {
            let ty = seen(ty);
            imports.note(&ty);
            let ty = spell(&ty, Scope::Api);
            (quote! { &#ty }, quote! { #name })
        }
    }
}
