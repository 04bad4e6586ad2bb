//! Which media types of one body are one: what the client takes of a `content` object.
//!
//! - JSON of one type under several names is one content, patches of several kinds aside.
//! - Where JSON is there, other writings of the same schema (plain text, XML, YAML, protobuf) are left out: the client asks for
//!   JSON and sends JSON. A patch is kept, for its media type says what it means.
//!
//! # Invariants
//! - JSON comes first, other media types keep their order.
//! - What is left out of a body that has JSON is a note and no loss.

use indexmap::IndexMap;
use openapiv3::MediaType;

use super::body::{Way, is_patch, sent_as};
use crate::ir::media_type::{essence, is_json, is_sequence};
use crate::ir::{BodyKind, Content, Primitive, Shape, Site, TypeId};
use crate::lower::Lowerer;
use crate::model::Subschema;
use crate::{Diagnostics, Pointer};

/// JSON that was lowered already.
struct Known<'a> {
    schema: Option<&'a Subschema>,
    ty: TypeId,
    essence: String,
}

impl<'a> Lowerer<'a, '_> {
    /// The bodies of a `content` object.
    pub(super) fn contents(
        &mut self,
        content: &'a IndexMap<String, MediaType>,
        at: &Pointer,
        way: Way,
        site: &dyn Fn() -> Site,
    ) -> Vec<Content> {
        let mut order: Vec<(&'a String, &'a MediaType)> = content.iter().collect();
        order.sort_by_key(|(media_type, _)| match essence(media_type).as_str() {
            "application/json" => 0,
            other if is_json(other) => 1,
            _ => 2,
        });
        let mut contents: Vec<Content> = Vec::with_capacity(order.len());
        let mut json: Vec<Known<'a>> = Vec::new();
        for (media_type, media) in order {
            let origin = at.key("content").key(media_type);
            let essence = essence(media_type);
            let schema = self.model.schema_at(&origin.key("schema"));
            let same = (json.iter()).find(|known| {
                known.schema == schema
                    && known.schema.is_some()
                    && means_the_same(&known.essence, &essence, way)
            });
            if let Some(ty) = same.map(|known| known.ty)
                && self.is_left_out(ty, media_type, &origin)
            {
                continue;
            }
            let kind = self.body_kind(media_type, media, &origin, way, site, !json.is_empty());
            if let BodyKind::Json(ty) = kind {
                let ty = self.types.resolve(ty);
                let is_known = (json.iter())
                    .any(|known| known.ty == ty && means_the_same(&known.essence, &essence, way));
                json.push(Known {
                    schema,
                    ty,
                    essence,
                });
                if is_known {
                    continue;
                }
            }
            let fields = match kind {
                BodyKind::Form(ty) => self.form_fields(ty, media),
                _ => Vec::new(),
            };
            contents.push(Content {
                media_type: sent_as(media_type, &kind, way),
                origin,
                kind,
                fields,
            });
        }
        let place = |found: &Content| {
            let key = found.origin.tokens().last();
            key.and_then(|key| content.get_index_of(key.as_str()))
        };
        contents.sort_by_key(|found| match &found.kind {
            BodyKind::Json(_) if essence(&found.media_type) == "application/json" => {
                (0, place(found))
            }
            BodyKind::Json(_) => (1, place(found)),
            _ => (2, place(found)),
        });
        contents
    }

    /// Whether a media type whose schema JSON has too is another writing of it, and so left out.
    fn is_left_out(&mut self, ty: TypeId, media_type: &str, at: &Pointer) -> bool {
        let essence = essence(media_type);
        if is_json(&essence) {
            return true;
        }
        let is_own = essence.starts_with("multipart/")
            || essence == "application/x-www-form-urlencoded"
            || is_sequence(&essence)
            || self.model.schema_at(&at.key("itemSchema")).is_some();
        if is_own || self.is_binary(ty) {
            return false;
        }
        let is_plain = essence == "text/plain";
        let is_text = matches!(
            self.types.shape(self.types.resolve(ty)),
            Shape::Any | Shape::Primitive(Primitive::String | Primitive::Base64)
        );
        // Text in another media type is a document of its own: HTML, CSV.
        if is_text && !is_plain {
            return false;
        }
        if !is_plain {
            self.diags.json_is_taken(at, media_type);
        }
        true
    }
}

/// Whether two media types of one schema are one body: patches are not, for each kind means something else.
fn means_the_same(json: &str, other: &str, way: Way) -> bool {
    let both = [json, other];
    json == "application/json" || way != Way::Request || !both.into_iter().any(is_patch)
}

impl Diagnostics {
    fn json_is_taken(&mut self, at: &Pointer, media_type: &str) {
        self.note(
            at,
            format!("`{media_type}` is another writing of what is there as JSON; the client takes the JSON"),
        );
    }
}
