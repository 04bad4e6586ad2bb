//! Api + Facts + Names -> source files, as tokens.

use proc_macro2::TokenStream;

use crate::Options;
use crate::analyze::Facts;
use crate::ir::Api;
use crate::name::Names;

/// What emitters read.
#[derive(Clone, Copy, Debug)]
pub struct Emitter<'a> {
    /// The name of the module: `prolific`.
    pub module: &'a str,
    /// How the header line of a file names the document: `specs/prolific`.
    pub source: &'a str,
    /// The command that the header line names: `cargo xtask regen`.
    pub command: &'a str,
    pub api: &'a Api,
    pub facts: &'a Facts,
    pub names: &'a Names,
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

/// Writes every file of the module.
pub fn emit(_emitter: &Emitter<'_>) -> Vec<SourceFile> {
    Vec::new()
}
