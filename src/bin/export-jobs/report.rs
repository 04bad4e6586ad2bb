//! Decides how a run is told.
//!
//! # Invariants
//! - With `--json`, stdout has one object a line, and the last one is `done` or `failed`.
//! - Results go to stdout, everything else to stderr.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use export_jobs::progress::{Bar, Bars, minutes_and_seconds, size, state_text};
use export_jobs::{Error, Event, Param, Saved, StateSummary, Ticket};
use serde_json::{Value, json};

use crate::args::Common;

/// Tells of one run.
pub(crate) struct Report {
    json: bool,
    quiet: bool,
    bars: bool,
    bar: Option<Bar>,
    begun: Instant,
}

impl Report {
    pub(crate) fn new(common: &Common) -> Self {
        Self {
            json: common.json,
            quiet: common.quiet,
            bars: !(common.json || common.quiet || common.no_progress),
            bar: None,
            begun: Instant::now(),
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
            self.bar = Some(Bars::stderr().add(name(vendor, ticket)));
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

    /// A ticket is what was asked for.
    ///
    /// # Errors
    /// When it cannot be written: the job would be lost.
    pub(crate) fn ticket(&mut self, vendor: &str, ticket: &Ticket, new: bool) -> Result<(), Error> {
        let text = match self.json {
            false => ticket.to_string(),
            true => format!(
                "{}\n{}",
                json!({"event": "started", "vendor": vendor, "new": new, "ticket": ticket}),
                json!({"event": "done", "ticket": ticket}),
            ),
        };
        let mut out = io::stdout().lock();
        writeln!(out, "{text}")
            .and_then(|()| out.flush())
            .map_err(|_| {
                Error::usage("the ticket cannot be written to stdout").with_ticket(Some(ticket))
            })
    }

    /// A state is what was asked for; a remark says what is to be known about it.
    pub(crate) fn state(
        &mut self,
        ticket: &Ticket,
        state: &StateSummary,
        remark: Option<&str>,
        code: u8,
    ) {
        if !self.json {
            let name = name(ticket.vendor(), Some(ticket));
            let remark = remark
                .map(|remark| format!("   ({remark})"))
                .unwrap_or_default();
            return print(&format!("{name}   {}{remark}", state_text(state)));
        }
        let mut told = state_json(state, None);
        if let Some(remark) = remark {
            told["remark"] = remark.into();
        }
        line(&told);
        line(&match code {
            0 => json!({"event": "done", "ticket": ticket}),
            _ => {
                json!({"event": "failed", "code": code, "message": state_text(state), "ticket": ticket})
            }
        });
    }

    /// It ended otherwise. A job that may go on can be resumed.
    pub(crate) fn failed(&mut self, error: &Error) {
        self.clear();
        let code = error.exit_code();
        if self.json {
            line(&json!({
                "event": "failed",
                "code": code,
                "message": error.to_string(),
                "ticket": error.ticket(),
                "come_back_in": error.come_back_in().map(|wait| wait.as_secs_f64()),
            }));
        } else {
            tell(&format!("error: {error}"));
        }
        if let (Some(ticket), false) = (error.ticket(), code == 1) {
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
        Event::Trouble {
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

/// What a job is called: the vendor and the job's own id.
fn name(vendor: &str, ticket: Option<&Ticket>) -> String {
    let ids = ticket.map(Ticket::ids);
    let id = ids.and_then(|ids| ids.get("export").or_else(|| ids.get("job")));
    match id {
        Some(Param::Text(id)) => format!("{vendor} {id}"),
        Some(Param::Integer(id)) => format!("{vendor} {id}"),
        _ => vendor.to_owned(),
    }
}

fn line(value: &Value) {
    print(&value.to_string());
}

/// A reader that went away is no reason to stop an export.
fn print(text: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
