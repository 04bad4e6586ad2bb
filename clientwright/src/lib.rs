//! OpenAPI documents in a repository -> typed Rust clients beside them.
//!
//! [`Generator`] makes one client: for a test that asks whether a checked-in client is fresh, or a program that writes it.
//!
//! Beside it, with the feature `command` (on by default), are the commands of the program `clientwright`, for programs that offer them
//! under a name of their own: a `Program` says how its user calls it, `Command` is what the user asks for, and `run` does it. What happens to a document is decided
//! in `codegen`; here are the folders that it comes from and goes to.
//!
//! # Invariants
//! - No message names a command that its reader cannot run: every one is spelled by [`Program`].
#![allow(
    clippy::print_stdout,
    reason = "the commands are a command line program's"
)]

#[cfg(feature = "command")]
mod add;
#[cfg(feature = "command")]
mod corpus;
#[cfg(feature = "command")]
mod crate_files;
#[cfg(feature = "command")]
mod crate_pages;
#[cfg(feature = "command")]
mod diff;
#[cfg(feature = "command")]
mod digest;
#[cfg(feature = "command")]
mod explain;
mod folder;
#[cfg(feature = "command")]
mod generate;
mod generator;
#[cfg(feature = "command")]
pub mod import;
#[cfg(feature = "command")]
mod init;
#[cfg(feature = "command")]
mod program;
#[cfg(feature = "command")]
mod regen;
#[cfg(feature = "command")]
mod report;
#[cfg(feature = "command")]
mod runtime_crate;
#[cfg(feature = "command")]
mod settings;
mod spec;
#[cfg(feature = "command")]
mod toml_text;
#[cfg(feature = "command")]
mod vendor;
#[cfg(feature = "command")]
mod workspace;

/// What a user may choose: the `[options]` and the `[selection]` of `vendor.toml`.
pub use codegen::{
    DateTimeType, DerivePath, HeaderName, Options, PageKind, PageOptions, PageRuleOption,
    Selection, Sharing,
};
pub use generator::{Client, Generator, GeneratorError};
#[cfg(feature = "command")]
pub use program::{Command, Outcome, Program, run};
