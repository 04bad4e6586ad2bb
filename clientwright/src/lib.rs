//! OpenAPI documents in a repository -> typed Rust clients beside them.
//!
//! [`Generator`] makes one client: for a test that asks whether a checked-in client is fresh, or a program that writes it.
//!
//! Beside it are the commands of the program `clientwright`, for programs that offer them under a name of their own: a [`Program`] says
//! how its user calls it, [`Command`] is what the user asks for, and [`run`] does it. What happens to a document is decided
//! in `codegen`; here are the folders that it comes from and goes to.
//!
//! # Invariants
//! - No message names a command that its reader cannot run: every one is spelled by [`Program`].
#![allow(
    clippy::print_stdout,
    reason = "the commands are a command line program's"
)]

mod add;
mod corpus;
mod crate_files;
mod crate_pages;
mod diff;
mod digest;
mod explain;
mod folder;
mod generate;
mod generator;
pub mod import;
mod init;
mod program;
mod regen;
mod report;
mod runtime_crate;
mod settings;
mod toml_text;
mod vendor;
mod workspace;

/// What a user may choose: the `[options]` and the `[selection]` of `vendor.toml`.
pub use codegen::{DateTimeType, Options, Selection};
pub use generator::{Client, Generator, GeneratorError};
pub use program::{Command, Outcome, Program, run};
