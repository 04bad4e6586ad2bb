//! A line taken apart: what it names, and what it says of it.
//!
//! # Invariants
//! - Borrows from the line; nothing is unescaped but the place.

use super::Fault;
use crate::Pointer;
use crate::api_file::line::columns;
use crate::rust_api::is_identifier_part;

/// A line with its names apart.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    /// The line, from 1.
    pub(super) line: usize,
    /// The part of the client.
    pub(super) section: Section,
    /// A type or function; empty for the section itself.
    pub(super) owner: &'a str,
    /// A field, setter, variant or function of the owner; a constant has its key in quotes. Empty for the owner itself.
    pub(super) member: &'a str,
    /// What follows the names.
    pub(super) signature: &'a str,
    pub(super) facts: &'a str,
    pub(super) at: Pointer,
}

/// The parts of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Client,
    Credentials,
    Types,
    Api,
    Webhooks,
}

impl<'a> Entry<'a> {
    /// Reads a line.
    pub(super) fn read(line: usize, text: &'a str) -> Result<Self, Fault> {
        let fault = |what: &str| Fault::new(line, what);
        let (item, facts, at) = columns(text).ok_or_else(|| {
            fault("has no three columns: the item, what it is on the wire, and `@` with its place")
        })?;
        let at = at.ok_or_else(|| fault("has no JSON pointer after `@`"))?;
        let no_item = || fault("names no item of a client");
        let (_module, item) = item.split_once("::").ok_or_else(no_item)?;
        let (section, rest) = split_name(item);
        let section = match section {
            "Client" => Section::Client,
            "Credentials" => Section::Credentials,
            "types" => Section::Types,
            "api" => Section::Api,
            "webhooks" => Section::Webhooks,
            _ => return Err(no_item()),
        };
        let (owner, rest) = match rest.strip_prefix("::") {
            Some(rest) => split_name(rest),
            None => ("", rest),
        };
        let member = rest.strip_prefix("::").or_else(|| rest.strip_prefix('.'));
        let (member, signature) = match member {
            None => ("", rest),
            // A constant member has no Rust name: its key stands there, in quotes.
            Some(member) if member.starts_with('"') => split_quoted(member).ok_or_else(no_item)?,
            Some(member) => {
                let (name, signature) = split_name(member);
                if name.is_empty() {
                    return Err(no_item());
                }
                (name, signature)
            }
        };
        Ok(Self {
            line,
            section,
            owner,
            member,
            signature,
            facts,
            at,
        })
    }

    /// A fault of this line.
    pub(super) fn fault(&self, what: &str) -> Fault {
        Fault::new(self.line, what)
    }

    /// The inside of a signature in round brackets.
    pub(super) fn bracketed(&self) -> Option<&'a str> {
        self.signature.strip_prefix('(')?.strip_suffix(')')
    }
}

/// The identifier that a text begins with, and what follows it.
fn split_name(text: &str) -> (&str, &str) {
    let end = text.find(|c| !is_identifier_part(c)).unwrap_or(text.len());
    text.split_at(end)
}

/// The text in quotes that a text begins with, and what follows it.
fn split_quoted(text: &str) -> Option<(&str, &str)> {
    let (_, rest) = crate::api_file::line::unquoted(text)?;
    Some(text.split_at(text.len() - rest.len()))
}
