//! `cargo xtask conformance`: TypeSpec's suite for HTTP clients, asked of generated clients.
//!
//! The suite is Spector, of npm's `@typespec/http-specs`: small APIs, scenarios of calls, and a server that refuses each
//! request that is not exactly what the scenario demands. Nothing about a scenario is written here: a script of ours reads the
//! suite's own description (`suite.mjs`), a call is bound to an operation of the generated client by method and path (`bind`),
//! and a program is generated that makes each argument out of JSON and calls the operation (`driver`).
//!
//! A scenario passes when the server saw it pass, and every one of its calls was answered as the scenario says: status,
//! documented headers, and the body, decoded and encoded again.
//!
//! | question | module |
//! |---|---|
//! | what runs the suite? | `install` |
//! | what does it want to see? | `suite` |
//! | which clients are there? | `clients` |
//! | which operation is a call for, with which arguments? | `route`, `bind`, `wire` |
//! | what calls the clients? | `driver` |
//! | was the answer decoded right? | `judge` |
//! | why is a scenario not asked, and what where the suite says nothing? | `table` |
//! | what is printed? | `board` |
//!
//! # Invariants
//! - No scenario has code of its own.
//! - What cannot be said with the client fails, unless a reason is written down; what is written down and not needed is an
//!   error.

#![allow(
    clippy::print_stdout,
    reason = "the scoreboard is what the command is for"
)]

mod bind;
mod board;
mod clients;
mod driver;
mod install;
mod judge;
mod route;
mod suite;
mod table;
mod wire;

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use clientwright::Outcome;
use codegen::output::write_file;
use serde_json::Value;

use bind::{Binder, Planned, Unbound};
use board::{Board, Verdict};
use clients::Client;
use suite::{Group, Scenario, Suite};
use table::Table;

/// Where the page is written, from the root of the repository.
const PAGE: &str = "docs/conformance.md";

const ABOUT: &str = "Spector is TypeSpec's conformance suite for HTTP clients (npm `@typespec/http-specs`): a server checks every request of a \
generated client against what its scenario demands. A scenario passes when the server says so, and each answer, decoded and \
encoded again, is what was sent.";

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Asks only groups whose name contains this text, and does not write the page.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let here = std::env::current_dir().context("the current folder cannot be read")?;
    let root = here
        .ancestors()
        .find(|folder| folder.join("xtask/conformance").is_dir())
        .with_context(|| {
            format!(
                "no `xtask/conformance` at or above {}; run it inside the checkout",
                here.display()
            )
        })?;
    let folder = root.join("target/conformance");
    let table = Table::read()?;

    let installed = install::install(&folder)?;
    let port = install::free_port()?;
    let mut suite = Suite::read(&installed.describe(port)?)?;
    if let Some(filter) = &arguments.filter {
        suite.groups.retain(|group| group.name.contains(filter));
    }
    let clients: Vec<Vec<Client>> = suite
        .groups
        .iter()
        .map(|group| clients::generate(&folder, group, &table.options(&group.name)))
        .collect::<Result<_>>()?;

    let origin = format!("http://localhost:{port}");
    let asked = ask(&suite, &clients, &table, &origin);
    let clients: Vec<Client> = clients.into_iter().flatten().collect();
    let driver = build(&folder, root, &clients)?;
    let server = installed.serve(port)?;
    let outcomes = drive(&folder, &driver, &asked)?;
    let seen = server.finish()?;

    let board = judge(&suite, &asked, &outcomes, &seen, &table);
    print!("{}", board.to_text());
    if arguments.filter.is_none() {
        write_file(
            &root.join(PAGE),
            &board.to_markdown(ABOUT, "cargo xtask conformance"),
        )?;
        let stale = stale(&board, &asked, &table);
        if !stale.is_empty() {
            bail!(
                "`xtask/conformance/scenarios.toml` has entries that are not needed, for {}",
                stale.join(", ")
            );
        }
    }
    Ok(if board.is_clean() {
        Outcome::Done
    } else {
        Outcome::FoundProblems
    })
}

/// What is asked of a scenario: its calls, or why they cannot be made.
type Asked = Result<Vec<Planned>, Unbound>;

/// The calls of every scenario, in the order of the suite.
fn ask(suite: &Suite, clients: &[Vec<Client>], table: &Table, origin: &str) -> Vec<Asked> {
    let groups = suite.groups.iter().zip(clients);
    let scenarios = groups.flat_map(|(group, clients)| {
        group
            .scenarios
            .iter()
            .map(move |scenario| (group, clients, scenario))
    });
    scenarios
        .map(|(group, clients, scenario)| plan(group, clients, scenario, table, origin))
        .collect()
}

fn plan(
    group: &Group,
    clients: &[Client],
    scenario: &Scenario,
    table: &Table,
    origin: &str,
) -> Asked {
    if let Some(refused) = &group.refused {
        return Err(Unbound::Undescribed(format!(
            "`@typespec/openapi3` writes no document: {refused}"
        )));
    }
    let accepts = scenario.calls.iter().map(|call| call.headers.get("accept"));
    let binder = Binder {
        clients,
        origin,
        values: table.values(&scenario.name),
        is_choice: accepts
            .collect::<Vec<_>>()
            .windows(2)
            .any(|pair| pair[0] != pair[1]),
    };
    let mut planned: Vec<Planned> = Vec::with_capacity(scenario.calls.len());
    for call in &scenario.calls {
        let next = match binder.bind(call) {
            Ok(next) => next,
            // A page that has a URL of the server's: the client goes there from the page before.
            Err(Unbound::Undescribed(why)) => (planned.last_mut())
                .and_then(Planned::next_page)
                .ok_or(Unbound::Undescribed(why))?,
            Err(unsayable) => return Err(unsayable),
        };
        planned.push(next);
    }
    Ok(planned)
}

/// Compiles the driver; gives the program.
fn build(folder: &Path, root: &Path, clients: &[Client]) -> Result<std::path::PathBuf> {
    eprintln!("compiling {} clients", clients.len());
    let crate_folder = folder.join("driver");
    let manifest = driver::write(&crate_folder, &root.join("runtime"), clients)?;
    // The versions that the repository is tested with, where they are the same packages.
    let lock = crate_folder.join("Cargo.lock");
    if !lock.exists() {
        std::fs::copy(root.join("Cargo.lock"), &lock).context("Cargo.lock cannot be copied")?;
    }
    let target = folder.join("target");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--manifest-path"])
        .arg(&manifest)
        .arg("--target-dir")
        .arg(&target)
        .status()
        .context("cargo cannot be started")?;
    if !status.success() {
        bail!("the clients do not compile; what the compiler says stands above");
    }
    Ok(target
        .join("debug")
        .join(format!("driver{}", std::env::consts::EXE_SUFFIX)))
}

/// Runs the driver; gives the outcomes of every scenario's calls, up to the first that was not answered.
fn drive(folder: &Path, driver: &Path, asked: &[Asked]) -> Result<Vec<Vec<Value>>> {
    let calls: Vec<&[Planned]> = asked
        .iter()
        .map(|asked| asked.as_deref().unwrap_or_default())
        .collect();
    let plan = folder.join("plan.json");
    let outcomes = folder.join("outcomes.json");
    write_file(&plan, &serde_json::to_string_pretty(&calls)?)?;
    let status = Command::new(driver)
        .args([&plan, &outcomes])
        .status()
        .context("the driver cannot be started")?;
    if !status.success() {
        bail!("the driver ends with {status}");
    }
    let text = std::fs::read(&outcomes).with_context(|| format!("{}", outcomes.display()))?;
    Ok(serde_json::from_slice(&text)?)
}

fn judge(
    suite: &Suite,
    asked: &[Asked],
    outcomes: &[Vec<Value>],
    seen: &serde_json::Map<String, Value>,
    table: &Table,
) -> Board {
    let mut each = asked.iter().zip(outcomes);
    let groups = suite.groups.iter().map(|group| {
        let verdicts =
            group
                .scenarios
                .iter()
                .zip(each.by_ref())
                .map(|(scenario, (asked, outcomes))| {
                    let verdict = match asked {
                        Ok(calls) => called(scenario, calls, outcomes, seen.get(&scenario.name)),
                        Err(Unbound::Undescribed(why)) => Verdict::NotAsked(why.clone()),
                        Err(Unbound::Unsayable(why)) => Verdict::Fail(why.clone()),
                    };
                    let verdict = match (verdict, table.reason(&scenario.name)) {
                        (Verdict::Fail(_) | Verdict::NotAsked(_), Some(why)) => {
                            Verdict::NotAsked(why.to_owned())
                        }
                        (verdict, _) => verdict,
                    };
                    (scenario.name.clone(), verdict)
                });
        (group.name.clone(), verdicts.collect())
    });
    Board {
        groups: groups.collect(),
    }
}

/// The verdict on a scenario that was asked. The server keeps one that passed once, whatever comes later; so each call counts.
fn called(
    scenario: &Scenario,
    planned: &[Planned],
    outcomes: &[Value],
    seen: Option<&Value>,
) -> Verdict {
    let mut as_bytes = false;
    for ((call, planned), outcome) in scenario.calls.iter().zip(planned).zip(outcomes) {
        if let Some(fault) = judge::fault(&call.answer, outcome) {
            return Verdict::Fail(fault);
        }
        as_bytes |= judge::is_as_bytes(&call.answer, outcome);
        as_bytes |= call
            .body
            .as_ref()
            .is_some_and(|body| body.has_structure() && planned.sends_bytes());
    }
    if outcomes.len() > scenario.calls.len() {
        return Verdict::Fail("the client asks for more pages than there are".to_owned());
    }
    match seen.and_then(Value::as_str) {
        Some("pass") if as_bytes => Verdict::PassAsBytes,
        Some("pass") => Verdict::Pass,
        seen => Verdict::Fail(format!(
            "every call was answered, and the server says `{}`",
            seen.unwrap_or("nothing")
        )),
    }
}

/// The scenarios with a reason or a value that is not needed.
fn stale<'a>(board: &Board, asked: &[Asked], table: &'a Table) -> Vec<&'a str> {
    let (mut reasons, mut values) = table.scenarios();
    let scenarios = board.groups.iter().flat_map(|(_, scenarios)| scenarios);
    for ((name, verdict), asked) in scenarios.zip(asked) {
        if matches!(verdict, Verdict::NotAsked(_)) {
            reasons.remove(name.as_str());
        }
        let calls = asked.as_deref().unwrap_or_default();
        if calls.iter().any(|call| call.has_values_by_hand) {
            values.remove(name.as_str());
        }
    }
    reasons.union(&values).copied().collect()
}
