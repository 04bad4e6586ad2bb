//! Bodies of parts and of fields: what the Encoding Object makes of the members of their schema.
//!
//! An explicit `style`, `explode` or `allowReserved` counts in place of `contentType` (OpenAPI 3.1, Encoding Object). An array is a
//! part an element, except where `contentType` is JSON: then the array is the JSON that is meant.
//!
//! # Invariants
//! - The parts keep the order of the document, and a header of a part follows it.

use indexmap::IndexMap;
use openapiv3::{Encoding, Header as DeclaredHeader, MediaType, ReferenceOr};

use super::param::query_style;
use crate::ir::media_type::{essence, is_json};
use crate::ir::{
    Additional, BodyKind, Doc, Field, FormField, Part, PartRole, Presence, Primitive, Shape, Site,
    Style, TypeId,
};
use crate::lower::Lowerer;
use crate::lower::schemas::doc;
use crate::token::is_token;
use crate::{Diagnostics, Loss, Pointer};

/// The media type of a part whose schema has no `type`, where nothing else is said (OpenAPI 3.1.1, Encoding Object).
const UNTYPED: &str = "application/octet-stream";

impl<'a> Lowerer<'a, '_> {
    /// The parts of a multipart body: the members of its schema.
    pub(super) fn multipart(
        &mut self,
        media: &'a MediaType,
        at: &Pointer,
        site: &dyn Fn() -> Site,
    ) -> BodyKind {
        let Some(ty) = self.body_type(at, site) else {
            self.diags.parts_unknown(at);
            return BodyKind::Multipart(Vec::new());
        };
        let mut owner = self.types.resolve(ty);
        if let Shape::Nullable(inner) = self.types.shape(owner) {
            owner = self.types.resolve(*inner);
        }
        let (fields, others) = match self.types.shape(owner) {
            Shape::Struct(found) => match found.additional {
                Additional::Kept(rest) => (found.fields.clone(), Some(rest)),
                _ => (found.fields.clone(), None),
            },
            Shape::Map(rest) => (Vec::new(), Some(*rest)),
            _ => {
                self.diags.parts_unknown(at);
                return BodyKind::Multipart(Vec::new());
            }
        };
        let mut parts = Vec::with_capacity(fields.len());
        for field in fields {
            let encoding = media.encoding.get(&field.wire_name);
            let name = field.wire_name.clone();
            parts.push(self.part_of_field(owner, field, encoding));
            if let Some(encoding) = encoding {
                let at = at.key("encoding").key(&name).key("headers");
                self.part_headers(&name, &encoding.headers, &at, owner, &mut parts);
            }
        }
        if let Some(rest) = others.filter(|rest| parts.is_empty() || !self.says_nothing(*rest)) {
            parts.push(self.other_parts(owner, rest, at));
        }
        BodyKind::Multipart(parts)
    }

    fn part_of_field(&mut self, owner: TypeId, field: Field, encoding: Option<&Encoding>) -> Part {
        let styled = encoding.and_then(styled);
        let content_type = (encoding.filter(|_| styled.is_none()))
            .and_then(|encoding| encoding.content_type.clone());
        let untyped = match *self.types.shape(self.types.resolve(field.ty)) {
            Shape::List(item) => self.says_nothing(item),
            _ => self.says_nothing(field.ty),
        };
        let site = Site::Property {
            parent: owner,
            wire_name: field.wire_name.clone(),
        };
        Part {
            ty: match styled {
                None => {
                    let content_type = content_type.as_deref();
                    let content_type = content_type.or(Some(UNTYPED).filter(|_| untyped));
                    self.part_type(field.ty, &field.origin, site, content_type)
                }
                Some(_) => field.ty,
            },
            required: field.presence == Presence::Required || field.presence == Presence::Nullable,
            origin: field.origin,
            wire_name: field.wire_name,
            rust_name: field.rust_name,
            content_type,
            role: match styled {
                None => PartRole::Whole,
                Some((style, explode, _)) => PartRole::Styled(style, explode),
            },
            doc: field.doc,
        }
    }

    /// Parts under names that the schema does not list.
    fn other_parts(&mut self, owner: TypeId, rest: TypeId, at: &Pointer) -> Part {
        let origin = at.key("schema").key("additionalProperties");
        let site = Site::Values { parent: owner };
        Part {
            ty: self.part_type(rest, &origin, site, None),
            origin,
            wire_name: "*".to_owned(),
            rust_name: Some("other_parts".to_owned()),
            required: false,
            content_type: None,
            role: PartRole::Others,
            doc: Doc {
                description: Some(
                    "Parts that the document does not list, by their names.".to_owned(),
                ),
                ..Doc::default()
            },
        }
    }

    fn part_headers(
        &mut self,
        part: &str,
        headers: &'a IndexMap<String, ReferenceOr<DeclaredHeader>>,
        at: &Pointer,
        owner: TypeId,
        parts: &mut Vec<Part>,
    ) {
        let openapi = &self.model.openapi;
        let all = (openapi.components.as_ref()).map(|components| &components.headers);
        for (name, declared) in headers {
            // "Content-Type is described separately and SHALL be ignored in this section."
            if name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let place = at.key(name);
            if !is_token(name) {
                self.diags.name_is_no_token(&place, "header", name);
                continue;
            }
            let Some((declared, origin)) = self.resolve_component("headers", all, declared, place)
            else {
                continue;
            };
            let site = Site::Property {
                parent: owner,
                wire_name: format!("{part} {name}"),
            };
            let typed = self.parameter_type(&declared.format, &origin, site);
            self.drain();
            parts.push(Part {
                origin: at.key(name),
                wire_name: name.clone(),
                rust_name: doc::rust_name(&declared.extensions),
                ty: typed.ty,
                required: declared.required,
                content_type: None,
                role: PartRole::HeaderOf(part.to_owned()),
                doc: Doc {
                    title: None,
                    description: declared.description.clone().or(typed.doc.description),
                    ..typed.doc
                },
            });
        }
    }

    /// Bytes are text in JSON and a file in a part, so a part that is inline bytes has a type of its own. So has one whose
    /// media type no value of the schema can be written as.
    fn part_type(
        &mut self,
        ty: TypeId,
        at: &Pointer,
        site: Site,
        content_type: Option<&str>,
    ) -> TypeId {
        let resolved = self.types.resolve(ty);
        if self.is_file(resolved, at, content_type) {
            return self.file(at, site);
        }
        let Shape::List(item) = *self.types.shape(resolved) else {
            return ty;
        };
        if !self.is_file(self.types.resolve(item), at, content_type) {
            return ty;
        }
        let list = self.types.allocate(at.clone(), site);
        let file = self.file(at, Site::Items { parent: list });
        *self.types.shape_mut(list) = Shape::List(file);
        list
    }

    fn is_file(&mut self, ty: TypeId, at: &Pointer, content_type: Option<&str>) -> bool {
        if self.is_binary(ty) {
            return true;
        }
        let Some(content_type) = content_type else {
            return false;
        };
        let all = |test: fn(&str) -> bool| content_type.split(',').map(essence).all(|e| test(&e));
        match self.types.shape(ty) {
            Shape::Any => !all(|essence| is_json(essence) || essence.starts_with("text/")),
            Shape::Primitive(Primitive::String | Primitive::Base64) => all(is_binary_media),
            Shape::Struct(_) | Shape::Map(_) | Shape::Union(_)
                if all(|essence| {
                    !is_json(essence) && !essence.starts_with("text/") && !essence.contains('*')
                }) =>
            {
                self.diags.typed_part(at, content_type);
                true
            }
            _ => false,
        }
    }

    fn file(&mut self, at: &Pointer, site: Site) -> TypeId {
        let id = self.types.allocate(at.clone(), site);
        *self.types.shape_mut(id) = Shape::Primitive(Primitive::Binary);
        id
    }

    /// The fields of a form that are not written as fields are by default.
    pub(super) fn form_fields(&self, ty: TypeId, media: &MediaType) -> Vec<FormField> {
        let is_object = |name: &str| match self.types.shape(self.types.resolve(ty)) {
            Shape::Struct(found) => found.fields.iter().any(|field| {
                let ty = self.types.resolve(field.ty);
                field.wire_name == name
                    && matches!(self.types.shape(ty), Shape::Struct(_) | Shape::Map(_))
            }),
            _ => false,
        };
        let field = |(name, encoding): (&String, &Encoding)| {
            let style = styled(encoding);
            let is_default = match style {
                // What a nested object is by default.
                Some((Style::DeepObject, _, false)) => is_object(name),
                Some((Style::Form, true, false)) => !is_object(name),
                Some(_) => false,
                None => !(encoding.content_type.as_deref()).is_some_and(is_json),
            };
            (!is_default).then(|| FormField {
                wire_name: name.clone(),
                style,
            })
        };
        media.encoding.iter().filter_map(field).collect()
    }
}

/// The style that an encoding names, whether it is exploded, and whether reserved characters stay.
fn styled(encoding: &Encoding) -> Option<(Style, bool, bool)> {
    let style = encoding.style.as_ref()?;
    Some((
        query_style(style),
        encoding.explode,
        encoding.allow_reserved,
    ))
}

/// Whether no text is of this media type.
fn is_binary_media(essence: &str) -> bool {
    let kind = essence.split('/').next().unwrap_or_default();
    matches!(kind, "image" | "audio" | "video" | "font")
        || matches!(
            essence,
            "application/octet-stream" | "application/pdf" | "application/zip" | "application/gzip"
        )
}

impl Diagnostics {
    fn typed_part(&mut self, at: &Pointer, media_type: &str) {
        self.loss(
            Loss::Widened,
            at,
            format!("a value is not written as `{media_type}`; the part is bytes that the caller has written so"),
        );
    }

    fn parts_unknown(&mut self, at: &Pointer) {
        self.loss(
            Loss::Skipped,
            at,
            "a multipart body needs an object to know its parts; it has none here",
        );
    }
}
