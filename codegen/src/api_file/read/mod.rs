//! Lines -> the Rust API.
//!
//! # Invariants
//! - What [`write`](super::write) wrote is read as what it wrote, whatever the order of its lines.
//! - Any text can be read. What cannot be understood is a [`Fault`] with its line, and the rest is read all the same: the
//!   file is merged by people and by git.

mod arguments;
mod client;
mod cursor;
mod entry;
mod operations;
mod signature;
mod told;
mod types;
mod webhooks;

use std::fmt;

use crate::rust_api::RustApi;
use entry::{Entry, Section};

/// What an API file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What could be read.
    pub api: RustApi,
    /// What could not, by line.
    pub faults: Vec<Fault>,
}

/// A line of an API file that says nothing of a client, or not enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

impl Fault {
    fn new(line: usize, what: &str) -> Self {
        Self {
            line,
            what: what.to_owned(),
        }
    }
}

/// `line 12 names no item of a client; generate the file again, or restore the line`.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, what } = self;
        write!(
            f,
            "line {line} {what}; generate the file again, or restore the line"
        )
    }
}

/// Reads an API file.
pub fn read(text: &str) -> Reading {
    let mut faults = Vec::new();
    let mut entries = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match Entry::read(index + 1, line) {
            Ok(entry) => entries.push(entry),
            Err(fault) => faults.push(fault),
        }
    }
    let api = RustApi {
        base_url: client::base_url(&entries, &mut faults),
        credentials: client::credentials(&entries, &mut faults),
        operations: operations::read(&entries, &mut faults),
        webhooks: webhooks::read(&entries, &mut faults),
        types: types::read(&entries, &mut faults),
    };
    faults.sort_by_key(|fault| fault.line);
    faults.dedup_by_key(|fault| fault.line);
    Reading { api, faults }
}

/// The entries of one part of the client.
fn of<'e, 'a>(
    entries: &'e [Entry<'a>],
    section: Section,
) -> impl Iterator<Item = &'e Entry<'a>> + Clone {
    let is_of = move |entry: &&Entry<'_>| entry.section == section;
    entries.iter().filter(is_of)
}

/// Puts a fault aside, and goes on.
fn kept<T>(read: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}
