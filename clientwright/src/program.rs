//! The commands, and how a user calls them.

use std::borrow::Cow;
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

use crate::{add, corpus, diff, explain, generate, init, regen};

/// How the user calls the program.
///
/// ```
/// let program = clientwright::Program::new("cargo xtask");
/// assert_eq!(program.command("regen"), "cargo xtask regen");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    name: Cow<'static, str>,
}

impl Program {
    /// The program that is called by these words.
    pub fn new(name: impl Into<Cow<'static, str>>) -> Self {
        Self { name: name.into() }
    }

    /// The words by which the program is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the user types to run a command.
    pub fn command(&self, arguments: &str) -> String {
        format!("{} {arguments}", self.name)
    }
}

/// What a user can ask for.
#[derive(Debug, Subcommand)]
#[non_exhaustive]
pub enum Command {
    /// Makes the current folder a repository with generated clients.
    Init(init::Arguments),
    /// Writes the crate of the clients from the documents in `specs/`.
    Regen(regen::Arguments),
    /// Writes a crate that stands alone from any OpenAPI document.
    Generate(generate::Arguments),
    /// Generates every document of a folder, and can compile what comes out.
    Corpus(corpus::Arguments),
    /// Says what changed for Rust callers, since a revision or between two documents.
    Diff(Box<diff::Arguments>),
    /// Shows what a stage of the generator made of a vendor's document.
    Explain(explain::Arguments),
    /// Adds a vendor from OpenAPI documents or saved documentation pages, or takes in their new version.
    Add(add::Arguments),
}

/// How a command that ran ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It did its work.
    Done,
    /// It found something wrong, and said what.
    FoundProblems,
    /// It could not do its work, and said why.
    NotDone,
}

impl From<Outcome> for ExitCode {
    /// 0 when the work is done, 1 when something is wrong, 2 when that cannot be known.
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::SUCCESS,
            Outcome::FoundProblems => Self::from(1),
            Outcome::NotDone => Self::from(2),
        }
    }
}

/// Does what the user asks for, in the current folder. Results go to stdout, findings to stderr.
///
/// # Errors
/// When a file cannot be read or written, or the arguments make no sense together; the text is for the user.
pub fn run(command: &Command, program: &Program) -> Result<Outcome> {
    match command {
        Command::Init(arguments) => init::run(arguments, program),
        Command::Regen(arguments) => regen::run(arguments, program),
        Command::Generate(arguments) => generate::run(arguments, program),
        Command::Corpus(arguments) => corpus::run(arguments, program),
        Command::Diff(arguments) => diff::run(arguments, program),
        Command::Explain(arguments) => explain::run(arguments, program),
        Command::Add(arguments) => add::run(arguments, program),
    }
}
