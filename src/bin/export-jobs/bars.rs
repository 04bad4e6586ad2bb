//! Decides what a terminal shows while a job runs: a line that tells its state, then a bar.
//!
//! # Invariants
//! - Nothing is drawn where stderr is no terminal.

use std::time::Duration;

use export_jobs::{Event, Progress, StateSummary};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const LOOKING: &str = "{prefix}   {msg}   {elapsed}";
const FETCHING: &str = "{prefix}   {wide_bar} {decimal_bytes} of {decimal_total_bytes}   \
     {decimal_bytes_per_sec}   {eta} left {msg}";
const FETCHING_UNKNOWN: &str = "{prefix}   {decimal_bytes}   {decimal_bytes_per_sec} {msg}";

/// The bar of one job.
pub(crate) struct Bar {
    bar: ProgressBar,
    template: &'static str,
}

impl Bar {
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let mut new = Self { bar, template: "" };
        new.show(LOOKING);
        // Keeps the elapsed time moving between looks.
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
            } => {
                self.show(LOOKING);
                self.bar
                    .set_message(format!("{}{}", state_text(state), next(*next_look_in)));
            }
            Event::Trouble {
                message,
                next_look_in,
            } => {
                self.show(LOOKING);
                self.bar
                    .set_message(format!("{message}{}", next(Some(*next_look_in))));
            }
            Event::Downloading { bytes, total } => {
                match total {
                    Some(total) => {
                        self.bar.set_length(*total);
                        self.show(FETCHING);
                    }
                    None => self.show(FETCHING_UNKNOWN),
                }
                self.bar.set_message("");
                self.bar.set_position(*bytes);
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

    fn show(&mut self, template: &'static str) {
        if self.template == template {
            return;
        }
        self.template = template;
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style.progress_chars("█▉▊▋▌▍▎▏░"));
        }
    }
}

fn next(wait: Option<Duration>) -> String {
    wait.map(|wait| format!(", next look in {} s", wait.as_secs_f32().ceil()))
        .unwrap_or_default()
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
