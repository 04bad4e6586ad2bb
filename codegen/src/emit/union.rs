//! One of several: an enum, its wire table, and the conversions from its branches.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::docs::{Docs, code_span, first_sentence, lower_first, phrase_of, stop, upper_first};
use super::tokens::{Imports, Scope, ToIdent, spell};
use super::{Emitter, decoration, types};
use crate::ir::{Branch, BranchTag, JsonKind, TagSource, Test, TypeId, Union, UnionStyle};
use crate::rust_api::{self, RustType, SchemaType, value_type};

/// The items of a union.
pub(super) fn items(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &Union,
    exposed: &rust_api::Union,
    imports: &mut Imports,
) -> Vec<TokenStream> {
    let mut items = vec![
        definition(cx, id, shape, exposed, imports),
        table(cx, id, shape, exposed),
    ];
    items.extend(conversions(cx, id, shape, exposed));
    items
}

fn definition(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &Union,
    exposed: &rust_api::Union,
    imports: &mut Imports,
) -> TokenStream {
    let docs = how_decoded(cx, id, shape, exposed, types::describe(cx, cx.api.ty(id)));
    let name = cx.names.ty(id).ident();
    let mut variants = Vec::new();
    for (index, branch) in shape.branches.iter().enumerate() {
        let name = cx.names.variant(id, index);
        let ty = &exposed.variants[name].ty;
        imports.note(ty);
        let docs = describe_branch(cx, branch);
        let name = name.ident();
        let ty = spell(ty, Scope::Types);
        variants.push(quote! { #docs #name(#ty), });
    }
    let unknown = unknown_thing(exposed).map(|thing| {
        let docs = Docs::new(format!(
            "{} that this client does not know.",
            upper_first(&thing)
        ));
        quote! { #docs Unknown(runtime::UnknownBranch), }
    });
    let decoration = decoration::of(cx, id);
    quote! {
        #docs
        #decoration
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #unknown
        }
    }
}

/// The wire side: which value is of which branch, tested in order.
fn table(cx: &Emitter<'_>, id: TypeId, shape: &Union, exposed: &rust_api::Union) -> TokenStream {
    let name = cx.names.ty(id).ident();
    let by = match &shape.decode.tag {
        Some((tag, _)) if shape.decode.or_shape => quote! { by #tag or shape },
        Some((tag, _)) => quote! { by #tag },
        None => quote! { by shape },
    };
    let arms = shape.decode.arms.iter().map(|arm| {
        let test = test(&arm.test);
        let target = target(cx, id, exposed, arm.branch);
        let absent = (shape.decode.absent == Some(arm.branch)).then(|| quote! { | absent });
        let added =
            matches!(shape.branches[arm.branch].tag, BranchTag::Added(_)).then(|| quote! { added });
        quote! { #test #absent #added => #target, }
    });
    let told = |branch: &usize| shape.decode.arms.iter().any(|arm| arm.branch == *branch);
    let absent = shape.decode.absent.filter(|branch| !told(branch));
    let absent = absent.map(|branch| {
        let target = target(cx, id, exposed, branch);
        quote! { absent => #target, }
    });
    let default = shape.decode.default.map(|branch| {
        let target = target(cx, id, exposed, branch);
        quote! { default => #target, }
    });
    let unknown =
        unknown_thing(exposed).map(|_| quote! { unknown => Unknown(runtime::UnknownBranch), });
    quote! {
        runtime::union! { #name #by {
            #(#arms)*
            #absent
            #default
            #unknown
        } }
    }
}

fn test(test: &Test) -> TokenStream {
    match test {
        Test::Tag(values) => quote! { #(#values)|* },
        Test::Has { member, nullable } => {
            let nullable = nullable.then(|| quote! { nullable });
            quote! { has #member #nullable }
        }
        Test::KnownString => quote! { known string },
        Test::FormedString => quote! { formed string },
        Test::Integer(primitive) => {
            let format = Ident::new(primitive.integer_format(), Span::call_site());
            quote! { #format }
        }
        Test::Try => quote! { try },
        Test::Kind(JsonKind::Bool) => quote! { bool },
        Test::Kind(JsonKind::Integer) => quote! { integer },
        Test::Kind(JsonKind::Number) => quote! { number },
        Test::Kind(JsonKind::String) => quote! { string },
        Test::Kind(JsonKind::Array) => quote! { array },
        Test::Kind(JsonKind::Object) => quote! { object },
    }
}

/// `Variant(Type)`: without the box, which the macro finds for itself.
fn target(cx: &Emitter<'_>, id: TypeId, exposed: &rust_api::Union, branch: usize) -> TokenStream {
    let variant = cx.names.variant(id, branch);
    let ty = spell(exposed.variants[variant].ty.unboxed(), Scope::Types);
    let variant = variant.ident();
    quote! { #variant(#ty) }
}

/// `From` for what the variants hold, where it is exposed.
fn conversions(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &Union,
    exposed: &rust_api::Union,
) -> Vec<TokenStream> {
    let name = cx.names.ty(id).ident();
    let variants = (0..shape.branches.len()).map(|index| cx.names.variant(id, index));
    variants
        .filter(|variant| exposed.variants[*variant].has_from)
        .map(|variant| {
            let ty = &exposed.variants[variant].ty;
            let value = match ty {
                RustType::Boxed(_) => quote! { Box::new(value) },
                _ => quote! { value },
            };
            let ty = spell(ty.unboxed(), Scope::Types);
            let variant = variant.ident();
            quote! {
                impl From<#ty> for #name {
                    fn from(value: #ty) -> Self {
                        Self::#variant(#value)
                    }
                }
            }
        })
        .collect()
}

/// What a branch is: in its own words, else in those of its type.
fn describe_branch(cx: &Emitter<'_>, branch: &Branch) -> Docs {
    let ty = cx.api.ty(branch.ty);
    let own = [
        &branch.doc.description,
        &branch.doc.title,
        &ty.doc.description,
    ];
    let own = own
        .into_iter()
        .find_map(|prose| first_sentence(prose.as_deref()));
    match (own, &branch.label, value_type(cx.api, cx.facts, branch.ty)) {
        (Some(sentence), _, _) => Docs::new(stop(upper_first(&sentence))),
        (None, Some(label), _) => Docs::new(format!("{}.", code_span(label))),
        (None, None, SchemaType::Item(id)) => Docs::new(format!("[`{}`].", cx.names.ty(id))),
        (None, None, ty) => Docs::new(kind_in_words(&ty)),
    }
}

fn kind_in_words(ty: &SchemaType) -> &'static str {
    match ty {
        SchemaType::Bool => "A boolean.",
        SchemaType::I32 | SchemaType::I64 | SchemaType::U32 | SchemaType::U64 => "An integer.",
        SchemaType::F64 | SchemaType::Number => "A number.",
        SchemaType::String | SchemaType::Binary => "A text.",
        SchemaType::DateTime | SchemaType::ChronoDateTime => "A point in time.",
        SchemaType::Date | SchemaType::ChronoDate => "A day.",
        SchemaType::Uuid => "A UUID.",
        SchemaType::Base64 => "Bytes, as base64 text.",
        SchemaType::Vec(_) => "A list.",
        SchemaType::Map(_) => "A map.",
        SchemaType::Json => "Any JSON.",
        SchemaType::Option(_) | SchemaType::Maybe(_) => "A value or null.",
        SchemaType::Boxed(inner) => kind_in_words(inner),
        SchemaType::Item(_) => "An object.",
    }
}

/// Says how a value is told to be of one branch.
fn how_decoded(
    cx: &Emitter<'_>,
    id: TypeId,
    shape: &Union,
    exposed: &rust_api::Union,
    docs: Docs,
) -> Docs {
    const SHARED: &str = "Decoded by what the JSON looks like, which no two branches share.";
    const TRIAL: &str = "Decoded by trial, as the document gives no way to tell the branches apart: \
                         of those that fit, the one that explains most of the input.";
    const OVERLAP: &str = "Decoded by trial, as branches may overlap: \
                           of those that fit, the one that explains most of the input.";
    let tries = shape.decode.arms.iter().any(|arm| arm.test == Test::Try);
    let decoded = match &shape.decode.tag {
        Some((tag, source)) => {
            let tag = code_span(tag);
            match source {
                TagSource::Declared => {
                    format!(
                        "Decoded by {tag}, which the document declares to be the discriminator."
                    )
                }
                TagSource::Inferred => format!(
                    "Decoded by {tag}, which every branch fixes to a value of its own \
                     (inferred; the document declares no discriminator)."
                ),
            }
        }
        None if !tries => SHARED.to_owned(),
        None if shape.style == UnionStyle::AnyOf => OVERLAP.to_owned(),
        None => TRIAL.to_owned(),
    };
    let decoded = match shape.decode.absent {
        Some(branch) => {
            let variant = cx.names.variant(id, branch);
            format!("{decoded} Without it, it is [`{variant}`](Self::{variant}).")
        }
        None if shape.decode.or_shape => {
            format!("{decoded} Without it, the branch that explains most of the object wins.")
        }
        None => decoded,
    };
    match unknown_thing(exposed) {
        Some(thing) => docs.text(format!(
            "{decoded} {} unknown to this client is kept whole as [`Unknown`](Self::Unknown) \
             and sent back unchanged.",
            upper_first(&thing)
        )),
        None => docs.text(decoded),
    }
}

/// What an unknown value has that no arm knows, with its article: `a status`. `None` when no value is unknown.
fn unknown_thing(exposed: &rust_api::Union) -> Option<String> {
    let tag = exposed.tag.as_ref().filter(|_| exposed.is_open)?;
    let phrase = lower_first(&phrase_of(tag));
    let article = if phrase.starts_with(['a', 'e', 'i', 'o']) {
        "an"
    } else {
        "a"
    };
    Some(format!("{article} {phrase}"))
}
