//! Api + Facts + Names -> source files, as tokens.
//!
//! One function per emitted item: it first decides in plain Rust, then prints one template. What does not vary per
//! vendor is in the crate `runtime`, and the wire side of a type is a table that a macro of `runtime` expands.
//!
//! # Invariants
//! - Text of the document reaches the output as a string literal or through `docs`, and in no other way.
//! - Every public item has a doc comment, and every `expect` or `allow` names its reason and covers one item.
//! - The same input gives the same tokens: files, items, imports and arms have an order that is not a hash map's.
//! - A file depends on the [`Emitter`] alone, never on another file: which is emitted first makes no difference.

mod accept;
mod alias;
mod argument;
mod body;
mod client;
mod constructor;
mod credentials;
mod decode;
mod decoration;
mod docs;
mod enum_;
mod error;
mod headers;
mod modules;
mod operation;
mod pages;
mod struct_;
mod success;
mod tokens;
mod types;
mod union;
mod usage;
mod webhooks;

use proc_macro2::TokenStream;

use crate::Options;
use crate::analyze::Facts;
use crate::expose::Exposer;
use crate::ir::Api;
use crate::name::Names;
use crate::rust_api::RustApi;

pub use decoration::check_decorations;
pub use usage::{SampleCall, Usage};

/// The generation of the runtime that generated code is for: `runtime::GENERATION` of the runtime beside this crate.
pub const RUNTIME_GENERATION: u32 = 1;

/// What emitters read.
#[derive(Clone, Copy, Debug)]
pub struct Emitter<'a> {
    /// The name of the module: `prolific`.
    pub module: &'a str,
    /// How callers name the module: `generated_client::prolific`. The usage example imports from it.
    pub path: &'a str,
    /// How the header line of a file names where the document is kept: `specs/prolific`. Empty: not at all.
    pub source: &'a str,
    /// The command that the header line names: `cargo xtask regen`.
    pub command: &'a str,
    /// What the API is.
    pub api: &'a Api,
    /// What follows from it.
    pub facts: &'a Facts,
    /// Every identifier.
    pub names: &'a Names,
    /// What callers see.
    pub rust_api: &'a RustApi,
    /// What the user chose.
    pub options: &'a Options,
}

/// A file before printing.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Relative to the module's folder, with `/`: `types/error_detail.rs`.
    pub path: String,
    /// The inner doc comment, a line each, without `//!`. The first is the marker line.
    pub docs: Vec<String>,
    /// The items, in order.
    pub items: Vec<TokenStream>,
}

/// Writes every file of the module and hands each to `print`, on all processors at once.
///
/// Tokens do not go from thread to thread, and those of a large document take several times the space of their text. So a
/// file is printed where it was emitted, and its tokens are gone before the next one.
pub fn emit<T: Send>(emitter: &Emitter<'_>, print: impl Fn(SourceFile) -> T + Sync) -> Vec<T> {
    let (types, operations) = rayon::join(
        || types::files(emitter, &print),
        || operation::files(emitter, &print),
    );
    let mut files = vec![print(modules::root(emitter)), print(client::file(emitter))];
    files.extend(webhooks::file(emitter).map(&print));
    files.extend(types);
    files.extend(operations);
    files
}

impl<'a> Emitter<'a> {
    /// How the client is used.
    pub fn usage(&self) -> Usage {
        Usage::of(self)
    }

    /// What decides about types.
    fn exposer(&self) -> Exposer<'a> {
        Exposer {
            api: self.api,
            facts: self.facts,
            names: self.names,
            options: self.options,
        }
    }

    /// The first line of a file: what it is made from. `place` follows the name of the document.
    fn marker(&self, place: &str) -> String {
        let from = match format!("{}{place}", self.source) {
            from if from.is_empty() => String::new(),
            from => format!(" from {from}"),
        };
        let line = format!("@generated{from} by `{}`.", self.command);
        docs::clean_line(&line)
            .replace('<', "\\<")
            .replace('[', "\\[")
    }
}
