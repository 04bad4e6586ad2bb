//! An object with known members: a struct, its wire table, and what makes one.

use proc_macro2::{Literal as LiteralToken, TokenStream};
use quote::{ToTokens, quote};

use super::docs::Docs;
use super::lints::complex_type;
use super::tokens::{Imports, Scope, ToIdent};
use super::{Emitter, constructor, types};
use crate::ir::{Additional, Field, Literal, Presence, Struct, TypeId};
use crate::name::{RustType, field_type, value_type};

/// The items of a struct.
pub(super) fn items(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &Struct,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let mut items = vec![definition(cx, id, shape, imports), table(cx, id, shape)];
    if cx.facts.direction(id).request {
        items.push(constructor::item(cx, id, shape, imports));
    }
    items
}

/// The struct as a person would write it.
fn definition(cx: &Emitter<'_>, id: TypeId, shape: &Struct, imports: &mut Imports) -> TokenStream {
    let ty = cx.api.ty(id);
    let docs = types::describe(cx, ty);
    let name = cx.names.ty(id).ident();
    let default = derives_default(cx, id).then(|| quote! { , Default });
    let fields = shape.fields.iter().enumerate().map(|(index, field)| {
        let ty = field_type(cx.api, cx.facts, id, index);
        imports.note(&ty);
        let docs = describe_field(field);
        let lints = complex_type([&ty]);
        let name = cx.names.field(id, index).ident();
        let ty = cx.spell(&ty, Scope::Types);
        quote! { #docs #lints pub #name: #ty, }
    });
    let fields: TokenStream = fields.collect();
    let additional = match shape.additional {
        Additional::Ignored => None,
        Additional::Kept(value) => {
            let ty = additional_type(cx, value);
            imports.note(&ty);
            let lints = complex_type([&ty]);
            let name = cx.names.additional(id).ident();
            let ty = cx.spell(&ty, Scope::Types);
            Some(quote! {
                /// The members that the document does not list.
                #lints
                pub #name: #ty,
            })
        }
    };
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq #default)]
        #[non_exhaustive]
        pub struct #name {
            #fields
            #additional
        }
    }
}

/// The wire side: which field stands under which key, and whether it may be absent or null.
fn table(cx: &Emitter<'_>, id: TypeId, shape: &Struct) -> TokenStream {
    let name = cx.names.ty(id).ident();
    let constants = shape.constants.iter().map(|constant| {
        let key = &constant.wire_name;
        let value = literal(&constant.value);
        quote! { #key = #value, }
    });
    let fields = shape.fields.iter().enumerate().map(|(index, field)| {
        let name = cx.names.field(id, index).ident();
        let key = &field.wire_name;
        let presence = match field.presence {
            Presence::Required => None,
            Presence::Nullable => Some(quote! { nullable }),
            // Null is a value of any JSON, and so is not the absence of one.
            Presence::Optional if is_any(cx, field.ty) => Some(quote! { any }),
            Presence::Optional => Some(quote! { optional }),
            Presence::OptionalNullable => Some(quote! { maybe }),
        };
        quote! { #name = #key #presence, }
    });
    let additional = match shape.additional {
        Additional::Ignored => None,
        Additional::Kept(_) => {
            let name = cx.names.additional(id).ident();
            Some(quote! { #name = .., })
        }
    };
    quote! {
        runtime::object! { #name {
            #(#constants)*
            #(#fields)*
            #additional
        } }
    }
}

fn is_any(cx: &Emitter<'_>, ty: TypeId) -> bool {
    cx.resolve(&value_type(cx.api, cx.facts, ty)) == RustType::Json
}

/// Whether the struct derives `Default`: callers make it, and nothing is required.
fn derives_default(cx: &Emitter<'_>, id: TypeId) -> bool {
    cx.facts.direction(id).request && cx.facts.has_default(id)
}

/// The type of the field for members that the document does not list.
pub(super) fn additional_type(cx: &Emitter<'_>, value: TypeId) -> RustType {
    RustType::Map(Box::new(value_type(cx.api, cx.facts, value)))
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
