//! What makes a struct that is sent: a function for its required members, a setter for each of the others.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::docs::{Docs, code_span, first_sentence, lower_first};
use super::struct_::additional_type;
use super::tokens::{Imports, Scope, ToIdent};
use crate::ir::{Additional, Field, Presence, Struct, TypeId};
use crate::name::{RustType, value_type};

/// Above this number of arguments, `clippy::too_many_arguments` warns.
const MANY_ARGUMENTS: usize = 7;

/// The functions that clippy takes for a forgotten operator, by name.
const OPERATORS: &[&str] = &[
    "add",
    "as_mut",
    "as_ref",
    "bitand",
    "bitor",
    "bitxor",
    "borrow",
    "borrow_mut",
    "clone",
    "cmp",
    "default",
    "deref",
    "deref_mut",
    "div",
    "drop",
    "eq",
    "from_iter",
    "from_str",
    "hash",
    "index",
    "index_mut",
    "into_iter",
    "mul",
    "neg",
    "next",
    "not",
    "rem",
    "shl",
    "shr",
    "sub",
];

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
            }
            Presence::Nullable => {
                let ty = cx.spell(&input.ty, Scope::Types);
                arguments.push(quote! { #name: Option<#ty> });
                members.push(match input.boxed {
                    true => quote! { #name: #name.map(Box::new) },
                    false => quote! { #name },
                });
            }
            Presence::Optional => members.push(quote! { #name: None }),
            Presence::OptionalNullable => members.push(quote! { #name: runtime::Maybe::Absent }),
        }
    }
    if let Additional::Kept(_) = shape.additional {
        let name = cx.names.additional(id).ident();
        members.push(quote! { #name: BTreeMap::new() });
    }
    let lints = many_arguments(arguments.len());
    let docs = Docs::new(match arguments.len() {
        0 => "With no member set; none is required.",
        1 => "With the member that is required.",
        _ => "With the members that are required.",
    });
    quote! {
        #docs
        #lints
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
    let lints = operator_name(&name);
    quote! {
        #docs
        #deprecated
        #lints
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn additional_setter(cx: &Emitter<'_>, id: TypeId, value: TypeId) -> TokenStream {
    let name = cx.names.additional(id).ident();
    let ty = cx.spell(&additional_type(cx, value), Scope::Types);
    quote! {
        /// Sets the members that the document does not list.
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
        Some(sentence) => Docs::new(format!("{what}: {}.", lower_first(&sentence))),
        None => Docs::new(format!("{what}.")),
    }
}

/// The attribute for a function that the document calls deprecated.
pub(super) fn deprecation(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote! { #[deprecated = "deprecated in the document of the API"] })
}

/// The attribute for a function whose arguments are as many as the document requires.
pub(super) fn many_arguments(count: usize) -> Option<TokenStream> {
    (count > MANY_ARGUMENTS).then(|| {
        quote! { #[expect(clippy::too_many_arguments, reason = "the document requires them all")] }
    })
}

/// The attribute for a function that is named like a method of a trait of the standard library.
pub(super) fn operator_name(name: &Ident) -> Option<TokenStream> {
    OPERATORS.contains(&name.to_string().as_str()).then(|| {
        quote! { #[allow(clippy::should_implement_trait, reason = "the name is the document's")] }
    })
}
