//! The developer's commands, run as `cargo xtask COMMAND`: those of `clientwright`, and what is about this repository.
//!
//! A command exits with 0 when it did its work, with 1 when it found something wrong (stale files, a document that does
//! not generate), and with 2 when it was called wrongly.

mod conformance;
mod demo;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use clientwright::Program;

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
#[expect(
    clippy::large_enum_variant,
    reason = "there is one, made once, and clap flattens no box"
)]
enum Command {
    #[command(flatten)]
    Clientwright(clientwright::Command),
    /// Asks the scenarios of TypeSpec's suite for HTTP clients of generated clients, and writes `docs/conformance.md`.
    Conformance(conformance::Arguments),
    /// Pulls five exports from fake vendors on this machine, end to end.
    Demo(demo::Arguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Clientwright(command) => clientwright::run(&command, &Program::new("cargo xtask")),
        Command::Conformance(arguments) => conformance::run(&arguments),
        Command::Demo(arguments) => demo::run(&arguments),
    };
    match result {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(1)
        }
    }
}
