//! Running `cargo check`, and asking the system what the compiler used.

use std::error::Error;
use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;

/// The variable that names the log, and tells the program that cargo called it in the place of rustc.
pub(crate) const LOG: &str = "COMPILE_COST_LOG";

/// What one run of the compiler used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// User CPU seconds, of all its threads.
    pub(crate) user: f64,
    /// The most memory it had at once.
    pub(crate) mebibytes: f64,
}

/// Runs the compiler that cargo wanted, and writes what it used to the log under the crate's name.
pub(crate) fn as_wrapper(log: &Path) -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let Some((compiler, arguments)) = arguments.split_first() else {
        return ExitCode::FAILURE;
    };
    let Ok(status) = Command::new(compiler).args(arguments).status() else {
        return ExitCode::FAILURE;
    };
    let name = arguments
        .iter()
        .skip_while(|argument| *argument != "--crate-name")
        .nth(1);
    if let (Some(name), Ok(used)) = (name, getrusage(UsageWho::RUSAGE_CHILDREN)) {
        let line = format!(
            "{} {} {}\n",
            name.to_string_lossy(),
            used.user_time().num_microseconds(),
            used.max_rss()
        );
        let written = OpenOptions::new().append(true).create(true).open(log);
        if written
            .and_then(|mut log| log.write_all(line.as_bytes()))
            .is_err()
        {
            return ExitCode::FAILURE;
        }
    }
    if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Checks every crate of the workspace in turns; gives the median of each.
pub(crate) fn in_turns(
    workspace: &Path,
    crates: &[&str],
    rounds: usize,
) -> Result<Vec<Cost>, Box<dyn Error>> {
    // The first round builds the dependencies, and does not count.
    for name in crates {
        check(workspace, name)?;
    }
    let mut costs = vec![Vec::new(); crates.len()];
    for round in 1..=rounds {
        eprintln!("round {round} of {rounds}");
        for (name, costs) in crates.iter().zip(&mut costs) {
            costs.push(check(workspace, name)?);
        }
    }
    Ok(costs.iter().map(|costs| median(costs)).collect())
}

fn check(workspace: &Path, name: &str) -> Result<Cost, Box<dyn Error>> {
    let log = workspace.join("log.txt");
    let root = workspace.join(name).join("src/lib.rs");
    std::fs::write(&log, "")?;
    std::fs::write(&root, std::fs::read(&root)?)?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["check", "--quiet", "--package", name])
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", workspace.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTC_WRAPPER", std::env::current_exe()?)
        .env(LOG, &log)
        .status()?;
    if !status.success() {
        return Err(format!("`{name}` does not compile").into());
    }
    let log = std::fs::read_to_string(&log)?;
    let line = log
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    let line = line.ok_or_else(|| format!("`{name}` was not compiled"))?;
    let (user, memory) = line
        .split_once(' ')
        .ok_or("the log has a line with two figures")?;
    Ok(Cost {
        user: user.parse::<f64>()? / 1e6,
        mebibytes: memory.parse::<f64>()? / 1024.0,
    })
}

/// The middle one, of the time and of the memory on their own.
fn median(costs: &[Cost]) -> Cost {
    let middle = |part: fn(&Cost) -> f64| {
        let mut values: Vec<f64> = costs.iter().map(part).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    Cost {
        user: middle(|cost| cost.user),
        mebibytes: middle(|cost| cost.mebibytes),
    }
}
