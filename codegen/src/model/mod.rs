//! Names + Api -> the API model file: every public item on a line of its own, with its Rust types, its facts on the wire
//! and its place in the document.
//!
//! The file stands beside the generated code. A reviewer reads its diff first, `diff` compares two of them, and the next
//! run takes names from it, so that what has a name keeps it.
//!
//! # Invariants
//! - Sorted: sections, then owners, then members, each by bytes; the members of a type follow it, whatever else is added.
//! - Every item stands there once, and reads back as it was written; see [`Line`]. A shared type has a line more for each
//!   further place.
//! - No prose: what only a document says to readers changes nothing here.

mod answers;
mod arguments;
mod client;
pub(crate) mod facts;
mod line;
mod operations;
mod types;

pub use line::Line;

use crate::analyze::Facts;
use crate::expose::{Exposer, expose};
use crate::ir::Api;
use crate::name::Names;
use crate::rust_api::{RustApi, SchemaType};
use crate::{Options, Pointer};

/// Writes the API model file of the module `module`.
pub fn api_model(
    module: &str,
    api: &Api,
    facts: &Facts,
    names: &Names,
    options: &Options,
) -> String {
    let rust_api = expose(api, facts, names, options);
    api_model_of(module, api, facts, names, options, &rust_api)
}

/// Writes the API model file of a client that is exposed already.
pub(crate) fn api_model_of(
    module: &str,
    api: &Api,
    facts: &Facts,
    names: &Names,
    options: &Options,
    rust_api: &RustApi,
) -> String {
    let cx = Model {
        api,
        facts,
        names,
        exposer: Exposer {
            api,
            facts,
            names,
            options,
        },
    };
    let mut items = client::items(&cx);
    items.extend(operations::items(&cx));
    items.extend(types::items(rust_api));
    items.sort_by(|a, b| a.place().cmp(&b.place()));

    let mut text = format!(
        "# @generated: the public API of `{module}`, an item a line, its facts on the wire, its place in the document.\n\
         # The generator reads names back from here: what has a name keeps it.\n"
    );
    for item in items {
        let line = Line {
            item: format!("{module}::{}", item.text()),
            facts: item.facts,
            at: item.at,
        };
        text.push_str(&line.to_string());
        text.push('\n');
    }
    text
}

/// What the lines are made from.
#[derive(Clone, Copy)]
struct Model<'a> {
    api: &'a Api,
    facts: &'a Facts,
    names: &'a Names,
    exposer: Exposer<'a>,
}

impl Model<'_> {
    fn spell(&self, ty: &SchemaType) -> String {
        self.exposer.seen(ty).to_string()
    }
}

/// A public item.
struct Item {
    /// `types`, `api`, `Client` or `Credentials`.
    section: &'static str,
    /// A type or a function of the section; empty for the section itself.
    owner: String,
    /// A member of the owner with its dot or colons; empty for the owner itself.
    member: String,
    /// What follows the name: types and arguments.
    signature: String,
    facts: String,
    at: Pointer,
}

impl Item {
    fn place(&self) -> (&str, &str, &str, &str) {
        (self.section, &self.owner, &self.member, &self.signature)
    }

    fn text(&self) -> String {
        let Self {
            section,
            owner,
            member,
            signature,
            ..
        } = self;
        let colons = if owner.is_empty() { "" } else { "::" };
        format!("{section}{colons}{owner}{member}{signature}")
    }
}
