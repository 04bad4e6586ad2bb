//! What an operation takes as its body: one argument, or one for each part.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use super::argument::{Argument, given, lent, spell_style};
use super::tokens::{Imports, ToIdent};
use crate::ir::media_type::{essence, is_json};
use crate::ir::{BodyKind, Content, Doc, FormField, OperationId, Part, PartRole, RequestBody};
use crate::rust_api::{self, FieldName, Given, SchemaType, value_type};

/// The arguments for a body.
pub(super) struct BodyArguments {
    pub(super) required: Vec<Argument>,
    pub(super) optional: Vec<Argument>,
    /// What the call does before it takes them.
    pub(super) begin: Option<TokenStream>,
}

/// Decides the arguments for the preferred content of a body.
pub(super) fn arguments(
    cx: &Emitter<'_>,
    id: OperationId,
    body: Option<&RequestBody>,
    exposed: &rust_api::Operation,
    imports: &mut Imports,
) -> BodyArguments {
    let mut arguments = BodyArguments {
        required: Vec::new(),
        optional: Vec::new(),
        begin: None,
    };
    let Some((body, content)) = body.and_then(|body| Some((body, body.contents.first()?))) else {
        return arguments;
    };
    if let BodyKind::Multipart(parts) = &content.kind {
        let is_file = |name| matches!(given(exposed, name).given, Given::Part | Given::Parts);
        let named = parts.iter().zip(&cx.names.operation(id).parts);
        let files = named.map(|(part, name)| (part, is_file(name)));
        arguments.begin = Some(begin(&content.media_type, files));
        for (part, name) in parts.iter().zip(&cx.names.operation(id).parts) {
            let argument = of_part(cx, part, name, given(exposed, name), imports);
            let list = if part.required {
                &mut arguments.required
            } else {
                &mut arguments.optional
            };
            list.push(argument);
        }
    } else {
        let name = &cx.names.operation(id).body;
        let argument = whole(body, content, name, given(exposed, name), imports);
        let list = if body.required {
            &mut arguments.required
        } else {
            &mut arguments.optional
        };
        list.push(argument);
    }
    arguments
}

/// How a body of parts begins. One that is no form has an order: each part is told whether it is a file, and files come
/// last.
fn begin<'a>(media_type: &str, parts: impl Iterator<Item = (&'a Part, bool)>) -> TokenStream {
    let essence = essence(media_type);
    if essence == "multipart/form-data" || essence.contains('*') {
        return quote! { multipart() };
    }
    let is_whole = |part: &Part| matches!(part.role, PartRole::Whole | PartRole::Styled(..));
    let mut parts: Vec<(&Part, bool)> = parts.filter(|(part, _)| is_whole(part)).collect();
    parts.sort_by_key(|(_, is_file)| *is_file);
    let names = parts.iter().map(|(part, _)| &part.wire_name);
    quote! { multipart_as(#essence, &[#(#names),*]) }
}

/// A body that is one value.
fn whole(
    body: &RequestBody,
    content: &Content,
    name: &FieldName,
    exposed: &rust_api::Argument,
    imports: &mut Imports,
) -> Argument {
    let media_type = content.media_type.as_str();
    let name = name.ident();
    let value = lent(&exposed.given, &name, imports);
    let write = match (&content.kind, &exposed.given) {
        (BodyKind::Json(_), _) if is_plain_json(media_type) => quote! { json(#value) },
        (BodyKind::Json(_), _) => quote! { json_as(#media_type, #value) },
        (BodyKind::Form(_), _) => match content.fields.as_slice() {
            [] => quote! { form(#value) },
            fields => {
                let fields = fields.iter().map(form_field);
                quote! { form_with(#value, &[#(#fields),*]) }
            }
        },
        (BodyKind::Text, _) => quote! { text(#media_type, #value) },
        (_, Given::IntoMediaBody) => quote! { bytes_in(#media_type, #value.into()) },
        (_, Given::MediaBody) => quote! { bytes_in(#media_type, #value) },
        _ => quote! { bytes(#media_type, #value) },
    };
    let doc = Doc {
        description: body.description.clone(),
        ..Doc::default()
    };
    Argument::new(name, &exposed.given, write, "body", &doc)
}

fn form_field(field: &FormField) -> TokenStream {
    let name = &field.wire_name;
    match field.style {
        None => quote! { runtime::FormField::json(#name) },
        Some((style, explode, reserved)) => {
            let style = spell_style(style);
            quote! { runtime::FormField::styled(#name, #style, #explode, #reserved) }
        }
    }
}

fn is_plain_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence.contains('*')
}

/// A part of a multipart body: files as they are, scalars as text, anything else as JSON, a list a part an element.
fn of_part(
    cx: &Emitter<'_>,
    part: &Part,
    name: &FieldName,
    exposed: &rust_api::Argument,
    imports: &mut Imports,
) -> Argument {
    let key = &part.wire_name;
    let name = name.ident();
    let given = &exposed.given;
    let value = lent(given, &name, imports);
    let plain = cx.exposer().unalias(&value_type(cx.api, cx.facts, part.ty));
    let media_type = part.content_type.as_deref().and_then(sent_type);
    let file = |part: TokenStream| match &media_type {
        Some(media_type) => quote! { part_file_as(#key, #media_type, #part) },
        None => quote! { part_file(#key, #part) },
    };
    let write = match (given, &part.role) {
        (Given::NamedParts, _) => quote! { part_file(&key, part) },
        (Given::Named(_), _) => other(cx, &plain),
        (Given::Part, _) => file(value),
        (Given::Parts, _) => file(quote! { part }),
        (_, PartRole::HeaderOf(of)) => quote! { part_header(#of, #key, #value) },
        (_, PartRole::Styled(style, explode)) => {
            let style = spell_style(*style);
            quote! { part_styled(#style, #explode, #key, #value) }
        }
        (_, PartRole::Whole | PartRole::Others) => {
            let write = value_part(cx, &plain, media_type.as_deref());
            write(key, &value)
        }
    };
    let argument = Argument::new(name, given, write, key, &part.doc);
    match given {
        Given::Parts => argument.each(),
        Given::Named(_) | Given::NamedParts => argument.each_named(),
        _ => argument,
    }
}

/// How a value is written as a part, or a list as parts.
fn value_part(
    cx: &Emitter<'_>,
    plain: &SchemaType,
    media_type: Option<&str>,
) -> impl Fn(&str, &TokenStream) -> TokenStream {
    let element = match plain {
        SchemaType::Vec(element) => cx.exposer().unalias(element),
        other => other.clone(),
    };
    let is_list = matches!(plain, SchemaType::Vec(_));
    let is_text = is_text(cx, &element);
    let media_type = media_type.map(str::to_owned);
    move |key, value| match &media_type {
        Some(json) if is_json(json) && json == "application/json" => {
            quote! { part_json(#key, #value) }
        }
        Some(json) if is_json(json) => quote! { part_json_as(#key, #json, #value) },
        Some(other) if other != "text/plain" || !is_text => {
            quote! { part_text_as(#key, #other, #value) }
        }
        _ if is_text => quote! { part_text(#key, #value) },
        _ if is_list => quote! { part_json_each(#key, #value) },
        _ => quote! { part_json(#key, #value) },
    }
}

/// The media type to send for a `contentType`: the first that is no range.
fn sent_type(content_type: &str) -> Option<String> {
    let mut types = content_type.split(',').map(str::trim);
    let found = types.find(|media_type| !media_type.contains('*') && media_type.contains('/'));
    found.map(str::to_owned)
}

/// How a value is written as a part under a name of the caller's.
fn other(cx: &Emitter<'_>, plain: &SchemaType) -> TokenStream {
    match plain {
        plain if is_text(cx, plain) => quote! { part_text(&key, &part) },
        SchemaType::Vec(element) if is_text(cx, &cx.exposer().unalias(element)) => {
            quote! { part_text(&key, &part) }
        }
        SchemaType::Vec(_) => quote! { part_json_each(&key, &part) },
        _ => quote! { part_json(&key, &part) },
    }
}

/// Whether a part of this type is text: scalars and string enums.
fn is_text(cx: &Emitter<'_>, ty: &SchemaType) -> bool {
    match ty {
        SchemaType::Item(id) => matches!(cx.api.ty(*id).shape, crate::ir::Shape::Enum(_)),
        SchemaType::Json
        | SchemaType::Option(_)
        | SchemaType::Vec(_)
        | SchemaType::Map(_)
        | SchemaType::Maybe(_)
        | SchemaType::Boxed(_) => false,
        _ => true,
    }
}
