//! What callers give to an operation: arguments of the method for what is required, setters of the call for the rest.
//!
//! # Invariants
//! - Path parameters stand in the order of the path, before all others; the body or its parts stand last.
//! - Text is borrowed, lists are slices, small values go by value, the rest by reference. A file is given away.

use super::Exposer;
use crate::ir::{
    BodyKind, Content, Operation, Param, ParamLocation, Part, PartRole, PathPiece, RequestBody,
    Style,
};
use crate::name::OperationNames;
use crate::rust_api::{Argument, Carrier, FieldName, Given, Media, RustType, SchemaType};

/// Arguments with their names.
type Named = Vec<(FieldName, Argument)>;

/// The arguments of the method, and the setters of the call.
pub(super) fn of(
    cx: &Exposer<'_>,
    operation: &Operation,
    names: &OperationNames,
) -> (Named, Named) {
    let (mut arguments, mut setters) = (Vec::new(), Vec::new());
    let mut add = |required: bool, name: &FieldName, argument: Argument| {
        let list = if required {
            &mut arguments
        } else {
            &mut setters
        };
        list.push((name.clone(), argument));
    };
    let mut order: Vec<usize> = (0..operation.params.len()).collect();
    order.sort_by_key(|index| place_in_path(operation, &operation.params[*index]));
    for index in order {
        let param = &operation.params[index];
        add(param.required, &names.params[index], of_param(cx, param));
    }
    let body = operation.body.as_ref();
    if let Some((body, content)) = body.and_then(|body| Some((body, body.contents.first()?))) {
        if let BodyKind::Multipart(parts) = &content.kind {
            for (part, name) in parts.iter().zip(&names.parts) {
                add(part.required, name, of_part(cx, part));
            }
        } else {
            let given = whole(cx, content);
            add(body.required, &names.body, of_body(body, given, content));
        }
    }
    (arguments, setters)
}

fn place_in_path(operation: &Operation, param: &Param) -> usize {
    let is_it =
        |piece: &PathPiece| matches!(piece, PathPiece::Param(name) if *name == param.wire_name);
    let pieces = &mut operation.path.pieces.iter();
    match param.location {
        ParamLocation::Path => pieces.position(is_it).unwrap_or(usize::MAX),
        _ => usize::MAX,
    }
}

fn of_param(cx: &Exposer<'_>, param: &Param) -> Argument {
    Argument {
        origin: param.origin.clone(),
        given: cx.borrowed(&cx.value(param.ty)),
        carrier: Carrier::Param {
            location: param.location,
            name: param.wire_name.clone(),
            style: param.style,
            // JSON text has no elements to write one by one.
            explode: match param.style {
                Style::Json => param.location.plain().1,
                _ => param.explode,
            },
            allow_reserved: param.allow_reserved,
        },
        deprecated: param.doc.deprecated,
    }
}

fn of_part(cx: &Exposer<'_>, part: &Part) -> Argument {
    let ty = cx.value(part.ty);
    let is_file = |ty: &SchemaType| cx.unalias(ty) == SchemaType::Binary;
    let given = match cx.unalias(&ty) {
        SchemaType::Binary if part.role == PartRole::Others => Given::NamedParts,
        _ if part.role == PartRole::Others => Given::Named(cx.seen(&ty)),
        SchemaType::Binary => Given::Part,
        SchemaType::Vec(element) if is_file(&element) => Given::Parts,
        _ => cx.borrowed(&ty),
    };
    Argument {
        origin: part.origin.clone(),
        given,
        carrier: Carrier::Part {
            name: part.wire_name.clone(),
            content_type: part.content_type.clone(),
            role: part.role.clone(),
        },
        deprecated: part.doc.deprecated,
    }
}

fn of_body(body: &RequestBody, given: Given, content: &Content) -> Argument {
    Argument {
        origin: body.origin.clone(),
        given,
        carrier: Carrier::Body {
            media: Media::of(content),
            fields: (content.fields.iter())
                .map(|field| (field.wire_name.clone(), field.style))
                .collect(),
        },
        deprecated: false,
    }
}

fn whole(cx: &Exposer<'_>, content: &Content) -> Given {
    match &content.kind {
        BodyKind::Json(ty) | BodyKind::Form(ty) => cx.borrowed(&cx.value(*ty)),
        BodyKind::Text => Given::Str,
        BodyKind::Bytes if content.has_general_type() => Given::IntoMediaBody,
        BodyKind::Bytes if content.is_range() => Given::MediaBody,
        BodyKind::Multipart(_) | BodyKind::Bytes | BodyKind::Stream(_) => Given::Body,
    }
}

impl Exposer<'_> {
    /// How a value is given that is only read.
    fn borrowed(&self, ty: &SchemaType) -> Given {
        match self.unalias(ty) {
            SchemaType::String | SchemaType::Binary => Given::Str,
            SchemaType::Vec(element) => Given::Slice(self.seen(&element)),
            small if small.is_small() => match self.resolve(&small) {
                SchemaType::String => Given::Str,
                SchemaType::Number => Given::Into(RustType::Number),
                _ => Given::Value(self.seen(&small)),
            },
            _ => Given::Ref(self.seen(ty)),
        }
    }
}
