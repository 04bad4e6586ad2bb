//! `mod.rs`: what a reader of the module sees first.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{Docs, clean_line};
use super::{Emitter, RUNTIME_GENERATION, SourceFile, client};
use crate::ir::{Operation, OperationId, ParamLocation, SecuritySchemeKind};
use crate::rust_api::{SchemaType, value_type};

/// Writes `mod.rs`.
pub(super) fn root(cx: &Emitter<'_>) -> SourceFile {
    let version = clean_line(&cx.api.version);
    let title = match version.is_empty() {
        true => format!("{}.", client::title(cx)),
        false => format!("{} {}.", client::title(cx), super::docs::inline(&version)),
    };
    let docs = Docs::new(super::docs::upper_first(&title))
        .prose(cx.api.description.as_deref())
        .example("no_run", example(cx));
    let exports = match cx.api.security_schemes.is_empty() {
        true => quote! { pub use client::Client; },
        false => quote! { pub use client::{Client, Credentials}; },
    };
    let generation = Literal::u32_unsuffixed(RUNTIME_GENERATION);
    SourceFile {
        path: "mod.rs".to_owned(),
        docs: [cx.marker(""), String::new()]
            .into_iter()
            .chain(docs.lines())
            .collect(),
        items: vec![
            lints(),
            quote! {
                pub mod api;
                mod client;
                pub mod types;
            },
            exports,
            quote! {
                #[doc(no_inline)]
                pub use runtime;
            },
            quote! { runtime::require_generation!(#generation); },
        ],
    }
}

/// The lints that measure what the document decides: how big and nested its schemas are, and what things are called.
fn lints() -> TokenStream {
    quote! {
        #![allow(
            clippy::large_enum_variant,
            clippy::should_implement_trait,
            clippy::too_many_arguments,
            clippy::type_complexity,
            reason = "sizes, numbers and names are the document's"
        )]
    }
}

/// How to make a client and call an operation of it.
fn example(cx: &Emitter<'_>) -> Vec<String> {
    let mut lines =
        vec!["# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned()];
    let (import, credentials) = credentials(cx);
    lines.push(format!("use {}::{import};", cx.path));
    lines.push(String::new());
    let client = match (client::base_url(cx).is_some(), credentials) {
        (true, credentials) => format!("Client::new({credentials})"),
        (false, credentials) if credentials.is_empty() => {
            "Client::new(\"https://api.example.com\")?".to_owned()
        }
        (false, credentials) => format!("Client::new(\"https://api.example.com\", {credentials})?"),
    };
    lines.push(format!("let client = {client};"));
    match first_call(cx) {
        Some(call) => {
            lines.push(format!("let answer = client.{call}.await?;"));
            lines.push("println!(\"{:?}\", answer.body());".to_owned());
        }
        None => lines.push("# let _ = client;".to_owned()),
    }
    lines.push("# Ok(())".to_owned());
    lines.push("# }".to_owned());
    lines
}

/// What the example imports, and how it proves who asks.
fn credentials(cx: &Emitter<'_>) -> (&'static str, String) {
    let variable = |what: &str| {
        let module: String = cx
            .module
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect();
        format!(
            "runtime::Token::from_env(\"{}_{what}\")?",
            module.to_ascii_uppercase()
        )
    };
    let schemes = &cx.api.security_schemes;
    let Some(scheme) = schemes.first() else {
        return ("Client", String::new());
    };
    let name = cx.names.scheme(0);
    let one_secret = |kind: &SecuritySchemeKind| {
        matches!(
            kind,
            SecuritySchemeKind::Bearer | SecuritySchemeKind::ApiKey { .. }
        )
    };
    match &scheme.kind {
        kind if one_secret(kind)
            && schemes
                .iter()
                .filter(|scheme| one_secret(&scheme.kind))
                .count()
                == 1 =>
        {
            ("{Client, runtime}", variable("TOKEN"))
        }
        kind if one_secret(kind) => (
            "{Client, Credentials, runtime}",
            format!("Credentials::{name}({})", variable("TOKEN")),
        ),
        SecuritySchemeKind::Basic => (
            "{Client, Credentials, runtime}",
            format!("Credentials::{name}(\"user\", {})", variable("PASSWORD")),
        ),
        _ => (
            "{Client, Credentials, runtime}",
            format!(
                "Credentials::{name}(\"client-id\", {})",
                variable("CLIENT_SECRET")
            ),
        ),
    }
}

/// The first operation that takes nothing but path parameters of plain types, called.
fn first_call(cx: &Emitter<'_>) -> Option<String> {
    cx.api
        .operations
        .iter()
        .enumerate()
        .find_map(|(index, operation)| {
            let arguments = sample_arguments(cx, operation)?;
            let method = &cx.names.operation(OperationId(index)).method;
            Some(format!("{method}({})", arguments.join(", ")))
        })
}

fn sample_arguments(cx: &Emitter<'_>, operation: &Operation) -> Option<Vec<String>> {
    if operation.doc.deprecated || operation.body.is_some() {
        return None;
    }
    let required = operation.params.iter().filter(|param| param.required);
    required
        .map(|param| {
            if param.location != ParamLocation::Path {
                return None;
            }
            match cx
                .exposer()
                .resolve(&value_type(cx.api, cx.facts, param.ty))
            {
                SchemaType::String => Some(format!("{:?}", sample_text(&param.wire_name))),
                SchemaType::I32 | SchemaType::I64 | SchemaType::U32 | SchemaType::U64 => {
                    Some("7".to_owned())
                }
                _ => None,
            }
        })
        .collect()
}

/// `study_id` -> `study-id`.
fn sample_text(wire_name: &str) -> String {
    let kept = wire_name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let text: String = kept.collect();
    if text.chars().all(|c| c == '-') {
        "id".to_owned()
    } else {
        text
    }
}
