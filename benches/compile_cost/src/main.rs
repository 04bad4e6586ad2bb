//! What `cargo check` of generated types costs the compiler, in user CPU seconds and peak memory.
//!
//! Three crates with the same types are compared: `lean`, the types as the generator writes them; `derives`, with every
//! table replaced by serde's derives and attributes; and `bare`, with neither, to show what the types alone cost. They are
//! checked in turns, each time from a touched root with warm dependencies and no incremental state, and the median counts.
//!
//! The program is its own `RUSTC_WRAPPER`: what is measured is the one compiler process of the crate, not cargo.

mod measure;
mod twin;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use measure::Cost;
use twin::Twin;

fn main() -> ExitCode {
    if let Some(log) = std::env::var_os(measure::LOG) {
        return measure::as_wrapper(Path::new(&log));
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [runtime, sources, work] = &arguments[..] else {
        return Err("usage: compile-cost RUNTIME SOURCES WORK; `run.sh` calls it".into());
    };
    let rounds: usize = std::env::var("ROUNDS").map_or(Ok(5), |rounds| rounds.parse())?;
    let crates = work.join("crates");
    let counts = twin::write_all(sources, runtime, &crates)?;
    println!(
        "{} structs, {} string enums, {} unions",
        counts.objects, counts.enums, counts.unions
    );

    let costs = measure::in_turns(&crates, &Twin::ALL.map(Twin::name), rounds.max(1))?;
    println!(
        "\n{:<10} {:>12} {:>12}",
        "cargo check", "user s", "peak MiB"
    );
    for (twin, cost) in Twin::ALL.iter().zip(&costs) {
        println!(
            "{:<11} {:>12.2} {:>12.0}",
            twin.name(),
            cost.user,
            cost.mebibytes
        );
    }
    let ratio = |part: fn(&Cost) -> f64| part(&costs[0]) / part(&costs[1]);
    println!(
        "\nlean / derives: {:.2} of the time, {:.2} of the memory (median of {rounds})",
        ratio(|cost| cost.user),
        ratio(|cost| cost.mebibytes)
    );
    let above = |i: usize| costs[i].user - costs[2].user;
    if above(1) > 0.0 {
        println!(
            "above the bare types: {:.2} s / {:.2} s = {:.2} of the time",
            above(0),
            above(1),
            above(0) / above(1)
        );
    }
    Ok(())
}
