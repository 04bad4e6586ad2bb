//! The Rust API of a client: what its callers see, as data.
//!
//! [`expose`](crate::expose) builds it, [`emit`](crate::emit) prints it as Rust, [`api_file`](crate::api_file) writes it
//! and reads it back.
//!
//! # Invariants
//! - Complete in itself: a type is named by its [`TypeName`], a place by its [`Pointer`](crate::Pointer); nothing else has to be at hand.
//! - Members stand under their names: in which order the document lists them is nothing that callers see. Arguments stand
//!   in the order of their signature.
//! - No prose of the document.

mod client;
mod ident;
mod of_schema;
mod operation;
mod pages;
mod rust_type;
mod types;
mod webhook;

pub use client::{Credentials, Scheme};
pub(crate) use ident::is_identifier_part;
pub use ident::{FieldName, FnName, ModuleName, TypeName, VariantName};
pub use of_schema::{SchemaType, branch_type, definition, field_type, value_type};
pub use operation::{
    Answer, Argument, Body, Carrier, Header, Headers, Media, On, Operation, Replies, Reply,
};
pub use pages::{PageRule, Paging};
pub use rust_type::RustType;
pub use types::{
    Branch, Constant, Enum, Field, Given, OtherMembers, Struct, Told, Type, TypeKind, Union,
};
pub use webhook::{Webhook, Webhooks};

use std::collections::BTreeMap;

/// What callers of one client see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RustApi {
    /// The base URL, where the document says where the API lives.
    pub base_url: Option<String>,
    /// `Credentials`, where the document declares a security scheme.
    pub credentials: Option<Credentials>,
    /// The methods of `Client` that call an operation.
    pub operations: BTreeMap<FnName, Operation>,
    /// The module `webhooks`, where the document has any.
    pub webhooks: Option<Webhooks>,
    /// The items of the module `types`.
    pub types: BTreeMap<TypeName, Type>,
}
