//! The Rust API as lines.

mod arguments;
mod client;
mod operations;
mod types;
mod webhooks;

pub(crate) use arguments::{argument, argument_key, is_in_path, wire};
pub(crate) use client::{base_url_at, client_signature, scheme_facts, scheme_signature};
pub(crate) use operations::{header_facts, returned};
pub(crate) use types::{constant, field_facts};

use super::Line;
use crate::Pointer;
use crate::rust_api::RustApi;

/// Writes the API file of the module `module`.
pub fn write(module: &str, api: &RustApi) -> String {
    let mut items = client::items(api);
    items.extend(operations::items(api));
    items.extend(types::items(api));
    items.extend(webhooks::items(api));
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

/// A public item.
#[derive(Default)]
struct Item {
    /// `types`, `api`, `webhooks`, `Client` or `Credentials`.
    section: &'static str,
    /// A type or a function of the section; empty for the section itself.
    owner: String,
    /// A member of the owner with its dot or colons; empty for the owner itself.
    member: String,
    /// Among the members of the owner: 0 for those that stand by name, else from 1.
    rank: usize,
    /// What follows the name: types and arguments.
    signature: String,
    facts: String,
    at: Pointer,
}

impl Item {
    fn place(&self) -> (&str, &str, usize, &str, &str) {
        (
            self.section,
            &self.owner,
            self.rank,
            &self.member,
            &self.signature,
        )
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

/// The words that apply, each with a blank before it.
fn words(said: &[(bool, &str)]) -> String {
    let words = said.iter().filter(|(applies, _)| *applies);
    words.map(|(_, word)| format!(" {word}")).collect()
}
