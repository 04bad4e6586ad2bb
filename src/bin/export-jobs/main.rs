//! The command: one export a run, started or picked up, watched, fetched.
//!
//! `args` decides what can be asked, `credentials` where secrets come from, `interruption` what stops it, `run` what
//! happens, `unpack` what becomes of the file afterwards, and `report` how it is told: JSON lines, bars on a terminal, or a
//! line at the end.
//!
//! # Invariants
//! - Secrets come from the environment and go nowhere else; no output has a link in it.
//! - Whatever ends early with a job that can be resumed prints its ticket.

mod args;
mod interruption;
mod report;
mod run;
mod unpack;

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;

use args::Cli;
use report::Report;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return unparsed(&error),
    };
    let mut report = Report::new(cli.common());
    let ended = match tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => {
            let ended = runtime.block_on(run::run(&cli, &mut report));
            // A name that is still being resolved should not hold the exit up.
            runtime.shutdown_timeout(Duration::from_secs(2));
            ended
        }
        Err(error) => Err(export_jobs::Error::usage(format!(
            "no runtime could be made: {error}"
        ))),
    };
    match ended {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            report.failed(&error);
            ExitCode::from(error.exit_code())
        }
    }
}

/// Arguments that make no sense, or a call for help. Readers of JSON lines get their last line all the same.
fn unparsed(error: &clap::Error) -> ExitCode {
    // Nobody is left to tell when this cannot be written.
    let _ = error.print();
    if error.use_stderr() && std::env::args_os().any(|argument| argument == "--json") {
        let text = error.to_string();
        let message = text.lines().next().unwrap_or_default();
        let message = message.trim_start_matches("error: ");
        let line = serde_json::json!({"event": "failed", "code": 2, "message": message});
        let _ = writeln!(std::io::stdout(), "{line}");
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}
