//! What the user adds to types: traits to derive and attributes, by the names of types.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::Parser as _;

use super::Emitter;
use crate::ir::{Shape, TypeId};
use crate::rust_api::{RustApi, TypeKind, TypeName};
use crate::select::Pattern;
use crate::{Diagnostics, Options, Place, Pointer};

/// Says which additions fit no type, and which attributes are none.
pub fn check_decorations(api: &RustApi, options: &Options, diags: &mut Diagnostics) {
    let at = || Place::Spec(Pointer::root());
    let is_own = |kind: &TypeKind| !matches!(kind, TypeKind::Alias(_));
    let own = api.types.iter().filter(|(_, ty)| is_own(&ty.kind));
    let own: Vec<String> = own.map(|(name, _)| name.to_string()).collect();
    let derives = options.derives.keys().map(|pattern| ("derives", pattern));
    let attributes = options.attributes.keys();
    let attributes = attributes.map(|pattern| ("attributes", pattern));
    for (table, pattern) in derives.chain(attributes) {
        let compiled = Pattern::new(pattern);
        if !own.iter().any(|name| compiled.matches(name)) {
            diags.error(
                at(),
                format!("`{pattern}` in `options.{table}` is no type of its own"),
                "write the name of a type as `api.txt` has it; `*` stands for any text",
            );
        }
    }
    for attribute in options.attributes.values().flatten() {
        if parse(attribute).is_none() {
            diags.error(
                at(),
                format!("`{attribute}` in `options.attributes` is no attribute"),
                "write it as it stands before a type: `#[cfg_attr(feature = \"x\", derive(Y))]`",
            );
        }
    }
}

/// What a string enum has by its table, so that one pattern can be for all types.
const ENUMS_HAVE: [&str; 2] = ["Eq", "Hash"];

/// What stands before a type.
pub(super) fn of(cx: &Emitter<'_>, id: TypeId) -> Option<TokenStream> {
    let Options {
        derives,
        attributes,
        ..
    } = cx.options;
    if derives.is_empty() && attributes.is_empty() {
        return None;
    }
    let name = cx.names.ty(id);
    let is_enum = matches!(cx.api.ty(id).shape, Shape::Enum(_));
    let traits =
        chosen(derives, name).filter_map(|path| syn::parse_str::<syn::Path>(path.as_ref()).ok());
    let has_already = |path: &syn::Path| {
        let last = path.segments.last();
        is_enum && last.is_some_and(|last| ENUMS_HAVE.contains(&last.ident.to_string().as_str()))
    };
    let traits: Vec<syn::Path> = traits.filter(|path| !has_already(path)).collect();
    let derive = (!traits.is_empty()).then(|| quote! { #[derive(#(#traits),*)] });
    let attributes = chosen(attributes, name)
        .filter_map(|text| parse(text))
        .flatten();
    let is_hash = |path: &syn::Path| {
        path.segments
            .last()
            .is_some_and(|last| last.ident == "Hash")
    };
    let hashed = traits.iter().any(is_hash).then(|| {
        quote! {
            #[allow(clippy::derived_hash_with_manual_eq, reason = "equal are those whose fields are")]
        }
    });
    Some(quote! { #derive #hashed #(#attributes)* })
}

/// What the patterns that fit a name have, each once.
fn chosen<'a, T: PartialEq>(
    table: &'a std::collections::BTreeMap<String, Vec<T>>,
    name: &TypeName,
) -> impl Iterator<Item = &'a T> {
    let name = name.to_string();
    let fitting = table
        .iter()
        .filter(|(pattern, _)| Pattern::new(pattern).matches(&name));
    let mut found: Vec<&T> = Vec::new();
    for value in fitting.flat_map(|(_, values)| values) {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    found.into_iter()
}

fn parse(attribute: &str) -> Option<Vec<syn::Attribute>> {
    let parsed = syn::Attribute::parse_outer.parse_str(attribute).ok()?;
    (!parsed.is_empty()).then_some(parsed)
}
