//! Decides how a run is told.
//!
//! # Invariants
//! - With `--json`, stdout has one object a line, and the last one is `done` or `failed`.
//! - Results go to stdout, everything else to stderr.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use export_jobs::progress::{Bar, Bars, minutes_and_seconds, size, state_text};
use export_jobs::{Error, Event, Saved, StateSummary, Ticket};
use serde_json::{Value, json};

use crate::args::Common;

/// The exit code when the result cannot be written.
const UNWRITTEN: u8 = 5;

/// Tells of one run.
pub(crate) struct Report {
    json: bool,
    quiet: bool,
    bars: bool,
    bar: Option<Bar>,
    begun: Instant,
    /// The file that is whole already, and the job it is of.
    complete: Option<(PathBuf, Option<Ticket>)>,
}

impl Report {
    pub(crate) fn new(common: &Common) -> Self {
        Self {
            json: common.json,
            quiet: common.quiet,
            bars: !(common.json || common.quiet || common.no_progress),
            bar: None,
            begun: Instant::now(),
            complete: None,
        }
    }

    /// A job is at hand: a new one, or one that was there.
    pub(crate) fn started(&mut self, vendor: &str, ticket: Option<&Ticket>, new: bool) {
        if self.json {
            return line(
                &json!({"event": "started", "vendor": vendor, "new": new, "ticket": ticket}),
            );
        }
        // Whoever kills this process needs it to go on.
        if let (true, false, Some(ticket)) = (new, self.quiet, ticket) {
            tell(&format!(
                "started; `export-jobs resume` goes on with this ticket:\n{ticket}"
            ));
        }
        if self.bars {
            let name = ticket.map_or_else(|| vendor.to_owned(), Ticket::name);
            self.bar = Some(Bars::stderr().add(name));
        }
    }

    /// Something happened.
    pub(crate) fn event(&mut self, event: &Event) -> ControlFlow<()> {
        if self.json {
            if let Some(value) = event_json(event) {
                line(&value);
            }
        } else if let Some(bar) = &self.bar {
            return bar.event(event);
        }
        ControlFlow::Continue(())
    }

    /// The file is whole; what fails from now on is about something else.
    pub(crate) fn complete(&mut self, saved: &Saved, ticket: Option<&Ticket>) {
        self.complete = Some((saved.path.clone(), ticket.cloned()));
    }

    /// The file is there.
    pub(crate) fn saved(&mut self, saved: &Saved, unpacked: Option<&Path>) {
        self.clear();
        let took = self.begun.elapsed();
        if self.json {
            return line(&json!({
                "event": "done",
                "path": saved.path.to_string_lossy(),
                "bytes": saved.bytes,
                "sha256": saved.sha256.to_string(),
                "resumed_from": saved.resumed_from,
                "unpacked": unpacked.map(Path::to_string_lossy),
                "seconds": took.as_secs_f64(),
            }));
        }
        if self.quiet {
            return;
        }
        let size = size(saved.bytes);
        let path = saved.path.display();
        print(&format!(
            "{path}   {size}   sha256 {}   in {}",
            saved.sha256,
            minutes_and_seconds(took)
        ));
        if let Some(unpacked) = unpacked {
            print(&format!("{}   unpacked", unpacked.display()));
        }
    }

    /// A ticket is what was asked for. Gives the exit code: without the ticket the job would be lost.
    pub(crate) fn ticket(&mut self, vendor: &str, ticket: &Ticket, new: bool) -> u8 {
        let text = match self.json {
            false => ticket.to_string(),
            true => format!(
                "{}\n{}",
                json!({"event": "started", "vendor": vendor, "new": new, "ticket": ticket}),
                json!({"event": "done", "ticket": ticket}),
            ),
        };
        let code = result(&text, ticket, 0);
        if code == 0 && new && goes_nowhere() {
            tell(&ticket.to_string());
        }
        code
    }

    /// A state is what was asked for; a remark says what is to be known about it. Gives the exit code.
    pub(crate) fn state(
        &mut self,
        ticket: &Ticket,
        state: &StateSummary,
        remark: Option<&str>,
        code: u8,
    ) -> u8 {
        if !self.json {
            let name = ticket.name();
            let remark = remark
                .map(|remark| format!("   ({remark})"))
                .unwrap_or_default();
            let text = format!("{name}   {}{remark}", state_text(state));
            return result(&text, ticket, code);
        }
        let mut told = state_json(state, None);
        if let Some(remark) = remark {
            told["remark"] = remark.into();
        }
        let last = match code {
            0 => json!({"event": "done", "ticket": ticket}),
            _ => {
                json!({"event": "failed", "code": code, "message": state_text(state), "ticket": ticket})
            }
        };
        result(&format!("{told}\n{last}"), ticket, code)
    }

    /// It ended otherwise. A job that may go on can be resumed.
    pub(crate) fn failed(&mut self, error: &Error) {
        self.clear();
        let code = error.exit_code();
        let (path, of) = match &self.complete {
            Some((path, ticket)) => (Some(path.to_string_lossy()), ticket.as_ref()),
            None => (None, None),
        };
        let ticket = error.ticket().or(of);
        let mut message = whole(error);
        if let Some(path) = &path {
            message.push_str(&format!(
                "; `{path}` is complete, so there is nothing to resume: unpack it with any tool"
            ));
        }
        if self.json {
            line(&json!({
                "event": "failed",
                "code": code,
                "message": message,
                "path": path,
                "ticket": ticket,
                "come_back_in": error.come_back_in().map(|wait| wait.as_secs_f64()),
            }));
        } else {
            tell(&format!("error: {message}"));
        }
        if let (Some(ticket), false) = (ticket, code == 1) {
            tell(&ticket.to_string());
        }
    }

    fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.clear();
        }
    }
}

fn event_json(event: &Event) -> Option<Value> {
    Some(match event {
        Event::State {
            state,
            next_look_in,
        } => state_json(state, *next_look_in),
        Event::PollFailed {
            message,
            next_look_in,
        } => json!({
            "event": "state",
            "state": Value::Null,
            "trouble": message,
            "next_look_in": next_look_in.as_secs_f64(),
        }),
        Event::Downloading { bytes, total } => {
            json!({"event": "downloading", "bytes": bytes, "total": total})
        }
        Event::Resumed { from } => json!({"event": "downloading", "resumed_from": from}),
        Event::Restarted { why } => json!({"event": "downloading", "restarted": why}),
        Event::LinkRefreshed => json!({"event": "downloading", "link": "refreshed"}),
        Event::Retrying { message, wait } => json!({
            "event": "downloading",
            "trouble": message,
            "next_try_in": wait.as_secs_f64(),
        }),
        // An event that this command does not know is none that it can name.
        _ => return None,
    })
}

fn state_json(state: &StateSummary, next_look_in: Option<Duration>) -> Value {
    let mut value = json!({"event": "state", "state": state.as_str()});
    let mut add = |name: &str, part: Option<Value>| {
        if let Some(part) = part {
            value[name] = part;
        }
    };
    match state {
        StateSummary::Pending(progress) => {
            add("word", progress.word.as_deref().map(Value::from));
            add("percent", progress.percent.map(Value::from));
            add("done", progress.done.map(Value::from));
            add("total", progress.total.map(Value::from));
            add("note", progress.note.as_deref().map(Value::from));
        }
        StateSummary::Failed(reason) => add("reason", Some(reason.as_str().into())),
        StateSummary::Unrecognised(word) => add("word", Some(word.as_str().into())),
        _ => {}
    }
    add(
        "next_look_in",
        next_look_in.map(|wait| wait.as_secs_f64().into()),
    );
    value
}

fn line(value: &Value) {
    print(&value.to_string());
}

/// An error, and what the system says about it.
fn whole(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}

/// Prints what was asked for. Gives the exit code; when it cannot be written the ticket goes to stderr.
fn result(text: &str, ticket: &Ticket, code: u8) -> u8 {
    match try_print(text) {
        Ok(()) => code,
        Err(error) => {
            tell(&format!("error: stdout cannot be written: {error}"));
            tell(&ticket.to_string());
            UNWRITTEN
        }
    }
}

/// Whether stdout is the null device, which also stands in for one that was closed: it takes everything, and loses it.
fn goes_nowhere() -> bool {
    let null = same_file::Handle::from_path("/dev/null");
    matches!((same_file::Handle::stdout(), null), (Ok(out), Ok(null)) if out == null)
}

/// A reader that went away is no reason to stop an export.
fn print(text: &str) {
    let _ = try_print(text);
}

fn try_print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush())
}

fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
