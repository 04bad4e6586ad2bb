//! Shared leaves: identifiers and types as tokens.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use super::Emitter;
use crate::DateTimeType;
use crate::ir::TypeId;
use crate::name::{FieldName, FnName, ModuleName, RustType, TypeName, VariantName};

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

impl Emitter<'_> {
    /// A type as tokens.
    pub(super) fn spell(&self, ty: &RustType, scope: Scope) -> TokenStream {
        let inner = |ty: &RustType| self.spell(ty, scope);
        match ty {
            RustType::Item(id) => {
                let name = self.names.ty(*id).ident();
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
            RustType::DateTime => match self.options.date_time {
                DateTimeType::Jiff => quote! { runtime::DateTime },
                DateTimeType::Chrono => quote! { runtime::chrono::DateTime<runtime::chrono::Utc> },
                DateTimeType::String => quote! { String },
            },
            RustType::Date => match self.options.date_time {
                DateTimeType::Jiff => quote! { runtime::Date },
                DateTimeType::Chrono => quote! { runtime::chrono::NaiveDate },
                DateTimeType::String => quote! { String },
            },
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

    /// The type with aliases written out: two types are the same Rust type when this is equal.
    pub(super) fn resolve(&self, ty: &RustType) -> RustType {
        let boxed = |ty: &RustType| Box::new(self.resolve(ty));
        match ty {
            RustType::Item(id) if self.is_alias(*id) => {
                self.resolve(&crate::name::definition(self.api, self.facts, *id))
            }
            RustType::DateTime | RustType::Date
                if self.options.date_time == DateTimeType::String =>
            {
                RustType::String
            }
            RustType::Binary => RustType::String,
            RustType::Option(ty) => RustType::Option(boxed(ty)),
            RustType::Vec(ty) => RustType::Vec(boxed(ty)),
            RustType::Map(ty) => RustType::Map(boxed(ty)),
            RustType::Maybe(ty) => RustType::Maybe(boxed(ty)),
            RustType::Boxed(ty) => RustType::Boxed(boxed(ty)),
            other => other.clone(),
        }
    }

    /// Whether the item is another name of a type, and not a type of its own.
    pub(super) fn is_alias(&self, id: TypeId) -> bool {
        use crate::ir::Shape;
        let is_own = matches!(
            self.api.ty(id).shape,
            Shape::Struct(_) | Shape::Enum(_) | Shape::Union(_)
        );
        !is_own && !self.facts.is_newtype(id)
    }
}

/// What a file must import for the types that it names.
#[derive(Clone, Debug, Default)]
pub(super) struct Imports {
    items: BTreeSet<TypeId>,
    map: bool,
}

impl Imports {
    /// Notes a type that the file names.
    pub(super) fn note(&mut self, ty: &RustType) {
        match ty {
            RustType::Item(id) => {
                self.items.insert(*id);
            }
            RustType::Map(inner) => {
                self.map = true;
                self.note(inner);
            }
            RustType::Option(inner)
            | RustType::Vec(inner)
            | RustType::Maybe(inner)
            | RustType::Boxed(inner) => self.note(inner),
            RustType::Bool
            | RustType::I32
            | RustType::I64
            | RustType::U32
            | RustType::U64
            | RustType::Number
            | RustType::F64
            | RustType::String
            | RustType::DateTime
            | RustType::Date
            | RustType::Uuid
            | RustType::Base64
            | RustType::Binary
            | RustType::Json => {}
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

    /// The `use` lines of a file of `types` that itself holds the items `own`.
    pub(super) fn of_types(&self, cx: &Emitter<'_>, own: &[TypeId]) -> Option<TokenStream> {
        let names: BTreeSet<_> = self
            .items
            .iter()
            .filter(|id| !own.contains(id))
            .map(|id| cx.names.ty(*id))
            .collect();
        let names: Vec<Ident> = names.into_iter().map(ToIdent::ident).collect();
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
