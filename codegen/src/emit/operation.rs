//! The files under `api/`: a method of the client per operation, the call that it gives, and what comes back.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use rayon::prelude::*;

use super::argument::{self, Argument};
use super::body::{self, BodyArguments};
use super::docs::{Docs, clean_line, code_span};
use super::tokens::{Imports, Scope, ToIdent, deprecation, group, spell_body};
use super::{Emitter, SourceFile, accept, decode, error, headers, pages, success};
use crate::expose::absolute;
use crate::expose::answers::{self, Answers};
use crate::ir::{Operation, OperationId};
use crate::name::OperationNames;
use crate::rust_api::{self, Answer, FieldName};

/// Writes a file per tag, and the module that holds them.
pub(super) fn files<T: Send>(cx: &Emitter<'_>, print: impl Fn(SourceFile) -> T + Sync) -> Vec<T> {
    let mut by_file: BTreeMap<&str, Vec<OperationId>> = BTreeMap::new();
    for index in 0..cx.api.operations.len() {
        let id = OperationId(index);
        by_file
            .entry(cx.names.tag_file(id).as_str())
            .or_default()
            .push(id);
    }
    let (mut files, exported): (Vec<T>, Vec<Vec<String>>) = by_file
        .par_iter()
        .map(|(file, ids)| {
            let (source, names) = tag_file(cx, file, ids);
            (print(source), names)
        })
        .unzip();
    let exports = by_file.values().zip(exported).map(|(ids, names)| {
        let file = cx.names.tag_file(ids[0]).ident();
        let names = names.iter().map(|name| Ident::new(name, Span::call_site()));
        quote! { pub use self::#file::{#(#names),*}; }
    });
    let modules = by_file
        .values()
        .map(|ids| cx.names.tag_file(ids[0]).ident());
    let modules = modules.map(|file| quote! { mod #file; });
    let docs = Docs::new(
        "What the methods of [`Client`](super::Client) give and answer, a file per tag of the document.",
    );
    let module = SourceFile {
        path: "api/mod.rs".to_owned(),
        docs: [cx.marker(""), String::new()]
            .into_iter()
            .chain(docs.lines())
            .collect(),
        items: [group(modules), group(exports)]
            .into_iter()
            .flatten()
            .collect(),
    };
    files.insert(0, print(module));
    files
}

/// The file of one tag, and the names that it exports.
fn tag_file(cx: &Emitter<'_>, file: &str, ids: &[OperationId]) -> (SourceFile, Vec<String>) {
    let mut imports = Imports::default();
    let mut items = Vec::new();
    let mut exports = Vec::new();
    for id in ids {
        let operation = &cx.api.operations[id.0];
        let plan = Plan::new(cx, *id, operation, &mut imports);
        exports.extend(plan.exports().iter().map(Ident::to_string));
        items.extend(plan.items(&mut imports));
    }
    exports.sort();
    exports.dedup();
    let tag = cx.api.operations[ids[0].0].tags.first();
    let place = match tag {
        Some(tag) => format!(", tag {},", code_span(&clean_line(tag))),
        None => ", operations without a tag,".to_owned(),
    };
    let map = imports
        .has_map()
        .then(|| quote! { use std::collections::BTreeMap; });
    let local = match imports.has_items() {
        true => quote! { use super::super::{Client, types}; },
        false => quote! { use super::super::Client; },
    };
    let mut head = Vec::from_iter(map);
    head.push(local);
    let source = SourceFile {
        path: format!("api/{file}.rs"),
        docs: vec![cx.marker(&place)],
        items: head.into_iter().chain(items).collect(),
    };
    (source, exports)
}

/// Everything that is decided about an operation before it is printed.
struct Plan<'a> {
    cx: &'a Emitter<'a>,
    id: OperationId,
    operation: &'a Operation,
    names: &'a OperationNames,
    exposed: &'a rust_api::Operation,
    /// The operation that this is another way to call.
    own: Option<&'a OperationNames>,
    /// In the order of the signature.
    positional: Vec<Argument>,
    chained: Vec<Argument>,
    /// What the call does before it takes the body.
    begin: Option<TokenStream>,
    answers: Answers,
}

impl<'a> Plan<'a> {
    fn new(
        cx: &'a Emitter<'a>,
        id: OperationId,
        operation: &'a Operation,
        imports: &mut Imports,
    ) -> Self {
        let names = cx.names.operation(id);
        let exposed = &cx.rust_api.operations[&names.method];
        let body = body::arguments(cx, id, operation.body.as_ref(), exposed, imports);
        let begin = body.begin.clone();
        let (positional, chained) = arguments(operation, names, exposed, body, imports);
        let answers = answers::decide(&cx.exposer(), id, operation);
        for ty in exposed.bodies().filter_map(rust_api::Body::ty) {
            imports.note(ty);
        }
        Self {
            cx,
            id,
            operation,
            names,
            exposed,
            own: operation.alternative_to.map(|own| cx.names.operation(own)),
            positional,
            chained,
            begin,
            answers,
        }
    }

    /// The names that the file of the tag exports for it.
    fn exports(&self) -> Vec<Ident> {
        let names = self.names;
        if self.own.is_some() {
            return vec![names.call.ident()];
        }
        let mut exports = vec![names.call.ident(), names.error.ident()];
        if matches!(self.exposed.answer, Answer::Enum(_)) {
            exports.push(names.answer.ident());
        }
        exports.extend(names.headers.iter().flatten().map(ToIdent::ident));
        exports
    }

    fn items(&self, imports: &mut Imports) -> Vec<TokenStream> {
        let mut items = vec![self.method(), self.call()];
        items.extend(self.setters());
        items.push(self.implementation());
        let call = self.names.call.ident();
        items.push(quote! { runtime::operation! { #call } });
        let paging = self.exposed.pages.as_ref();
        items.extend(paging.map(|paging| pages::item(&self.names.call, paging)));
        if self.own.is_some() {
            return items;
        }
        if let Some(replies) = &self.exposed.replies {
            let (cx, operation, answers) = (self.cx, self.operation, &self.answers);
            items.extend(success::item(cx, self.id, operation, replies, answers));
            items.extend(headers::items(cx, self.id, operation, replies, imports));
            items.extend(error::items(cx, self.id, operation, replies, answers));
        }
        items
    }

    /// The method of the client.
    fn method(&self) -> TokenStream {
        let docs = self.docs();
        let deprecated = deprecation(self.operation.doc.deprecated);
        let name = self.names.method.ident();
        let call_type = self.names.call.ident();
        let arguments = self.positional.iter().map(Argument::signature);
        let info = info(self.cx, self.operation);
        let call = quote! { call };
        let begin = self.begin.as_ref().map(|begin| quote! { #call.#begin; });
        let statements: TokenStream = self
            .positional
            .iter()
            .map(|argument| argument.statement(&call))
            .collect();
        let key = (self.exposed.idempotency_key.as_ref())
            .map(|header| quote! { #call.idempotency_key(#header); });
        let build = if statements.is_empty() && begin.is_none() && key.is_none() {
            quote! { #call_type { call: self.call(&INFO) } }
        } else {
            quote! {
                let mut #call = self.call(&INFO);
                #begin
                #statements
                #key
                #call_type { #call }
            }
        };
        quote! {
            impl Client {
                #docs
                #deprecated
                pub fn #name(&self, #(#arguments),*) -> #call_type {
                    #info
                    #build
                }
            }
        }
    }

    fn docs(&self) -> Docs {
        let operation = self.operation;
        let title = || format!("{}.", super::docs::phrase_of(self.names.method.as_str()));
        let docs = Docs::prose_or(operation.doc.title.as_deref(), title)
            .text(code_span(&format!(
                "{} {}",
                operation.method, operation.path.text
            )))
            .prose(operation.doc.description.as_deref());
        let docs = match self.way() {
            Some(way) => docs.text(way),
            None => docs,
        };
        let docs = match &self.exposed.pages {
            Some(paging) => docs.text(pages::words(&paging.rule)),
            None => docs,
        };
        let docs = docs.list(self.positional.iter().filter_map(Argument::line));
        let docs = match operation
            .docs_url
            .as_deref()
            .and_then(super::docs::web_link)
        {
            Some(link) => docs.text(format!("Documented at {link}.")),
            None => docs,
        };
        let errors = error::lines(self.cx, self.id, operation, &self.answers);
        docs.section("Errors", errors)
    }

    /// How this differs from the operation that it is another way to call.
    fn way(&self) -> Option<String> {
        let method = &self.own?.method;
        let content = self.operation.body.as_ref()?.contents.first()?;
        let media_type = code_span(&clean_line(&content.media_type));
        Some(format!(
            "The same as [`{method}`](Client::{method}), with a body of {media_type}."
        ))
    }

    /// The type of the call.
    fn call(&self) -> TokenStream {
        let name = self.names.call.ident();
        let docs = Docs::new(format!(
            "A call of [`Client::{}`]: awaiting it sends it.",
            self.names.method
        ));
        quote! {
            #docs
            #[must_use = "a call does nothing until it is awaited"]
            pub struct #name {
                call: runtime::Call,
            }
        }
    }

    fn setters(&self) -> Option<TokenStream> {
        let name = self.names.call.ident();
        let setters = self.chained.iter().map(Argument::setter);
        let setters = group(setters)?;
        Some(quote! { impl #name { #setters } })
    }

    /// How the call is sent and its answer read.
    fn implementation(&self) -> TokenStream {
        let call = self.names.call.ident();
        let error = self.names.error.ident();
        let body = match &self.exposed.answer {
            Answer::Body(body) => spell_body(body, Scope::Api),
            Answer::Enum(name) => name.ident().into_token_stream(),
        };
        let headers = self.exposed.success_headers.as_ref();
        let headers = headers.map(ToIdent::ident).map(|name| quote! { , #name });
        let decode = match self.own {
            Some(own) => {
                let own = own.call.ident();
                quote! { <#own as runtime::Operation>::decode(reply) }
            }
            None => {
                let arms = decode::arms(self.cx, self.id, &self.answers);
                quote! { match reply.status() { #arms } }
            }
        };
        let streams = decode::streams(&self.answers);
        quote! {
            impl runtime::Operation for #call {
                type Answer = runtime::Answer<#body #headers>;
                type Error = #error;

                fn into_call(self) -> runtime::Call {
                    self.call
                }

                #streams

                fn decode(reply: runtime::Reply) -> Result<Self::Answer, runtime::Error<Self::Error>> {
                    #decode
                }
            }
        }
    }
}

/// The arguments of the method in order, and the setters of the call.
fn arguments(
    operation: &Operation,
    names: &OperationNames,
    exposed: &rust_api::Operation,
    body: BodyArguments,
    imports: &mut Imports,
) -> (Vec<Argument>, Vec<Argument>) {
    let params = operation.params.iter().zip(&names.params);
    let mut params: BTreeMap<&FieldName, Argument> = params
        .map(|(param, name)| {
            let given = argument::given(exposed, name);
            (
                name,
                argument::of_param(param, given, name.ident(), imports),
            )
        })
        .collect();
    let order = exposed.arguments.iter().map(|(name, _)| name);
    let mut positional: Vec<Argument> = order.filter_map(|name| params.remove(name)).collect();
    let order = names.params.iter();
    let mut chained: Vec<Argument> = order.filter_map(|name| params.remove(name)).collect();
    positional.extend(body.required);
    chained.extend(body.optional);
    (positional, chained)
}

/// The methods that are constants of `runtime::Method`.
const METHODS: &[&str] = &[
    "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE",
];

/// What the runtime must know of the operation, as a static.
fn info(cx: &Emitter<'_>, operation: &Operation) -> TokenStream {
    let id = operation
        .id
        .clone()
        .unwrap_or_else(|| format!("{} {}", operation.method, operation.path.text));
    let is_constant = METHODS.contains(&operation.method.as_str());
    let method = if is_constant {
        let name = Ident::new(&operation.method, Span::call_site());
        quote! { runtime::Method::#name }
    } else {
        let token = Literal::byte_string(operation.method.as_bytes());
        quote! { runtime::Method::from_bytes(#token).expect("the generator has checked that it is a method") }
    };
    let path = &operation.path.text;
    let accept = accept::accept(operation);
    let known = |key: &String| {
        cx.api
            .security_schemes
            .iter()
            .any(|scheme| scheme.key == *key)
    };
    let requirements = operation
        .security
        .iter()
        .filter(|set| set.schemes.iter().all(|(key, _)| known(key)));
    let security = requirements.map(|set| {
        let keys = set.schemes.iter().map(|(key, _)| key);
        quote! { &[#(#keys),*] }
    });
    let security = quote! { &[#(#security),*] };
    let server = match operation
        .server
        .as_ref()
        .and_then(|server| absolute(&server.url))
    {
        Some(url) => quote! { Some(#url) },
        None => quote! { None },
    };
    let info = quote! {
        runtime::OperationInfo {
            id: #id,
            method: #method,
            path: #path,
            security: #security,
            server: #server,
            accept: #accept,
        }
    };
    if is_constant {
        quote! { static INFO: runtime::OperationInfo = #info; }
    } else {
        quote! {
            static INFO: std::sync::LazyLock<runtime::OperationInfo> = std::sync::LazyLock::new(|| #info);
        }
    }
}
