//! Decides what a terminal shows while a job runs: a line that tells its state, then a bar.
//!
//! # Invariants
//! - Nothing is drawn where stderr is no terminal.

use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use export_jobs::{Event, Progress, StateSummary};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

const LOOKING: &str = "{prefix}   {msg}   {waited}{next}";
const FETCHING: &str = "{prefix}   {wide_bar} {decimal_bytes} of {decimal_total_bytes}   \
     {decimal_bytes_per_sec}   {eta} left {msg}";
const FETCHING_UNKNOWN: &str = "{prefix}   {decimal_bytes}   {decimal_bytes_per_sec} {msg}";

/// The bar of one job.
pub(crate) struct Bar {
    bar: ProgressBar,
    template: &'static str,
    /// When the next look is.
    due: Arc<Mutex<Option<Instant>>>,
}

impl Bar {
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let mut new = Self {
            bar,
            template: "",
            due: Arc::default(),
        };
        new.looked("waiting".to_owned(), None);
        // Keeps the times moving between looks.
        new.bar.enable_steady_tick(Duration::from_millis(500));
        new
    }

    pub(crate) fn name(&self, name: String) {
        self.bar.set_prefix(name);
    }

    pub(crate) fn event(&mut self, event: &Event) {
        match event {
            Event::State {
                state,
                next_look_in,
            } => self.looked(state_text(state), *next_look_in),
            Event::Trouble {
                message,
                next_look_in,
            } => self.looked(message.clone(), Some(*next_look_in)),
            Event::Downloading { bytes, total } => {
                if let Some(total) = total {
                    self.bar.set_length(*total);
                }
                self.bar.set_position(*bytes);
                self.show(match total {
                    Some(_) => FETCHING,
                    None => FETCHING_UNKNOWN,
                });
                self.bar.set_message("");
            }
            Event::Resumed { from } => {
                self.bar.set_position(*from);
                self.bar.reset_eta();
            }
            Event::Restarted { why } => {
                self.bar.set_message(format!("from the start: {why}"));
                self.bar.set_position(0);
                self.bar.reset_eta();
            }
            Event::LinkRefreshed => self.bar.set_message("with a fresh link"),
            Event::Retrying { message, wait } => {
                let wait = wait.as_secs_f32().ceil();
                self.bar
                    .set_message(format!("{message}; again in {wait} s"));
            }
            // An event that this command does not know is none that it can show.
            _ => {}
        }
    }

    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn looked(&mut self, text: String, next_look_in: Option<Duration>) {
        let due = next_look_in.map(|wait| Instant::now() + wait);
        *self.due.lock().unwrap_or_else(PoisonError::into_inner) = due;
        self.bar.set_message(text);
        self.show(LOOKING);
    }

    fn show(&mut self, template: &'static str) {
        if self.template == template {
            return;
        }
        self.template = template;
        // The time spent waiting is none of the transfer's.
        self.bar.reset_eta();
        let due = self.due.clone();
        let next = move |_: &ProgressState, out: &mut dyn Write| {
            let due = *due.lock().unwrap_or_else(PoisonError::into_inner);
            let left = due.map(|due| due.saturating_duration_since(Instant::now()));
            if let Some(left) = left.filter(|left| !left.is_zero()) {
                // A line that cannot be drawn now is drawn again soon.
                let _ = write!(out, "   next look in {} s", left.as_secs_f32().ceil());
            }
        };
        let waited = |state: &ProgressState, out: &mut dyn Write| {
            let _ = out.write_str(&clock(state.elapsed()));
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(
                style
                    .with_key("next", next)
                    .with_key("waited", waited)
                    .progress_chars("█▉▊▋▌▍▎▏░"),
            );
        }
    }
}

/// Minutes and seconds.
pub(crate) fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A state in a few words, for people.
pub(crate) fn state_text(state: &StateSummary) -> String {
    match state {
        StateSummary::Pending(progress) => pending_text(progress),
        StateSummary::Failed(reason) if !reason.is_empty() => format!("failed: {reason}"),
        StateSummary::Unrecognised(word) => format!("unrecognised: {word}"),
        other => other.as_str().to_owned(),
    }
}

fn pending_text(progress: &Progress) -> String {
    let mut text = progress
        .word
        .clone()
        .unwrap_or_else(|| "pending".to_owned());
    if let (Some(done), Some(total)) = (progress.done, progress.total) {
        text.push_str(&format!(" {done} of {total}"));
    } else if let Some(percent) = progress.percent {
        text.push_str(&format!(" {percent:.0} %"));
    }
    text
}
