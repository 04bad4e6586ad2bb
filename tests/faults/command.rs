//! Runs a cell with the command: a process of its own, on real time.

use export_jobs::{Param, Ticket};

use crate::cell::{Cell, Ends, Way};
use crate::postconditions::{self, Aftermath};
use crate::process::{Ran, Stage, run};
use crate::run::Site;

/// Runs a cell with the command, and asks everything that there is to ask afterwards, and whether its last line of JSON
/// and its exit code are of one mind.
#[track_caller]
pub(crate) fn check(cell: Cell, more: &[&str]) {
    let site = Site::new(cell.place);
    let stage = Stage::new(&cell.scenario);
    let output = site.path.to_str().expect("a plain path").to_owned();
    let mut told = String::new();
    let mut ran = |arguments: Vec<String>, stdin: &str| {
        let ran = run(stage.command(&arguments), stdin);
        told.push_str(&ran.told());
        ran
    };
    let fetch = |wish: Vec<String>| {
        let more = more.iter().map(|argument| (*argument).to_owned());
        let fetch = ["-o".to_owned(), output.clone(), "--json".to_owned()];
        wish.into_iter().chain(fetch).chain(more).collect()
    };
    let pull = |wish: Vec<String>| fetch([vec!["pull".to_owned()], wish].concat());
    let last: Ran = match cell.way {
        Way::Attach => ran(pull(stage.ids()), ""),
        Way::Start => ran(pull(stage.request()), ""),
        Way::StartThenResume | Way::StartThenAttach => {
            let started = ran([vec!["start".to_owned()], stage.request()].concat(), "");
            assert_eq!(started.code, 0, "{started:?}");
            let ticket: Ticket = started.out.parse().expect("a ticket on stdout");
            match cell.way {
                Way::StartThenAttach => ran(pull(ids(&ticket)), ""),
                _ => ran(
                    fetch(vec!["resume".to_owned(), "-".to_owned()]),
                    &started.out,
                ),
            }
        }
    };
    let after = Aftermath {
        fake: &stage.fake,
        site: &site,
        told: &told,
        logged: "",
        exit_code: last.code,
    };
    postconditions::check(&cell, &after);
    let event = last.last();
    match cell.ends {
        Ends::Done => assert_eq!(event["event"], "done", "{told}"),
        Ends::Fails(code) => {
            assert_eq!(event["event"], "failed", "{told}");
            assert_eq!(event["code"], code, "{told}");
        }
    }
    // Whoever ran out of time finds the ticket on the last line of stderr.
    if let (3, false) = (last.code, stage.fake.polls().is_empty()) {
        let line = last.err.lines().last().unwrap_or_default();
        assert!(line.parse::<Ticket>().is_ok(), "{told}");
    }
}

/// A ticket's ids as flags.
fn ids(ticket: &Ticket) -> Vec<String> {
    let mut flags = vec![ticket.vendor().to_owned()];
    for (name, value) in ticket.ids().iter() {
        flags.push(format!("--{name}"));
        flags.push(match value {
            Param::Text(text) => text.clone(),
            Param::Integer(number) => number.to_string(),
            other => panic!("{other:?} is no id"),
        });
    }
    flags
}
