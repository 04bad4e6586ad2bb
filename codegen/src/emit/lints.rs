//! The attributes that keep clippy and rustc quiet where the document, and not our taste, decides.
//!
//! # Invariants
//! - An attribute covers one item, and says why.
//! - `expect` where we know the lint's rule exactly, `allow` where it measures what we can only estimate.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::size::size;
use crate::name::RustType;

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

/// Above this complexity of a type, `clippy::type_complexity` warns.
const COMPLEX: usize = 250;

/// The difference in bytes from which clippy may warn. It warns at 200; the estimate is one.
const WIDE: usize = 120;

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

/// The attribute for an item with a type of many nested parts.
pub(super) fn complex_type<'a>(
    types: impl IntoIterator<Item = &'a RustType>,
) -> Option<TokenStream> {
    let is_complex = types.into_iter().any(|ty| complexity(ty, 1) > COMPLEX);
    is_complex.then(|| {
        quote! { #[expect(clippy::type_complexity, reason = "the document nests them")] }
    })
}

/// What clippy counts: ten for every part, times its depth.
fn complexity(ty: &RustType, depth: usize) -> usize {
    let own = 10 * depth;
    match ty {
        RustType::Option(inner)
        | RustType::Vec(inner)
        | RustType::Maybe(inner)
        | RustType::Boxed(inner) => own + complexity(inner, depth + 1),
        RustType::Map(inner) => own + 10 * (depth + 1) + complexity(inner, depth + 1),
        _ => own,
    }
}

/// The attribute for an enum whose variants hold these types, when one is much bigger than the others. `more` is the
/// size of a variant beside them.
pub(super) fn large_variant(
    cx: &Emitter<'_>,
    variants: &[RustType],
    more: usize,
) -> Option<TokenStream> {
    let mut sizes: Vec<usize> = variants.iter().map(|ty| size(cx, ty)).collect();
    sizes.push(more);
    sizes.sort_unstable();
    let [.., second, first] = sizes[..] else {
        return None;
    };
    (first - second > WIDE).then(|| {
        quote! {
            #[allow(clippy::large_enum_variant, reason = "values are few and short-lived; a box would be in the way")]
        }
    })
}
