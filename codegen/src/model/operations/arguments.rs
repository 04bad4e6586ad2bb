//! What callers give to an operation: parameters, parts and the body.

use super::Lines;
use crate::Pointer;
use crate::ir::{
    BodyKind, Content, Operation, Param, ParamLocation, Part, PartRole, PathPiece, RequestBody,
    Style,
};
use crate::model::facts::{self, quoted};
use crate::rust_api::{SchemaType, value_type};

/// Something that a caller gives.
pub(super) struct Argument<'a> {
    pub(super) name: String,
    pub(super) ty: String,
    pub(super) facts: String,
    pub(super) required: bool,
    pub(super) at: &'a Pointer,
}

impl Lines<'_> {
    /// What callers give, in the order of the signature.
    pub(super) fn arguments(&self) -> Vec<Argument<'_>> {
        let operation = self.operation;
        let mut order: Vec<usize> = (0..operation.params.len()).collect();
        order.sort_by_key(|index| place_in_path(operation, &operation.params[*index]));
        let mut arguments: Vec<Argument<'_>> = order
            .into_iter()
            .map(|index| self.param(index, &operation.params[index]))
            .collect();
        if let Some(body) = &operation.body {
            match body.contents.first().map(|content| &content.kind) {
                Some(BodyKind::Multipart(parts)) => {
                    let parts = parts.iter().zip(&self.names.parts);
                    arguments.extend(parts.map(|(part, name)| self.part(part, name.to_string())));
                }
                Some(_) => arguments.push(self.body(body)),
                None => {}
            }
        }
        arguments
    }

    fn param<'a>(&self, index: usize, param: &'a Param) -> Argument<'a> {
        let ty = value_type(self.cx.api, self.cx.facts, param.ty);
        let mut facts = facts::param(param.location, &param.wire_name);
        facts.push_str(presence(param.required));
        if let Some(style) = style(param) {
            facts.push_str(&style);
        }
        if param.doc.deprecated {
            facts.push_str(" deprecated");
        }
        Argument {
            name: self.names.params[index].to_string(),
            ty: self.cx.borrowed(&ty),
            facts,
            required: param.required,
            at: &param.origin,
        }
    }

    fn part<'a>(&self, part: &'a Part, name: String) -> Argument<'a> {
        let cx = self.cx;
        let ty = value_type(cx.api, cx.facts, part.ty);
        let plain = cx.exposer.unalias(&ty);
        let is_file = |ty: &SchemaType| cx.exposer.unalias(ty) == SchemaType::Binary;
        let ty = match &plain {
            plain if is_file(plain) && part.role == PartRole::Others => {
                "impl IntoIterator<Item = (String, Part)>".to_owned()
            }
            plain if is_file(plain) => "Part".to_owned(),
            SchemaType::Vec(element) if is_file(element) => "Vec<Part>".to_owned(),
            _ if part.role == PartRole::Others => {
                format!("impl IntoIterator<Item = (String, {})>", cx.spell(&ty))
            }
            _ => cx.borrowed(&ty),
        };
        let mut facts = format!("{}{}", facts::part(part), presence(part.required));
        if let PartRole::Styled(own, explode) = part.role {
            facts.push_str(style_word(own));
            facts.push_str(if explode { " exploded" } else { " joined" });
        }
        if let Some(content_type) = &part.content_type {
            facts.push_str(&format!(" as {}", quoted(content_type)));
        }
        Argument {
            name,
            ty,
            facts,
            required: part.required,
            at: &part.origin,
        }
    }

    fn body<'a>(&self, body: &'a RequestBody) -> Argument<'a> {
        let cx = self.cx;
        let content = body.contents.first();
        let ty = match content.map(|content| &content.kind) {
            Some(BodyKind::Json(ty) | BodyKind::Form(ty)) => {
                cx.borrowed(&value_type(cx.api, cx.facts, *ty))
            }
            Some(BodyKind::Text) => "&str".to_owned(),
            Some(BodyKind::Bytes) if content.is_some_and(Content::has_general_type) => {
                "impl Into<MediaBody>".to_owned()
            }
            Some(BodyKind::Bytes) if content.is_some_and(Content::is_range) => {
                "MediaBody".to_owned()
            }
            _ => "impl Into<Body>".to_owned(),
        };
        let media: Vec<String> = body.contents.iter().map(facts::media).collect();
        Argument {
            name: self.names.body.to_string(),
            ty,
            facts: format!(
                "{};{}; {}",
                facts::BODY,
                presence(body.required),
                media.join(", ")
            ),
            required: body.required,
            at: &body.origin,
        }
    }
}

pub(super) fn presence(required: bool) -> &'static str {
    if required { " required" } else { " optional" }
}

/// How a parameter is written, when that is not what its location does by default.
fn style(param: &Param) -> Option<String> {
    let (style, explode) = match param.location {
        ParamLocation::Path | ParamLocation::Header => (Style::Simple, false),
        _ => (Style::Form, true),
    };
    let mut text = String::new();
    if param.style != style {
        text.push_str(style_word(param.style));
    }
    if param.explode != explode && param.style != Style::Json {
        text.push_str(if param.explode {
            " exploded"
        } else {
            " joined"
        });
    }
    if param.allow_reserved {
        text.push_str(" reserved-allowed");
    }
    (!text.is_empty()).then_some(text)
}

fn style_word(style: Style) -> &'static str {
    match style {
        Style::Simple => " simple",
        Style::Label => " label",
        Style::Matrix => " matrix",
        Style::Form => " form",
        Style::SpaceDelimited => " space-delimited",
        Style::PipeDelimited => " pipe-delimited",
        Style::DeepObject => " deep-object",
        Style::Json => " json",
    }
}

/// Path parameters stand in the order of the path, before all others.
fn place_in_path(operation: &Operation, param: &Param) -> usize {
    let is_it =
        |piece: &PathPiece| matches!(piece, PathPiece::Param(name) if *name == param.wire_name);
    match param.location {
        ParamLocation::Path => operation
            .path
            .pieces
            .iter()
            .position(is_it)
            .unwrap_or(usize::MAX),
        _ => usize::MAX,
    }
}
