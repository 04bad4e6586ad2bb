//! What an operation takes as its body: one argument, or one for each part.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::argument::{Argument, borrowed, spell_style};
use super::tokens::{Imports, Scope, ToIdent, spell};
use crate::ir::{
    BodyKind, Content, Doc, FormField, OperationId, Part, PartRole, RequestBody, TypeId,
};
use crate::rust_api::{SchemaType, value_type};

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
        arguments.begin = Some(begin(&content.media_type, parts));
        for (part, name) in parts.iter().zip(&cx.names.operation(id).parts) {
            let argument = of_part(cx, part, name.ident(), imports);
            let list = if part.required {
                &mut arguments.required
            } else {
                &mut arguments.optional
            };
            list.push(argument);
        }
    } else {
        let name = cx.names.operation(id).body.ident();
        let argument = whole(cx, body, content, name, imports);
        let list = if body.required {
            &mut arguments.required
        } else {
            &mut arguments.optional
        };
        list.push(argument);
    }
    arguments
}

/// How a body of parts begins. One that is no form keeps the order of the document.
fn begin(media_type: &str, parts: &[Part]) -> TokenStream {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("multipart/form-data") || essence.contains('*') {
        return quote! { multipart() };
    }
    let names = (parts.iter())
        .filter(|part| matches!(part.role, PartRole::Whole | PartRole::Styled(..)))
        .map(|part| &part.wire_name);
    quote! { multipart_as(#essence, &[#(#names),*]) }
}

/// A body that is one value.
fn whole(
    cx: &Emitter<'_>,
    body: &RequestBody,
    content: &Content,
    name: Ident,
    imports: &mut Imports,
) -> Argument {
    let media_type = content.media_type.as_str();
    let mut typed = |ty: TypeId| borrowed(cx, &value_type(cx.api, cx.facts, ty), &name, imports);
    let (ty, write) = match &content.kind {
        BodyKind::Json(ty) => {
            let (ty, value) = typed(*ty);
            let write = match is_plain_json(media_type) {
                true => quote! { json(#value) },
                false => quote! { json_as(#media_type, #value) },
            };
            (ty, write)
        }
        BodyKind::Form(ty) => {
            let (ty, value) = typed(*ty);
            let write = match content.fields.as_slice() {
                [] => quote! { form(#value) },
                fields => {
                    let fields = fields.iter().map(form_field);
                    quote! { form_with(#value, &[#(#fields),*]) }
                }
            };
            (ty, write)
        }
        BodyKind::Text => (quote! { &str }, quote! { text(#media_type, #name) }),
        BodyKind::Bytes if content.is_range() => match content.has_general_type() {
            true => (
                quote! { impl Into<runtime::MediaBody> },
                quote! { bytes_in(#media_type, #name.into()) },
            ),
            false => (
                quote! { runtime::MediaBody },
                quote! { bytes_in(#media_type, #name) },
            ),
        },
        BodyKind::Multipart(_) | BodyKind::Bytes | BodyKind::Stream(_) => (
            quote! { impl Into<runtime::Body> },
            quote! { bytes(#media_type, #name) },
        ),
    };
    let doc = Doc {
        description: body.description.clone(),
        ..Doc::default()
    };
    Argument::new(name, ty, write, "body", &doc)
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
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json") || essence.contains('*')
}

/// A part of a multipart body: files as they are, scalars as text, anything else as JSON, a list a part an element.
fn of_part(cx: &Emitter<'_>, part: &Part, name: Ident, imports: &mut Imports) -> Argument {
    let key = &part.wire_name;
    let ty = value_type(cx.api, cx.facts, part.ty);
    let plain = cx.exposer().unalias(&ty);
    let is_file = |ty: &SchemaType| cx.exposer().unalias(ty) == SchemaType::Binary;
    let media_type = part.content_type.as_deref().and_then(sent_type);
    if part.role == PartRole::Others {
        return others(cx, part, name, imports);
    }
    let file = |part: TokenStream| match &media_type {
        Some(media_type) => quote! { part_file_as(#key, #media_type, #part) },
        None => quote! { part_file(#key, #part) },
    };
    if is_file(&plain) {
        let write = file(quote! { #name });
        return Argument::new(name, quote! { runtime::Part }, write, key, &part.doc);
    }
    if matches!(&plain, SchemaType::Vec(element) if is_file(element)) {
        let write = file(quote! { part });
        return Argument::new(name, quote! { Vec<runtime::Part> }, write, key, &part.doc).each();
    }
    let (ty, value) = borrowed(cx, &ty, &name, imports);
    let write = match &part.role {
        PartRole::HeaderOf(of) => quote! { part_header(#of, #key, #value) },
        PartRole::Styled(style, explode) => {
            let style = spell_style(*style);
            quote! { part_styled(#style, #explode, #key, #value) }
        }
        PartRole::Whole | PartRole::Others => {
            let write = value_part(cx, &plain, media_type.as_deref());
            write(key, &value)
        }
    };
    Argument::new(name, ty, write, key, &part.doc)
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
        Some(json) if crate::lower::is_json(json) && json == "application/json" => {
            quote! { part_json(#key, #value) }
        }
        Some(json) if crate::lower::is_json(json) => quote! { part_json_as(#key, #json, #value) },
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

/// Parts under names of the caller's.
fn others(cx: &Emitter<'_>, part: &Part, name: Ident, imports: &mut Imports) -> Argument {
    let ty = value_type(cx.api, cx.facts, part.ty);
    let plain = cx.exposer().unalias(&ty);
    let key = &part.wire_name;
    if plain == SchemaType::Binary {
        let write = quote! { part_file(&key, part) };
        let ty = quote! { impl IntoIterator<Item = (String, runtime::Part)> };
        return Argument::new(name, ty, write, key, &part.doc).each_named();
    }
    let seen = cx.exposer().seen(&ty);
    imports.note(&seen);
    let spelled = spell(&seen, Scope::Api);
    let method = match (&plain, is_text(cx, &plain)) {
        (_, true) => quote! { part_text(&key, &part) },
        (SchemaType::Vec(element), _) if is_text(cx, &cx.exposer().unalias(element)) => {
            quote! { part_text(&key, &part) }
        }
        (SchemaType::Vec(_), _) => quote! { part_json_each(&key, &part) },
        _ => quote! { part_json(&key, &part) },
    };
    let ty = quote! { impl IntoIterator<Item = (String, #spelled)> };
    Argument::new(name, ty, method, key, &part.doc).each_named()
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
