//! Bodies: what a media type and its schema make of them.
//!
//! # Invariants
//! - What has parts or members under a media type that says nothing of its form, plain text or bytes, is JSON: nothing else can be
//!   meant by a schema. In an answer that is no error, bytes stay bytes. A body of any media type, of which no schema says
//!   anything, is bytes of the caller's media type.

use openapiv3::{MediaType, Operation as Declared};

use super::Place;
use crate::ir::media_type::{essence, is_json, is_sequence};
use crate::ir::{BodyKind, Primitive, RequestBody, Shape, Site, TypeId};
use crate::lower::Lowerer;
use crate::{Diagnostics, Loss, Pointer};

/// Whether a body is sent or answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Request,
    Response,
    /// Answered, when the operation does not succeed.
    Problem,
}

/// Whether a media type says how to change something: of one schema, each kind means something else.
pub(super) fn is_patch(essence: &str) -> bool {
    essence.contains("patch+") || essence.ends_with("-patch")
}

fn is_wildcard(essence: &str) -> bool {
    essence == "*" || essence.ends_with("/*") && !essence.starts_with("text/")
}

impl<'a> Lowerer<'a, '_> {
    /// The body that an operation takes.
    pub(super) fn request_body(
        &mut self,
        declared: &'a Declared,
        place: &Place,
    ) -> Option<RequestBody> {
        let all = self
            .model
            .openapi
            .components
            .as_ref()
            .map(|components| &components.request_bodies);
        let at = place.at.key("requestBody");
        let body = declared.request_body.as_ref()?;
        let (body, origin) = self.resolve_component("requestBodies", all, body, at)?;
        let site = || Site::RequestBody {
            operation: place.id,
        };
        let contents = self.contents(&body.content, &origin, Way::Request, &site);
        (!contents.is_empty()).then(|| RequestBody {
            origin,
            required: body.required,
            description: body.description.clone(),
            contents,
        })
    }

    /// What a body of a media type is. `beside_json` says whether the same body can be had as JSON.
    pub(super) fn body_kind(
        &mut self,
        media_type: &str,
        media: &'a MediaType,
        at: &Pointer,
        way: Way,
        site: &dyn Fn() -> Site,
        beside_json: bool,
    ) -> BodyKind {
        let essence = essence(media_type);
        let item_at = at.key("itemSchema");
        if let Some(item) = self.model.schema_at(&item_at) {
            let part = self.part(item, item_at);
            return BodyKind::Stream(Some(self.value_type(&[part], site())));
        }
        if is_sequence(&essence) {
            let ty = self.body_type(at, site);
            return BodyKind::Stream(ty.and_then(|ty| self.item_of(ty)));
        }
        if essence.starts_with("multipart/") && way == Way::Request {
            return self.multipart(media, at, site);
        }
        if essence == "application/x-www-form-urlencoded" && way == Way::Request {
            return match self.body_type(at, site) {
                Some(ty) => BodyKind::Form(ty),
                None => BodyKind::Form(self.any_type(at, site())),
            };
        }
        if essence.starts_with("text/") && !is_json(&essence) {
            return match self.body_type(at, site) {
                Some(ty) if self.is_binary(ty) => BodyKind::Bytes,
                _ if way == Way::Request && essence.ends_with("/*") => BodyKind::Bytes,
                Some(ty) if essence == "text/plain" && self.has_parts(ty) => BodyKind::Json(ty),
                _ => BodyKind::Text,
            };
        }
        let Some(ty) = self.body_type(at, site) else {
            return if is_json(&essence) {
                BodyKind::Json(self.any_type(at, site()))
            } else {
                BodyKind::Bytes
            };
        };
        let is_text = matches!(
            self.types.shape(self.types.resolve(ty)),
            Shape::Primitive(Primitive::String | Primitive::Base64)
        );
        if is_json(&essence) {
            if self.is_binary(ty) {
                self.diags.bytes_as_json(at, media_type);
                return BodyKind::Bytes;
            }
            return BodyKind::Json(ty);
        }
        if self.is_binary(ty) || is_text {
            return BodyKind::Bytes;
        }
        if is_wildcard(&essence) {
            return match way {
                Way::Request if self.says_nothing(ty) => BodyKind::Bytes,
                _ => BodyKind::Json(ty),
            };
        }
        if essence == "application/octet-stream" && way == Way::Problem && self.has_parts(ty) {
            return BodyKind::Json(ty);
        }
        match beside_json {
            true => self.diags.bytes_beside_json(at, media_type),
            false => self.diags.typed_bytes(at, media_type),
        }
        BodyKind::Bytes
    }

    pub(super) fn body_type(&mut self, at: &Pointer, site: &dyn Fn() -> Site) -> Option<TypeId> {
        let place = at.key("schema");
        let part = self.part(self.model.schema_at(&place)?, place);
        let ty = self.value_type(&[part], site());
        self.drain();
        Some(ty)
    }

    /// The items of a sequence whose `schema` gives `ty`: before 3.2, documents described either the whole or one item there.
    fn item_of(&self, ty: TypeId) -> Option<TypeId> {
        match self.types.shape(self.types.resolve(ty)) {
            Shape::List(item) => Some(*item),
            Shape::Struct(_) | Shape::Union(_) | Shape::Map(_) => Some(ty),
            _ => None,
        }
    }

    /// Whether nothing is said of the values.
    pub(super) fn says_nothing(&self, ty: TypeId) -> bool {
        *self.types.shape(self.types.resolve(ty)) == Shape::Any
    }

    pub(super) fn is_binary(&self, ty: TypeId) -> bool {
        *self.types.shape(self.types.resolve(ty)) == Shape::Primitive(Primitive::Binary)
    }
}

/// The media type to name. JSON under a range is sent as JSON; of other bodies of a range the caller says what they are.
pub(super) fn sent_as(media_type: &str, kind: &BodyKind, way: Way) -> String {
    match kind {
        BodyKind::Json(_) if way == Way::Request && media_type.contains('*') => "application/json",
        _ => media_type,
    }
    .to_owned()
}

impl Diagnostics {
    fn bytes_as_json(&mut self, at: &Pointer, media_type: &str) {
        self.note(
            at,
            format!(
                "bytes (`format: binary`) cannot be `{media_type}`; the body is taken as bytes"
            ),
        );
    }

    fn bytes_beside_json(&mut self, at: &Pointer, media_type: &str) {
        self.note(
            at,
            format!("`{media_type}` is not read into types; the body is bytes, and there is JSON beside it"),
        );
    }

    fn typed_bytes(&mut self, at: &Pointer, media_type: &str) {
        self.loss(
            Loss::Widened,
            at,
            format!("`{media_type}` is not read into types; the body is bytes"),
        );
    }
}
