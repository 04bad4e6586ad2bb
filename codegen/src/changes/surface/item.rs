//! A line of the model, split at its names.
//!
//! # Invariants
//! - Borrows from the line; nothing is unescaped.

use super::Member;
use crate::Pointer;
use crate::api_file::{Line, facts};

/// A line with its names apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    /// `types`, `api`, `Client` or `Credentials`.
    pub(super) section: &'a str,
    /// A type or function; empty for the section itself.
    pub(super) owner: &'a str,
    /// A field, setter, variant or function of the owner, and how it hangs on it.
    pub(super) member: Option<(Link, &'a str)>,
    /// What follows the names.
    pub(super) signature: &'a str,
    pub(super) facts: &'a str,
    pub(super) at: &'a Pointer,
}

/// What stands between an owner and its member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// `.`
    Dot,
    /// `::`
    Colons,
}

impl<'a> Item<'a> {
    /// The item of a line; `None` when its names cannot be told.
    pub(super) fn of(line: &'a Line) -> Option<Self> {
        let (_module, item) = line.item.split_once("::")?;
        let (section, rest) = split_name(item);
        let (owner, rest) = split_name(rest.strip_prefix("::").unwrap_or(rest));
        let linked = [(Link::Dot, "."), (Link::Colons, "::")]
            .into_iter()
            .find_map(|(link, text)| Some((link, rest.strip_prefix(text)?)));
        let (member, signature) = match linked {
            // A constant member has no Rust name: its name on the wire stands there, in quotes.
            Some((link, quoted)) if quoted.starts_with('"') => {
                let name = facts::key(quoted);
                (Some((link, name)), &quoted[name.len()..])
            }
            Some((link, rest)) => {
                let (name, signature) = split_name(rest);
                (Some((link, name)), signature)
            }
            None => (None, rest),
        };
        (!section.is_empty()).then_some(Self {
            section,
            owner,
            member,
            signature,
            facts: &line.facts,
            at: &line.at,
        })
    }

    /// The item as a member called `name`.
    pub(super) fn to_member(self, name: &str) -> Member {
        let ty = self.signature.trim_start_matches([':', ' ']);
        Member {
            name: name.to_owned(),
            ty: ty.to_owned(),
            facts: self.facts.to_owned(),
            at: self.at.clone(),
        }
    }
}

/// A name, and what follows it.
fn split_name(text: &str) -> (&str, &str) {
    let end = text
        .find(|c| !unicode_ident::is_xid_continue(c) && c != '#')
        .unwrap_or(text.len());
    text.split_at(end)
}
