//! The developer's commands, run as `cargo xtask COMMAND`.
//!
//! A command exits with 0 when it did its work, with 1 when it found something wrong (stale files, a document that does
//! not generate), and with 2 when it was called wrongly.
#![allow(clippy::print_stdout, reason = "a command line program")]

mod add;
mod corpus;
mod crate_files;
mod demo;
mod diff;
mod digest;
mod explain;
mod generate;
mod regen;
mod report;
mod vendor;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Turns OpenAPI documents into typed Rust clients.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    version,
    max_term_width = 100
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Writes the crate `generated-client` from the documents in `specs/`.
    Regen(regen::Arguments),
    /// Writes a crate that stands alone from any OpenAPI document.
    Generate(generate::Arguments),
    /// Generates every document of a folder, and can compile what comes out.
    Corpus(corpus::Arguments),
    /// Says what changed for Rust callers, since a revision or between two documents.
    Diff(diff::Arguments),
    /// Shows what a stage of the generator made of a vendor's document.
    Explain(explain::Arguments),
    /// Adds a vendor from OpenAPI documents or saved documentation pages, or takes in their new version.
    Add(add::Arguments),
    /// Pulls five exports from fake vendors on this machine, end to end.
    Demo(demo::Arguments),
}

/// How a command that ran ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Done,
    FoundProblems,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Regen(arguments) => regen::run(&arguments),
        Command::Generate(arguments) => generate::run(&arguments),
        Command::Corpus(arguments) => corpus::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Add(arguments) => add::run(&arguments),
        Command::Demo(arguments) => demo::run(&arguments),
    };
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::FoundProblems) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(1)
        }
    }
}
