//! What makes a struct that is sent: a function for its required members, a setter for each of the others.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::docs::{Docs, code_span, first_sentence, lower_first, stop};
use super::lints::{complex_type, deprecation, many_arguments, operator_name};
use super::struct_::additional_type;
use super::tokens::{Imports, Scope, ToIdent};
use crate::ir::{Additional, Field, Presence, Struct, TypeId};
use crate::name::{RustType, value_type};

/// The `impl` block.
pub(super) fn item(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &Struct,
    imports: &mut Imports,
) -> TokenStream {
    let new = new(cx, id, shape, imports);
    let mut setters: Vec<TokenStream> = Vec::new();
    for (index, field) in shape.fields.iter().enumerate() {
        if matches!(
            field.presence,
            Presence::Optional | Presence::OptionalNullable
        ) {
            setters.push(setter(cx, id, index, field, imports));
        }
    }
    if let Additional::Kept(value) = shape.additional {
        setters.push(additional_setter(cx, id, value));
    }
    let name = cx.names.ty(id).ident();
    quote! {
        impl #name {
            #new
            #(#setters)*
        }
    }
}

fn new(cx: &Emitter<'_>, id: TypeId, shape: &Struct, imports: &mut Imports) -> TokenStream {
    let mut arguments = Vec::new();
    let mut members = Vec::new();
    let mut types = Vec::new();
    for (index, field) in shape.fields.iter().enumerate() {
        let name = cx.names.field(id, index).ident();
        let input = Input::of(cx, id, index, field);
        imports.note(&input.ty);
        match field.presence {
            Presence::Required => {
                let ty = input.spell(cx);
                arguments.push(quote! { #name: #ty });
                members.push(if input.text || input.boxed {
                    let value = input.convert(&name);
                    quote! { #name: #value }
                } else {
                    quote! { #name }
                });
                types.push(input.ty);
            }
            Presence::Nullable => {
                let ty = cx.spell(&input.ty, Scope::Types);
                arguments.push(quote! { #name: Option<#ty> });
                members.push(match input.boxed {
                    true => quote! { #name: #name.map(Box::new) },
                    false => quote! { #name },
                });
                types.push(RustType::Option(Box::new(input.ty)));
            }
            Presence::Optional => members.push(quote! { #name: None }),
            Presence::OptionalNullable => members.push(quote! { #name: runtime::Maybe::Absent }),
        }
    }
    if let Additional::Kept(_) = shape.additional {
        let name = cx.names.additional(id).ident();
        members.push(quote! { #name: BTreeMap::new() });
    }
    let many = many_arguments(arguments.len());
    let complex = complex_type(&types);
    let docs = Docs::new(match arguments.len() {
        0 => "With no member set; none is required.",
        1 => "With the member that is required.",
        _ => "With the members that are required.",
    });
    quote! {
        #docs
        #many
        #complex
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#members),* }
        }
    }
}

fn setter(
    cx: &Emitter<'_>,
    id: TypeId,
    index: usize,
    field: &Field,
    imports: &mut Imports,
) -> TokenStream {
    let name = cx.names.field(id, index).ident();
    let input = Input::of(cx, id, index, field);
    imports.note(&input.ty);
    let ty = input.spell(cx);
    let value = input.convert(&name);
    let value = match field.presence {
        Presence::OptionalNullable => quote! { runtime::Maybe::Value(#value) },
        Presence::Required | Presence::Nullable | Presence::Optional => quote! { Some(#value) },
    };
    let prose = field
        .doc
        .description
        .as_deref()
        .or(field.doc.title.as_deref());
    let docs = setter_docs(&format!("Sets {}", code_span(&field.wire_name)), prose);
    let deprecated = deprecation(field.doc.deprecated);
    let operator = operator_name(&name);
    let complex = complex_type([&input.ty]);
    quote! {
        #docs
        #deprecated
        #operator
        #complex
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn additional_setter(cx: &Emitter<'_>, id: TypeId, value: TypeId) -> TokenStream {
    let name = cx.names.additional(id).ident();
    let ty = additional_type(cx, value);
    let complex = complex_type([&ty]);
    let ty = cx.spell(&ty, Scope::Types);
    quote! {
        /// Sets the members that the document does not list.
        #complex
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = #name;
            self
        }
    }
}

/// How a member is given: text as anything that becomes a `String`, everything else as it is, without its box.
struct Input {
    ty: RustType,
    boxed: bool,
    text: bool,
}

impl Input {
    fn of(cx: &Emitter<'_>, id: TypeId, index: usize, field: &Field) -> Self {
        let ty = value_type(cx.api, cx.facts, field.ty);
        Self {
            text: cx.resolve(&ty) == RustType::String,
            boxed: cx.facts.is_field_boxed(id, index),
            ty,
        }
    }

    fn spell(&self, cx: &Emitter<'_>) -> TokenStream {
        let ty = cx.spell(&self.ty, Scope::Types);
        if self.text {
            quote! { impl Into<#ty> }
        } else {
            ty
        }
    }

    fn convert(&self, name: &Ident) -> TokenStream {
        let value = if self.text {
            quote! { #name.into() }
        } else {
            quote! { #name }
        };
        if self.boxed {
            quote! { Box::new(#value) }
        } else {
            value
        }
    }
}

/// `Sets …: what it is.`
pub(super) fn setter_docs(what: &str, prose: Option<&str>) -> Docs {
    match first_sentence(prose) {
        Some(sentence) => Docs::new(stop(format!("{what}: {}", lower_first(&sentence)))),
        None => Docs::new(format!("{what}.")),
    }
}
