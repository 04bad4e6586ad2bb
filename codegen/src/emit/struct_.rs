//! An object with known members: a struct, its wire table, and what makes one.

use proc_macro2::{Literal as LiteralToken, TokenStream};
use quote::{ToTokens, quote};

use super::docs::Docs;
use super::tokens::{Imports, Scope, ToIdent, spell};
use super::{Emitter, constructor, decoration, types};
use crate::ir::{Field, Literal, Presence, Struct, TypeId};
use crate::rust_api::{self, SchemaType, value_type};

/// The items of a struct.
pub(super) fn items(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &Struct,
    exposed: &rust_api::Struct,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let mut items = vec![
        definition(cx, id, shape, exposed, imports),
        table(cx, id, shape, exposed),
    ];
    items.extend(constructor::item(cx, id, shape, exposed, imports));
    items
}

/// The struct as a person would write it.
fn definition(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &Struct,
    exposed: &rust_api::Struct,
    imports: &mut Imports,
) -> TokenStream {
    let ty = cx.api.ty(id);
    let docs = types::describe(cx, ty);
    let name = cx.names.ty(id).ident();
    let decoration = decoration::of(cx, id);
    let default = exposed.has_default.then(|| quote! { #[derive(Default)] });
    let fields = shape.fields.iter().enumerate().map(|(index, field)| {
        let name = cx.names.field(id, index);
        let ty = &exposed.fields[name].ty;
        imports.note(ty);
        let docs = describe_field(field);
        let name = name.ident();
        let ty = spell(ty, Scope::Types);
        quote! { #docs pub #name: #ty, }
    });
    let fields: TokenStream = fields.collect();
    let additional = exposed.others.as_ref().map(|others| {
        imports.note(&others.ty);
        let name = others.name.ident();
        let ty = spell(&others.ty, Scope::Types);
        quote! {
            /// The members that the document does not list.
            pub #name: #ty,
        }
    });
    quote! {
        #docs
        #default
        #decoration
        #[non_exhaustive]
        pub struct #name {
            #fields
            #additional
        }
    }
}

/// How many fields the runtime handles as one tuple.
const TUPLE: usize = 16;

/// The wire side: which field stands under which key, and whether it may be absent or null.
fn table(cx: &Emitter<'_>, id: TypeId, shape: &Struct, exposed: &rust_api::Struct) -> TokenStream {
    let name = cx.names.ty(id).ident();
    let constants = shape.constants.iter().map(|constant| {
        let key = &constant.wire_name;
        let value = literal(&constant.value);
        quote! { #key = #value, }
    });
    let fields = shape.fields.iter().enumerate().map(|(index, field)| {
        let name = cx.names.field(id, index);
        let ty = spell(&exposed.fields[name].ty, Scope::Types);
        let name = name.ident();
        let key = &field.wire_name;
        let presence = match field.presence {
            Presence::Required => None,
            Presence::Nullable => Some(quote! { nullable }),
            // Null is a value of any JSON, and so is not the absence of one.
            Presence::Optional if field.answered => Some(quote! { answered }),
            Presence::Optional if is_any(cx, field.ty) => Some(quote! { any }),
            Presence::Optional => Some(quote! { optional }),
            Presence::OptionalNullable => Some(quote! { maybe }),
        };
        let fills_tuple = (index + 1) % TUPLE == 0 && index + 1 < shape.fields.len();
        let end = if fills_tuple {
            quote! { ; }
        } else {
            quote! { , }
        };
        quote! { #name = #key #presence: #ty #end }
    });
    let additional = exposed.others.as_ref().map(|others| {
        let name = others.name.ident();
        let ty = spell(&others.ty, Scope::Types);
        quote! { ..#name: #ty, }
    });
    let mut needs = shape.needs.iter().map(|set| quote! { [#(#set),*] });
    let needs = needs
        .next()
        .map(|first| quote! { needs #first #(or #needs)* });
    quote! {
        runtime::object! { #name #needs {
            #(#constants)*
            #(#fields)*
            #additional
        } }
    }
}

fn is_any(cx: &Emitter<'_>, ty: TypeId) -> bool {
    cx.exposer().resolve(&value_type(cx.api, cx.facts, ty)) == SchemaType::Json
}

fn describe_field(field: &Field) -> Docs {
    let docs = types::describe_member(&field.doc, &field.wire_name);
    match (field.read_only, field.write_only) {
        (true, false) => docs.text("Set by the server."),
        (false, true) => docs.text("Never in an answer."),
        _ => docs,
    }
}

fn literal(value: &Literal) -> TokenStream {
    match value {
        Literal::String(text) => text.to_token_stream(),
        Literal::Bool(value) => value.to_token_stream(),
        Literal::Integer(value) => match i32::try_from(*value) {
            Ok(small) => LiteralToken::i32_unsuffixed(small).into_token_stream(),
            Err(_) => LiteralToken::i64_suffixed(*value).into_token_stream(),
        },
    }
}
