//! The members of an answer that may speak of pages, down to the third level.

use heck::ToSnakeCase as _;

use crate::ir::{Api, Field, Primitive, Shape, TypeId};

/// How deep a member may lie.
const DEPTH: usize = 3;

/// A member of an answer.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// The names that lead to it, as they are sent.
    pub(super) path: Vec<String>,
    /// Its own name in snake case.
    pub(super) word: String,
    /// That of the object around it; empty at the top.
    pub(super) around: String,
    pub(super) kind: Kind,
}

/// What a member holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Integer,
    Bool,
    /// An object with a text `href`.
    Link,
    Other,
}

/// The members of a body, those of the top first.
pub(super) fn of(api: &Api, body: TypeId) -> Vec<Member> {
    let mut found = Vec::new();
    collect(api, body, &[], &mut found);
    found.sort_by_key(|member| member.path.len());
    found
}

fn collect(api: &Api, ty: TypeId, above: &[String], found: &mut Vec<Member>) {
    for field in fields(api, ty) {
        let path: Vec<String> = above.iter().chain([&field.wire_name]).cloned().collect();
        let kind = kind(api, field.ty);
        if kind == Kind::Other && path.len() < DEPTH {
            collect(api, field.ty, &path, found);
        }
        found.push(Member {
            word: word(&field.wire_name),
            around: above.last().map(|name| word(name)).unwrap_or_default(),
            path,
            kind,
        });
    }
}

/// A name in snake case: `page[cursor]` is `page_cursor`.
pub(super) fn word(name: &str) -> String {
    match name {
        // The underscore sets it apart from a member `links`, and snake case drops it.
        "_links" => name.to_owned(),
        name => name.to_snake_case(),
    }
}

/// The shape of a value that is there.
pub(super) fn shape(api: &Api, ty: TypeId) -> &Shape {
    let mut shape = api.shape(ty);
    for _ in 0..4 {
        match shape {
            Shape::Nullable(inner) => shape = api.shape(*inner),
            _ => break,
        }
    }
    shape
}

/// The fields of an object, and of the objects among the branches of a union.
pub(super) fn fields(api: &Api, ty: TypeId) -> Vec<&Field> {
    match shape(api, ty) {
        Shape::Struct(object) => object.fields.iter().collect(),
        Shape::Union(union) => {
            let branches = union.branches.iter().map(|branch| shape(api, branch.ty));
            branches
                .filter_map(|shape| match shape {
                    Shape::Struct(object) => Some(&object.fields),
                    _ => None,
                })
                .flatten()
                .collect()
        }
        _ => Vec::new(),
    }
}

/// What a value holds.
pub(super) fn kind(api: &Api, ty: TypeId) -> Kind {
    match shape(api, ty) {
        Shape::Primitive(primitive) => match primitive {
            Primitive::I32 | Primitive::I64 | Primitive::U32 | Primitive::U64 => Kind::Integer,
            Primitive::Bool => Kind::Bool,
            Primitive::String | Primitive::Uuid | Primitive::Base64 => Kind::Text,
            _ => Kind::Other,
        },
        Shape::Struct(object) => {
            let mut fields = object.fields.iter();
            let is_link = fields.any(|field| {
                let text = Shape::Primitive(Primitive::String);
                field.wire_name == "href" && *shape(api, field.ty) == text
            });
            if is_link { Kind::Link } else { Kind::Other }
        }
        _ => Kind::Other,
    }
}
