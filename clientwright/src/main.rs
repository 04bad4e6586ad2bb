//! The program `clientwright`.
//!
//! A command exits with 0 when it did its work, with 1 when it found something wrong (stale files, a document that does
//! not generate), and with 2 when it was called wrongly.

use std::process::ExitCode;

use clap::Parser;
use clientwright::{Command, Program, run};

/// Turns OpenAPI documents into typed Rust clients.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command, &Program::new("clientwright")) {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(1)
        }
    }
}
