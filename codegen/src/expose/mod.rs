//! Api + Facts + Names + Options -> the Rust API: what of the client callers see.
//!
//! # Invariants
//! - Each rule about what callers see is here once: [`emit`](crate::emit) prints what is exposed and decides nothing of it.
//! - No tokens and no prose.

mod alias;
pub(crate) mod answers;
mod arguments;
mod client;
mod header;
mod idempotency;
mod operations;
mod pages;
mod types;
mod webhooks;

pub(crate) use client::absolute;

use crate::Options;
use crate::analyze::Facts;
use crate::ir::{Api, TypeId};
use crate::name::Names;
use crate::pages::Paged;
use crate::rust_api::{RustApi, RustType, SchemaType, value_type};

pub(crate) use header::HeaderForm;

/// What the Rust API is made from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exposer<'a> {
    pub(crate) api: &'a Api,
    pub(crate) facts: &'a Facts,
    pub(crate) names: &'a Names,
    pub(crate) options: &'a Options,
}

/// Decides what callers of the client see.
pub fn expose(
    api: &Api,
    facts: &Facts,
    names: &Names,
    pages: &[Option<Paged>],
    options: &Options,
) -> RustApi {
    let cx = Exposer {
        api,
        facts,
        names,
        options,
    };
    RustApi {
        base_url: client::base_url(&cx),
        credentials: client::credentials(&cx),
        operations: operations::all(&cx, pages),
        webhooks: webhooks::module(&cx),
        types: types::all(&cx),
    }
}

impl Exposer<'_> {
    /// The type as callers see it.
    pub(crate) fn seen(&self, ty: &SchemaType) -> RustType {
        ty.seen(&|id| self.names.ty(*id).clone(), self.options.date_time)
    }

    /// The type of a bare value of `id`.
    fn value(&self, id: TypeId) -> SchemaType {
        value_type(self.api, self.facts, id)
    }
}
