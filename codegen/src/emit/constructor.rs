//! What makes a struct that is sent: a function for its required members, a setter for each of the others.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::docs::{Docs, code_span, first_sentence, lower_first, stop};
use super::tokens::{Imports, Scope, ToIdent, deprecation, spell, spell_given};
use crate::ir::{self, Presence, Shape, TypeId};
use crate::rust_api::{Field, FieldName, Given, OtherMembers, Struct};

/// The `impl` block, where callers make such a struct.
pub(super) fn item(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &ir::Struct,
    exposed: &Struct,
    imports: &mut Imports,
) -> Option<TokenStream> {
    let arguments = exposed.constructor.as_ref()?;
    let names: Vec<&FieldName> = (0..shape.fields.len())
        .map(|index| cx.names.field(id, index))
        .collect();
    let presets: Vec<Option<TokenStream>> = (shape.fields.iter())
        .map(|field| field.preset.then(|| preset(cx, field.ty)).flatten())
        .collect();
    let new = new(&names, &presets, arguments, exposed, imports);
    let mut setters: Vec<TokenStream> = Vec::new();
    for (name, field) in names.iter().zip(&shape.fields) {
        let shown = &exposed.fields[*name];
        if let Some(given) = &shown.setter {
            imports.note_given(given);
            setters.push(setter(name, given, shown, &field.doc));
        }
    }
    let others = exposed.others.iter().filter(|others| others.has_setter);
    setters.extend(others.map(others_setter));
    let name = cx.names.ty(id).ident();
    Some(quote! {
        impl #name {
            #new
            #(#setters)*
        }
    })
}

/// The one value of a type, as its enum has it.
fn preset(cx: &Emitter<'_>, ty: TypeId) -> Option<TokenStream> {
    let mut id = ty;
    for _ in 0..cx.api.types.len() {
        match &cx.api.ty(id).shape {
            Shape::Alias(next) => id = *next,
            Shape::Enum(_) => {
                let (ty, variant) = (cx.names.ty(id).ident(), cx.names.variant(id, 0).ident());
                return Some(quote! { #ty::#variant });
            }
            _ => return None,
        }
    }
    None
}

/// `names` are those of the fields, in the order of the struct.
fn new(
    names: &[&FieldName],
    presets: &[Option<TokenStream>],
    arguments: &[(FieldName, Given)],
    exposed: &Struct,
    imports: &mut Imports,
) -> TokenStream {
    let members = names.iter().zip(presets).map(|(name, preset)| {
        let field = &exposed.fields[*name];
        let given = arguments.iter().find(|(argument, _)| argument == *name);
        let name = name.ident();
        match (given, field.presence) {
            (Some((_, given)), Presence::Nullable) => {
                imports.note_given(given);
                match field.is_boxed() {
                    true => quote! { #name: #name.map(Box::new) },
                    false => quote! { #name },
                }
            }
            (Some((_, given)), _) => {
                imports.note_given(given);
                if matches!(given, Given::Into(_)) || field.is_boxed() {
                    let value = convert(&name, given, field);
                    quote! { #name: #value }
                } else {
                    quote! { #name }
                }
            }
            (None, Presence::OptionalNullable) => quote! { #name: runtime::Maybe::Absent },
            (None, _) => match preset {
                Some(value) => quote! { #name: Some(#value) },
                None => quote! { #name: None },
            },
        }
    });
    let members: Vec<TokenStream> = members.collect();
    let others = exposed.others.as_ref().map(|others| {
        let name = others.name.ident();
        quote! { #name: BTreeMap::new() }
    });
    let members = members.into_iter().chain(others);
    let docs = Docs::new(match arguments.len() {
        0 => "With no member set; none is required.",
        1 => "With the member that is required.",
        _ => "With the members that are required.",
    });
    let arguments = arguments.iter().map(|(name, given)| {
        let name = name.ident();
        let ty = spell_given(given, Scope::Types);
        quote! { #name: #ty }
    });
    quote! {
        #docs
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#members),* }
        }
    }
}

fn setter(name: &FieldName, given: &Given, field: &Field, doc: &ir::Doc) -> TokenStream {
    let name = name.ident();
    let ty = spell_given(given, Scope::Types);
    let value = convert(&name, given, field);
    let value = match field.presence {
        Presence::OptionalNullable => quote! { runtime::Maybe::Value(#value) },
        Presence::Required | Presence::Nullable | Presence::Optional => quote! { Some(#value) },
    };
    let prose = doc.description.as_deref().or(doc.title.as_deref());
    let docs = setter_docs(&format!("Sets {}", code_span(&field.wire_name)), prose);
    let deprecated = deprecation(field.deprecated);
    quote! {
        #docs
        #deprecated
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn others_setter(others: &OtherMembers) -> TokenStream {
    let name = others.name.ident();
    let ty = spell(&others.ty, Scope::Types);
    quote! {
        /// Sets the members that the document does not list.
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = #name;
            self
        }
    }
}

/// What is given, as the field holds it.
fn convert(name: &Ident, given: &Given, field: &Field) -> TokenStream {
    let value = match given {
        Given::Into(_) => quote! { #name.into() },
        _ => quote! { #name },
    };
    match field.is_boxed() {
        true => quote! { Box::new(#value) },
        false => value,
    }
}

/// `Sets …: what it is.`
pub(super) fn setter_docs(what: &str, prose: Option<&str>) -> Docs {
    match first_sentence(prose) {
        Some(sentence) => Docs::new(stop(format!("{what}: {}", lower_first(&sentence)))),
        None => Docs::new(format!("{what}.")),
    }
}
