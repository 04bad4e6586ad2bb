//! What an operation takes as its body: one argument, or one for each part.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Emitter;
use super::argument::{Argument, borrowed};
use super::tokens::{Imports, ToIdent};
use crate::ir::{BodyKind, Content, Doc, OperationId, Part, RequestBody, TypeId};
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
        arguments.begin = Some(quote! { multipart() });
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
            (ty, quote! { form(#value) })
        }
        BodyKind::Text => (quote! { &str }, quote! { text(#media_type, #name) }),
        BodyKind::Multipart(_) | BodyKind::Bytes | BodyKind::Stream(_) => {
            let media_type = if media_type.contains('*') {
                "application/octet-stream"
            } else {
                media_type
            };
            (
                quote! { impl Into<runtime::Body> },
                quote! { bytes(#media_type, #name) },
            )
        }
    };
    let doc = Doc {
        description: body.description.clone(),
        ..Doc::default()
    };
    Argument::new(name, ty, write, "body", &doc)
}

fn is_plain_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json") || essence.contains('*')
}

/// A part of a multipart body: files as they are, scalars as text, anything else as JSON.
fn of_part(cx: &Emitter<'_>, part: &Part, name: Ident, imports: &mut Imports) -> Argument {
    let key = &part.wire_name;
    let ty = value_type(cx.api, cx.facts, part.ty);
    let plain = cx.exposer().unalias(&ty);
    let file_list = matches!(&plain, SchemaType::Vec(element) if cx.exposer().unalias(element) == SchemaType::Binary);
    if plain == SchemaType::Binary {
        let write = quote! { part_file(#key, #name) };
        return Argument::new(name, quote! { runtime::Part }, write, key, &part.doc);
    }
    if file_list {
        let write = quote! { part_file(#key, part) };
        return Argument::new(name, quote! { Vec<runtime::Part> }, write, key, &part.doc).each();
    }
    let says_json = part.content_type.as_deref().is_some_and(is_plain_json);
    let (ty, value) = borrowed(cx, &ty, &name, imports);
    let write = match is_text(cx, &plain) && !says_json {
        true => quote! { part_text(#key, #value) },
        false => quote! { part_json(#key, #value) },
    };
    Argument::new(name, ty, write, key, &part.doc)
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
