//! What values of a type look like from outside: which kinds of JSON, and with which members.
//!
//! # Invariants
//! - A profile never claims more than the document says: what is not known is left open.

use std::collections::BTreeSet;

use crate::ir::{
    Additional, Field, JsonKind, Literal, Presence, Primitive, Shape, Test, TypeId, Union,
};

use super::Decider;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Object {
    /// The struct; `None` when any members are possible.
    pub(super) id: Option<TypeId>,
    /// The tags by which unions on the way to it tell it, with their values for it.
    pub(super) tags: Vec<(String, Vec<String>)>,
}

impl Object {
    fn new(id: Option<TypeId>) -> Self {
        Self {
            id,
            tags: Vec::new(),
        }
    }

    /// The values of the tag `name`, when a union tells it by that.
    fn tag(&self, name: &str) -> Option<&[String]> {
        let found = self.tags.iter().find(|(tag, _)| tag == name);
        found.map(|(_, values)| values.as_slice())
    }
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

impl Decider<'_, '_> {
    pub(super) fn profile(&self, ty: TypeId) -> Profile {
        let mut profile = Profile::default();
        self.add_to_profile(ty, &mut profile, 0);
        profile
    }

    fn add_to_profile(&self, ty: TypeId, profile: &mut Profile, depth: usize) {
        let id = self.types.resolve(ty);
        let kind = match self.types.shape(id) {
            Shape::Struct(_) => {
                profile.objects.push(Object::new(Some(id)));
                JsonKind::Object
            }
            Shape::Map(_) => {
                profile.objects.push(Object::new(None));
                JsonKind::Object
            }
            Shape::Enum(_) => JsonKind::String,
            Shape::List(_) => JsonKind::Array,
            Shape::Primitive(primitive) => kind(*primitive),
            Shape::Union(union) if depth < MAX_NESTING => {
                for (index, branch) in union.branches.iter().enumerate() {
                    let before = profile.objects.len();
                    self.add_to_profile(branch.ty, profile, depth + 1);
                    if let Some((tag, values)) = tag_values(union, index) {
                        for object in &mut profile.objects[before..] {
                            object.tags.push((tag.to_owned(), values.to_vec()));
                        }
                    }
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
        match self.types.shape(id) {
            Shape::Struct(found) => found.fields.iter().find(|field| field.wire_name == name),
            _ => None,
        }
    }

    /// Whether the document lists `name` for any of these objects, or could not have.
    pub(super) fn may_have(&self, objects: &[Object], name: &str) -> bool {
        objects.iter().any(|object| {
            object.tag(name).is_some()
                || object.id.is_none_or(|id| {
                    self.member(id, name).is_some()
                        || matches!(self.types.shape(id), Shape::Struct(found) if found.additional != Additional::Ignored)
                })
        })
    }

    /// Whether the document lists `name` for any of these objects.
    pub(super) fn declares(&self, objects: &[Object], name: &str) -> bool {
        objects.iter().any(|object| {
            object.tag(name).is_some()
                || object.id.is_some_and(|id| self.member(id, name).is_some())
        })
    }

    /// Whether each of these objects has the member `name`.
    pub(super) fn always_has(&self, objects: &[Object], name: &str) -> bool {
        self.each_has(objects, name, |presence| {
            matches!(presence, Presence::Required | Presence::Nullable)
        })
    }

    /// Whether each of these objects has the member `name` with such a presence, or `name` for its tag.
    fn each_has(
        &self,
        objects: &[Object],
        name: &str,
        presence: impl Fn(Presence) -> bool,
    ) -> bool {
        objects.iter().all(|object| {
            object.tag(name).is_some()
                || (object.id.and_then(|id| self.member(id, name)))
                    .is_some_and(|field| presence(field.presence))
        })
    }

    /// The texts that the member `name` may be, when each of these objects declares it with known values and never null.
    pub(super) fn texts(&self, objects: &[Object], name: &str) -> Option<Vec<String>> {
        let never_null = self.each_has(objects, name, |presence| {
            matches!(presence, Presence::Required | Presence::Optional)
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
            let values = match object.tag(name) {
                Some(values) => values.to_vec(),
                None => self.listed_texts(self.member(object.id?, name)?.ty)?,
            };
            for value in values {
                if !texts.contains(&value) {
                    texts.push(value);
                }
            }
        }
        (!texts.is_empty()).then_some(texts)
    }

    fn listed_texts(&self, ty: TypeId) -> Option<Vec<String>> {
        let id = self.types.resolve(ty);
        let Shape::Enum(values) = self.types.shape(id) else {
            let fixed = self.fixed.get(&id)?;
            return Some(vec![fixed.value.text()]);
        };
        let texts = values.variants.iter();
        Some(texts.map(|variant| variant.wire_value.clone()).collect())
    }

    /// Whether a value of this type may be of a branch that the client does not know.
    pub(super) fn may_be_unknown(&self, ty: TypeId) -> bool {
        self.may_be_unknown_within(ty, 0)
    }

    fn may_be_unknown_within(&self, ty: TypeId, depth: usize) -> bool {
        match self.types.shape(self.types.resolve(ty)) {
            Shape::Union(union) if depth < MAX_NESTING => {
                (union.decode.tag.is_some() && union.decode.default.is_none())
                    || (union.branches.iter())
                        .any(|branch| self.may_be_unknown_within(branch.ty, depth + 1))
            }
            _ => false,
        }
    }

    /// The one value of a member that is always there, when it has only one.
    pub(super) fn fixed_value(&self, field: &Field) -> Option<&Literal> {
        let fixed = self.fixed.get(&self.types.resolve(field.ty))?;
        (field.presence == Presence::Required).then_some(&fixed.value)
    }
}

/// The tag that a union always has for the branch at `index`, and its values for it.
fn tag_values(union: &Union, index: usize) -> Option<(&str, &[String])> {
    let (tag, _) = union.decode.tag.as_ref()?;
    if union.decode.default == Some(index) || union.decode.absent == Some(index) {
        return None;
    }
    union.decode.arms.iter().find_map(|arm| match &arm.test {
        Test::Tag(values) if arm.branch == index => Some((tag.as_str(), values.as_slice())),
        _ => None,
    })
}

fn kind(primitive: Primitive) -> JsonKind {
    match primitive {
        Primitive::Bool => JsonKind::Bool,
        Primitive::I32 | Primitive::I64 | Primitive::U32 | Primitive::U64 => JsonKind::Integer,
        Primitive::F64 | Primitive::Number => JsonKind::Number,
        Primitive::String
        | Primitive::DateTime
        | Primitive::Date
        | Primitive::Uuid
        | Primitive::Base64
        | Primitive::Binary => JsonKind::String,
    }
}
