//! Shared leaves: identifiers and types as tokens.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use crate::rust_api::{
    Body, FieldName, FnName, Given, ModuleName, RustType, TypeName, VariantName,
};

/// A name that can stand in a template.
pub(super) trait ToIdent {
    fn ident(&self) -> Ident;
}

macro_rules! to_ident {
    ($($role:ident),*) => {$(
        impl ToIdent for $role {
            fn ident(&self) -> Ident {
                Ident::new(self.as_str(), Span::call_site())
            }
        }
    )*};
}

to_ident! { FieldName, FnName, ModuleName, TypeName, VariantName }

/// Where a type is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// In a file of `types`: items are imported by name.
    Types,
    /// In a file of `api`: items are `types::Name`.
    Api,
}

/// A type as tokens.
pub(super) fn spell(ty: &RustType, scope: Scope) -> TokenStream {
    let inner = |ty: &RustType| spell(ty, scope);
    match ty {
        RustType::Item(name) => {
            let name = name.ident();
            match scope {
                Scope::Types => name.into_token_stream(),
                Scope::Api => quote! { types::#name },
            }
        }
        RustType::Bool => quote! { bool },
        RustType::I32 => quote! { i32 },
        RustType::I64 => quote! { i64 },
        RustType::U32 => quote! { u32 },
        RustType::U64 => quote! { u64 },
        RustType::Number => quote! { runtime::Number },
        RustType::F64 => quote! { f64 },
        RustType::String | RustType::Binary => quote! { String },
        RustType::DateTime => quote! { runtime::DateTime },
        RustType::Date => quote! { runtime::Date },
        RustType::ChronoDateTime => {
            quote! { runtime::chrono::DateTime<runtime::chrono::FixedOffset> }
        }
        RustType::ChronoDate => quote! { runtime::chrono::NaiveDate },
        RustType::Uuid => quote! { runtime::Uuid },
        RustType::Base64 => quote! { runtime::Base64 },
        RustType::Json => quote! { runtime::Json },
        RustType::Option(ty) => {
            let ty = inner(ty);
            quote! { Option<#ty> }
        }
        RustType::Vec(ty) => {
            let ty = inner(ty);
            quote! { Vec<#ty> }
        }
        RustType::Map(ty) => {
            let ty = inner(ty);
            quote! { BTreeMap<String, #ty> }
        }
        RustType::Maybe(ty) => {
            let ty = inner(ty);
            quote! { runtime::Maybe<#ty> }
        }
        RustType::Boxed(ty) => {
            let ty = inner(ty);
            quote! { Box<#ty> }
        }
    }
}

/// The type of an argument as tokens.
pub(super) fn spell_given(given: &Given, scope: Scope) -> TokenStream {
    let Some(ty) = given.ty().map(|ty| spell(ty, scope)) else {
        return match given {
            Given::Body => quote! { impl Into<runtime::Body> },
            Given::MediaBody => quote! { runtime::MediaBody },
            Given::IntoMediaBody => quote! { impl Into<runtime::MediaBody> },
            Given::NamedParts => quote! { impl IntoIterator<Item = (String, runtime::Part)> },
            Given::Part => quote! { runtime::Part },
            Given::Parts => quote! { Vec<runtime::Part> },
            _ => quote! { &str },
        };
    };
    match given {
        Given::Into(_) => quote! { impl Into<#ty> },
        Given::Ref(_) => quote! { &#ty },
        Given::Slice(_) => quote! { &[#ty] },
        Given::Named(_) => quote! { impl IntoIterator<Item = (String, #ty)> },
        _ => ty,
    }
}

/// The type of a body that is answered, as tokens.
pub(super) fn spell_body(body: &Body, scope: Scope) -> TokenStream {
    match body {
        Body::Value(ty) => spell(ty, scope),
        Body::Bytes => quote! { runtime::Bytes },
        Body::Stream => quote! { runtime::ByteStream },
        Body::Items(ty) => {
            let ty = spell(ty, scope);
            quote! { runtime::Items<#ty> }
        }
        Body::Empty => quote! { () },
    }
}

/// The attribute for a function that the document calls deprecated.
pub(super) fn deprecation(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote! { #[deprecated = "deprecated in the document of the API"] })
}

/// What a file must import for the types that it names.
#[derive(Clone, Debug, Default)]
pub(super) struct Imports {
    items: BTreeSet<TypeName>,
    map: bool,
}

impl Imports {
    /// Notes a type that the file names.
    pub(super) fn note(&mut self, ty: &RustType) {
        match ty {
            RustType::Item(name) => {
                self.items.insert(name.clone());
            }
            RustType::Map(inner) => {
                self.map = true;
                self.note(inner);
            }
            RustType::Option(inner)
            | RustType::Vec(inner)
            | RustType::Maybe(inner)
            | RustType::Boxed(inner) => self.note(inner),
            _ => {}
        }
    }

    /// Notes the type of an argument.
    pub(super) fn note_given(&mut self, given: &Given) {
        if let Some(ty) = given.ty() {
            self.note(ty);
        }
    }

    /// Whether a map is among the types.
    pub(super) fn has_map(&self) -> bool {
        self.map
    }

    /// Whether an item is among the types.
    pub(super) fn has_items(&self) -> bool {
        !self.items.is_empty()
    }

    /// The `use` lines of a file of `types` that itself holds the item `own`.
    pub(super) fn of_types(&self, own: &TypeName) -> Option<TokenStream> {
        let names: Vec<Ident> = self
            .items
            .iter()
            .filter(|name| *name != own)
            .map(ToIdent::ident)
            .collect();
        let map = self.map.then(|| quote! { use std::collections::BTreeMap; });
        let items = match &names[..] {
            [] => None,
            [name] => Some(quote! { use super::#name; }),
            names => Some(quote! { use super::{#(#names),*}; }),
        };
        (map.is_some() || items.is_some()).then(|| quote! { #map #items })
    }
}

/// Joins tokens that are items of one group: printed without empty lines between them.
pub(super) fn group(items: impl IntoIterator<Item = TokenStream>) -> Option<TokenStream> {
    let items: TokenStream = items.into_iter().collect();
    (!items.is_empty()).then_some(items)
}
