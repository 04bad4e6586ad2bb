//! A Rust API as it is compared: its operations and types, each with its members in one list, and each member with its
//! Rust type, the key by which the wire knows it, and what is said of it.
//!
//! # Invariants
//! - Says what the Rust API says, and decides nothing; texts are those of the API file.
//! - Walked in the order of names.

mod operation;
mod said;
mod ty;

use std::collections::BTreeMap;

use crate::Pointer;
use crate::api_file::facts;
use crate::rust_api::RustApi;

pub(super) use operation::{Answer, Argument, Operation};
pub(super) use said::Said;
pub(super) use ty::{Direction, Type, TypeKind};

/// The public API of one client.
#[derive(Clone, Debug, Default)]
pub(super) struct View {
    /// `BASE_URL` and `new` of the client.
    pub(super) client: BTreeMap<&'static str, Member>,
    /// The constructors of its credentials, one for each security scheme.
    pub(super) credentials: BTreeMap<String, Member>,
    /// By method.
    pub(super) operations: BTreeMap<String, Operation>,
    /// By name.
    pub(super) types: BTreeMap<String, Type>,
}

/// A part of an item: a field, a variant, a header, a constructor.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Member {
    /// Its Rust name; for a constant, which has none, its key in quotes.
    pub(super) name: String,
    /// Its Rust type.
    pub(super) ty: Said,
    /// What it is known by on the wire: `"title"`, `status="complete"`.
    pub(super) key: String,
    /// What is said of it on the wire.
    pub(super) facts: String,
    /// What of that is a mark.
    pub(super) marks: Marks,
    /// Where it comes from.
    pub(super) at: Pointer,
}

/// What a member is marked as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Must be there.
    pub(super) required: bool,
    /// May be left out.
    pub(super) optional: bool,
    /// May be null.
    pub(super) nullable: bool,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) deprecated: bool,
    /// A member whose value the document fixes.
    pub(super) constant: bool,
    /// The variant for what the client does not know.
    pub(super) unknown: bool,
}

impl View {
    /// The view of an API.
    pub(super) fn of(api: &RustApi) -> Self {
        Self {
            client: client(api),
            credentials: credentials(api),
            operations: operation::all(api),
            types: ty::all(api),
        }
    }
}

fn client(api: &RustApi) -> BTreeMap<&'static str, Member> {
    let member = |name: &str, ty: String, facts: String, at: Pointer| Member {
        name: name.to_owned(),
        ty: Said::Text(ty),
        key: String::new(),
        facts,
        marks: Marks::default(),
        at,
    };
    let new = member(
        "new",
        facts::client_signature(api),
        facts::CONSTRUCTOR.to_owned(),
        Pointer::root(),
    );
    let url = api.base_url.as_deref().map(|url| {
        let ty = "&str".to_owned();
        member("BASE_URL", ty, facts::quoted(url), facts::base_url_at())
    });
    let url = url.map(|member| ("BASE_URL", member));
    std::iter::once(("new", new)).chain(url).collect()
}

fn credentials(api: &RustApi) -> BTreeMap<String, Member> {
    let schemes = api.credentials.iter().flat_map(|found| &found.schemes);
    schemes
        .map(|(name, scheme)| {
            let member = Member {
                name: name.to_string(),
                ty: Said::Text(facts::scheme_signature(&scheme.kind)),
                key: facts::quoted(&scheme.key),
                facts: facts::scheme_facts(scheme),
                marks: Marks::default(),
                at: scheme.origin.clone(),
            };
            (name.to_string(), member)
        })
        .collect()
}
