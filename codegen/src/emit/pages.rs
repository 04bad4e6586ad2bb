//! How a list that comes in pages is asked for the next one: the impl of its call, and the words of its method.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{clean_line, code_span};
use super::tokens::{Scope, ToIdent, spell};
use crate::rust_api::{PageRule, Paging, TypeName};

/// The impl.
pub(super) fn item(call: &TypeName, paging: &Paging) -> TokenStream {
    let call = call.ident();
    let item = spell(&paging.item, Scope::Api);
    let rule = rule(&paging.rule);
    let list = match &paging.field {
        Some(field) => {
            let field = field.ident();
            quote! { page.into_body().#field }
        }
        None => quote! { page.into_body() },
    };
    quote! {
        impl runtime::Paged for #call {
            type Item = #item;

            const RULE: runtime::PageRule = #rule;

            fn listed(page: Self::Answer) -> Vec<Self::Item> {
                runtime::List::into_list(#list)
            }
        }
    }
}

fn rule(rule: &PageRule) -> TokenStream {
    match rule {
        PageRule::Cursor {
            parameter,
            next,
            more,
        } => {
            let (next, more) = (place(next), perhaps(more));
            quote! { runtime::PageRule::Cursor { parameter: #parameter, next: #next, more: #more } }
        }
        PageRule::LastItem {
            parameter,
            items,
            member,
            more,
        } => {
            let (items, more) = (place(items), place(more));
            quote! {
                runtime::PageRule::LastItem { parameter: #parameter, items: #items, member: #member, more: #more }
            }
        }
        PageRule::Offset {
            parameter,
            items,
            total,
        } => {
            let (items, total) = (place(items), perhaps(total));
            quote! { runtime::PageRule::Offset { parameter: #parameter, items: #items, total: #total } }
        }
        PageRule::Number {
            parameter,
            first,
            items,
            last,
        } => {
            let (items, last) = (place(items), perhaps(last));
            let first = Literal::u64_unsuffixed(*first);
            quote! {
                runtime::PageRule::Number { parameter: #parameter, first: #first, items: #items, last: #last }
            }
        }
        PageRule::Link { next } => {
            let next = place(next);
            quote! { runtime::PageRule::Link { next: #next } }
        }
        PageRule::LinkHeader => quote! { runtime::PageRule::LinkHeader },
    }
}

fn place(names: &[String]) -> TokenStream {
    quote! { &[#(#names),*] }
}

fn perhaps(names: &Option<Vec<String>>) -> TokenStream {
    match names {
        Some(names) => {
            let place = place(names);
            quote! { Some(#place) }
        }
        None => quote! { None },
    }
}

/// What the documentation of the method says.
pub(super) fn words(rule: &PageRule) -> String {
    let code = |text: &str| code_span(&clean_line(text));
    let at = |names: &[String]| code(&names.join("."));
    let next = match rule {
        PageRule::Cursor {
            parameter, next, ..
        } => format!("{} takes {} of the answer", code(parameter), at(next)),
        PageRule::LastItem {
            parameter, member, ..
        } => format!(
            "{} takes {} of the last item",
            code(parameter),
            code(member)
        ),
        PageRule::Offset { parameter, .. } => {
            format!("{} counts the items before it", code(parameter))
        }
        PageRule::Number { parameter, .. } => format!("{} counts the pages", code(parameter)),
        PageRule::Link { next } => format!("the answer links to it at {}", at(next)),
        PageRule::LinkHeader => "the header `Link` of the answer leads to it".to_owned(),
    };
    format!(
        "The list comes in pages: [`pages`](runtime::Paged::pages) gives them all, [`items`](runtime::Paged::items) what is in \
         them. The next one: {next}."
    )
}
