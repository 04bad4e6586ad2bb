//! The intermediate representation: what an API *is*, once references are resolved and `allOf` is merged.
//!
//! [`lower`](crate::lower) builds it, everything after reads it. It holds what the document says and nothing that can be
//! derived from it: boxes and directions are in [`Facts`](crate::analyze::Facts), Rust identifiers in
//! [`Names`](crate::name::Names).
//!
//! # Invariants
//! - No reference and no `allOf`: a [`TypeId`] is the only way to speak of another type.
//! - No Rust identifier: a wire name is a `String` here and stays one.
//! - [`Shape::Nullable`] never stands directly under a [`Field`]: there it is a [`Presence`].
//! - Order is the document's, except where said otherwise; nothing is hashed.

pub(crate) mod media_type;
mod operation;
pub mod print;
mod types;
pub(crate) mod walk;
mod webhook;

pub use operation::{
    ApiKeyLocation, BodyKind, Content, FormField, Framing, Header, Operation, OperationId, Param,
    ParamLocation, Part, PartRole, PathPiece, PathTemplate, RequestBody, Requirement, Response,
    SecurityScheme, SecuritySchemeKind, Server, StatusSpec, Style, TokenBody,
};
pub use types::{
    Additional, Arm, Branch, BranchTag, Constant, Decode, Doc, EnumVariant, Field, JsonKind,
    Literal, Presence, Primitive, Shape, SharedPlace, Site, StringEnum, Struct, TagSource, Test,
    TypeDef, TypeId, Union, UnionStyle,
};
pub use webhook::{Webhook, Webhooks};

/// One API, whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Api {
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// Where the API lives; the first is the default. Variables are filled with their defaults.
    pub servers: Vec<Server>,
    /// Every type, in the order in which ids were handed out: component schemas in document order first, then inline
    /// schemas where they were met. A [`TypeId`] is an index into it.
    pub types: Vec<TypeDef>,
    /// Every operation that could be lowered, in document order.
    pub operations: Vec<Operation>,
    /// Every usable security scheme, in document order.
    pub security_schemes: Vec<SecurityScheme>,
    /// The document declares schemes, and says of nothing which of them it takes.
    pub security_unsaid: bool,
    /// What the API sends on its own.
    pub webhooks: Option<Webhooks>,
    /// `tags` with their descriptions, in document order.
    pub tags: Vec<(String, Option<String>)>,
}

impl Api {
    /// The type that `id` stands for.
    pub fn ty(&self, id: TypeId) -> &TypeDef {
        &self.types[id.index()]
    }

    /// The shape of `id`, with aliases followed. A chain of aliases that closes on itself is `Any`: `lower` reports it.
    pub fn shape(&self, id: TypeId) -> &Shape {
        let mut shape = &self.ty(id).shape;
        for _ in 0..self.types.len() {
            match shape {
                Shape::Alias(next) => shape = &self.ty(*next).shape,
                other => return other,
            }
        }
        &Shape::Any
    }

    /// Every id with its type, in id order.
    pub fn ids(&self) -> impl Iterator<Item = (TypeId, &TypeDef)> {
        self.types
            .iter()
            .enumerate()
            .map(|(index, ty)| (TypeId::new(index), ty))
    }
}
