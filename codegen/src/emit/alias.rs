//! A named list, map or scalar: another name of its type, or a newtype when it contains itself.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{Imports, Scope, ToIdent, spell};
use super::{Emitter, decoration, types};
use crate::ir::TypeId;
use crate::rust_api::RustType;

/// Another name of `inner`.
pub(super) fn alias(
    cx: &Emitter<'_>,
    id: TypeId,
    inner: &RustType,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let docs = types::describe(cx, cx.api.ty(id));
    let name = cx.names.ty(id).ident();
    imports.note(inner);
    let inner = spell(inner, Scope::Types);
    vec![quote! { #docs pub type #name = #inner; }]
}

/// A type around `inner`, and its wire table.
pub(super) fn newtype(
    cx: &Emitter<'_>,
    id: TypeId,
    inner: &RustType,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let docs = types::describe(cx, cx.api.ty(id));
    let name = cx.names.ty(id).ident();
    imports.note(inner);
    let inner = spell(inner, Scope::Types);
    let decoration = decoration::of(cx, id);
    let definition = quote! {
        #docs
        #decoration
        pub struct #name(pub #inner);
    };
    vec![definition, quote! { runtime::newtype! { #name(#inner) } }]
}
