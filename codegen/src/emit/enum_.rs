//! A string with known values: an enum and its wire table.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code_span};
use super::tokens::ToIdent;
use super::{Emitter, decoration, types};
use crate::ir::{StringEnum, TypeId};
use crate::rust_api::Enum;

/// The items of a string enum.
pub(super) fn items(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &StringEnum,
    exposed: &Enum,
) -> Vec<TokenStream> {
    let closed = !exposed.is_open;
    vec![
        definition(cx, id, shape, closed),
        table(cx, id, shape, closed),
    ]
}

fn definition(cx: &Emitter<'_>, id: TypeId, shape: &StringEnum, closed: bool) -> TokenStream {
    let docs = types::describe(cx, cx.api.ty(id));
    let name = cx.names.ty(id).ident();
    let variants = shape.variants.iter().enumerate().map(|(index, variant)| {
        let value = || format!("{}.", code_span(&quoted_if_odd(&variant.wire_value)));
        let docs = Docs::prose_or(variant.description.as_deref(), value);
        let name = cx.names.variant(id, index).ident();
        quote! { #docs #name, }
    });
    let unknown = (!closed).then(|| {
        quote! {
            /// A value that this client does not know.
            Unknown(runtime::UnknownValue),
        }
    });
    let decoration = decoration::of(cx, id);
    let exhaustive = (!closed).then(|| quote! { #[non_exhaustive] });
    quote! {
        #docs
        #decoration
        #exhaustive
        pub enum #name {
            #(#variants)*
            #unknown
        }
    }
}

fn table(cx: &Emitter<'_>, id: TypeId, shape: &StringEnum, closed: bool) -> TokenStream {
    let name = cx.names.ty(id).ident();
    let closed = closed.then(|| quote! { closed });
    let values = shape.variants.iter().enumerate().map(|(index, variant)| {
        let name = cx.names.variant(id, index).ident();
        let value = &variant.wire_value;
        quote! { #name = #value, }
    });
    quote! {
        runtime::string_enum! { #closed #name {
            #(#values)*
        } }
    }
}

/// A value that would not show in a code span, such as the empty one, in quotation marks.
fn quoted_if_odd(value: &str) -> String {
    if value.trim() == value && !value.is_empty() && !value.chars().any(char::is_control) {
        value.to_owned()
    } else {
        format!("{value:?}")
    }
}
