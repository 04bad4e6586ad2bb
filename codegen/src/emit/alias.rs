//! A named list, map or scalar: another name of its type, or a newtype when it contains itself.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{Imports, Scope, ToIdent};
use super::{Emitter, types};
use crate::ir::TypeId;

/// The items of a component that is no struct, enum or union.
pub(super) fn items(cx: &Emitter<'_>, id: TypeId, imports: &mut Imports) -> Vec<TokenStream> {
    let docs = types::describe(cx, cx.api.ty(id));
    let name = cx.names.ty(id).ident();
    let inner = crate::name::definition(cx.api, cx.facts, id);
    imports.note(&inner);
    let inner = cx.spell(&inner, Scope::Types);
    if !cx.facts.is_newtype(id) {
        return vec![quote! { #docs pub type #name = #inner; }];
    }
    let definition = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name(pub #inner);
    };
    vec![definition, quote! { runtime::newtype! { #name(#inner) } }]
}
