//! What values of a type look like from outside: which kinds of JSON, and with which members.
//!
//! # Invariants
//! - A profile never claims more than the document says: what is not known is left open.

use std::collections::BTreeSet;

use crate::ir::{Additional, Field, JsonKind, Literal, Presence, Primitive, Shape, TypeId};

use super::super::Lowerer;
use super::super::constants::is_always_sent;

/// How deep unions are looked into.
const MAX_NESTING: usize = 16;

/// What values of a type look like from outside.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    pub(super) kinds: BTreeSet<JsonKind>,
    /// The objects that a value may be.
    pub(super) objects: Vec<Object>,
    /// A value may be anything.
    pub(super) anything: bool,
}

/// An object that a value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Object {
    Struct(TypeId),
    /// Any members.
    Map,
}

impl Profile {
    /// The only kind, when there is just one.
    pub(super) fn only_kind(&self) -> Option<JsonKind> {
        let mut kinds = self.kinds.iter();
        match (kinds.next(), kinds.next(), self.anything) {
            (Some(kind), None, false) => Some(*kind),
            _ => None,
        }
    }

    /// Whether a value may be an object with known members, and nothing else.
    pub(super) fn is_object(&self) -> bool {
        self.only_kind() == Some(JsonKind::Object)
    }
}

impl Lowerer<'_, '_> {
    pub(super) fn profile(&self, ty: TypeId) -> Profile {
        let mut profile = Profile::default();
        self.add_to_profile(ty, &mut profile, 0);
        profile
    }

    fn add_to_profile(&self, ty: TypeId, profile: &mut Profile, depth: usize) {
        let id = self.resolve(ty);
        let kind = match self.shape_of(id) {
            Shape::Struct(_) => {
                profile.objects.push(Object::Struct(id));
                JsonKind::Object
            }
            Shape::Map(_) => {
                profile.objects.push(Object::Map);
                JsonKind::Object
            }
            Shape::Enum(_) => JsonKind::String,
            Shape::List(_) => JsonKind::Array,
            Shape::Primitive(primitive) => kind(*primitive),
            Shape::Union(union) if depth < MAX_NESTING => {
                for branch in &union.branches {
                    self.add_to_profile(branch.ty, profile, depth + 1);
                }
                return;
            }
            Shape::Nullable(inner) if depth < MAX_NESTING => {
                return self.add_to_profile(*inner, profile, depth + 1);
            }
            _ => {
                profile.anything = true;
                return;
            }
        };
        profile.kinds.insert(kind);
    }

    /// The member `name` of the struct `id`.
    pub(super) fn member(&self, id: TypeId, name: &str) -> Option<&Field> {
        match self.shape_of(id) {
            Shape::Struct(found) => found.fields.iter().find(|field| field.wire_name == name),
            _ => None,
        }
    }

    /// Whether the document lists `name` for any of these objects, or could not have.
    pub(super) fn may_have(&self, objects: &[Object], name: &str) -> bool {
        objects.iter().any(|object| match object {
            Object::Map => true,
            Object::Struct(id) => {
                self.member(*id, name).is_some()
                    || matches!(self.shape_of(*id), Shape::Struct(found) if found.additional != Additional::Ignored)
            }
        })
    }

    /// Whether the document lists `name` for any of these objects.
    pub(super) fn declares(&self, objects: &[Object], name: &str) -> bool {
        objects.iter().any(|object| match object {
            Object::Map => false,
            Object::Struct(id) => self.member(*id, name).is_some(),
        })
    }

    /// Whether each of these objects has the member `name`.
    pub(super) fn always_has(&self, objects: &[Object], name: &str) -> bool {
        objects.iter().all(|object| match object {
            Object::Map => false,
            Object::Struct(id) => self.member(*id, name).is_some_and(|field| {
                matches!(field.presence, Presence::Required | Presence::Nullable)
            }),
        })
    }

    /// The texts that the member `name` may be, when each of these objects declares it with known values and never null.
    pub(super) fn texts(&self, objects: &[Object], name: &str) -> Option<Vec<String>> {
        let never_null = objects.iter().all(|object| match object {
            Object::Map => false,
            Object::Struct(id) => self.member(*id, name).is_some_and(|field| {
                matches!(field.presence, Presence::Required | Presence::Optional)
            }),
        });
        never_null
            .then(|| self.possible_texts(objects, name))
            .flatten()
    }

    /// The texts that the member `name` may be, null and absence aside, when each of these objects declares it with
    /// known values.
    pub(super) fn possible_texts(&self, objects: &[Object], name: &str) -> Option<Vec<String>> {
        let mut texts: Vec<String> = Vec::new();
        for object in objects {
            let Object::Struct(id) = object else {
                return None;
            };
            let Shape::Enum(values) = self.shape_of(self.resolve(self.member(*id, name)?.ty))
            else {
                return None;
            };
            for variant in &values.variants {
                if !texts.contains(&variant.wire_value) {
                    texts.push(variant.wire_value.clone());
                }
            }
        }
        (!texts.is_empty()).then_some(texts)
    }

    /// The one value of a member that is always there, when it has only one.
    pub(super) fn fixed_value(&self, field: &Field) -> Option<&Literal> {
        let fixed = self.fixed.get(&self.resolve(field.ty))?;
        is_always_sent(field, &fixed.value).then_some(&fixed.value)
    }
}

fn kind(primitive: Primitive) -> JsonKind {
    match primitive {
        Primitive::Bool => JsonKind::Bool,
        Primitive::I32 | Primitive::I64 | Primitive::U32 | Primitive::U64 => JsonKind::Integer,
        Primitive::F64 => JsonKind::Number,
        Primitive::String
        | Primitive::DateTime
        | Primitive::Date
        | Primitive::Uuid
        | Primitive::Base64
        | Primitive::Binary => JsonKind::String,
    }
}
