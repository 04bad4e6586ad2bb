//! Decides how a job is told of while it runs: by a bar on a terminal, by a line for each change elsewhere.

use std::ops::ControlFlow;
use std::time::Instant;

use export_jobs::progress::{Bar, Bars, minutes_and_seconds, size, state_text};
use export_jobs::{Event, Param, Saved, Ticket};

/// Tells of one job.
pub(crate) struct Teller {
    name: String,
    bar: Bar,
    /// Whether the bar is seen.
    drawn: bool,
    begun: Instant,
    last: String,
}

impl Teller {
    pub(crate) fn new(bars: &Bars, name: &str) -> Self {
        Self {
            name: name.to_owned(),
            bar: bars.add(name),
            drawn: !bars.is_hidden(),
            begun: Instant::now(),
            last: String::new(),
        }
    }

    pub(crate) fn event(&mut self, event: &Event) -> ControlFlow<()> {
        match event {
            Event::State { state, .. } => self.line(state_text(state)),
            Event::Downloading { .. } => self.line("downloading".to_owned()),
            Event::PollFailed { message, .. } | Event::Retrying { message, .. } => {
                self.line(message.clone());
            }
            Event::Resumed { from } => self.line(format!("resumed at {}", size(*from))),
            Event::Restarted { why } => self.line(format!("from the start: {why}")),
            Event::LinkRefreshed => self.line("link renewed".to_owned()),
            // An event that came later than this demo.
            _ => {}
        }
        self.bar.event(event)
    }

    pub(crate) fn finish(&mut self, saved: &Saved) {
        let took = minutes_and_seconds(self.begun.elapsed());
        let words = format!("{} in {took}", size(saved.bytes));
        self.bar.finish(&words);
        self.line(words);
    }

    /// A line, unless it says what the last one said.
    fn line(&mut self, text: String) {
        if !self.drawn && self.last != text {
            eprintln!("{}   {text}", self.name);
            self.last = text;
        }
    }
}

/// The id of the job that a ticket is for.
pub(crate) fn id(ticket: &Ticket) -> Option<String> {
    let ids = ticket.ids();
    match ids.get("export").or_else(|| ids.get("job"))? {
        Param::Text(id) => Some(id.clone()),
        Param::Integer(id) => Some(id.to_string()),
        _ => None,
    }
}
