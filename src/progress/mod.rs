//! Bars for jobs on a terminal: a line a job that tells its state, then its download. Needs the feature `progress`.
//!
//! ```no_run
//! use export_jobs::progress::Bars;
//! # async fn example(mut job: export_jobs::Job, to: export_jobs::Destination) -> Result<(), export_jobs::Error> {
//! let bars = Bars::stderr();
//! let bar = bars.add("cometly 1001");
//! let saved = job.pull(&to, &mut |event| bar.event(event)).await?;
//! bar.finish(&format!("{} bytes", saved.bytes));
//! # Ok(())
//! # }
//! ```
//!
//! # Invariants
//! - Nothing is drawn where stderr is no terminal.
//! - A job takes one row however narrow the terminal is, and however its width changes.

mod line;
mod steady;
mod words;

use std::fmt::Write;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use console::Term;
pub use indicatif::TermLike;
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use self::line::{Fetching, Looking};
use self::steady::Steady;
pub use self::words::{minutes_and_seconds, size, state_text};
use crate::event::Event;

/// How many columns there are now.
type Width = Arc<dyn Fn() -> usize + Send + Sync>;

/// The bars of several jobs, one under the other.
#[derive(Clone)]
pub struct Bars {
    all: MultiProgress,
    /// A bar that nobody holds would be taken for a line of text, and drawn no more.
    kept: Arc<Mutex<Vec<ProgressBar>>>,
    width: Width,
    tick: Option<Duration>,
}

/// The bar of one job.
#[derive(Debug)]
pub struct Bar {
    bar: ProgressBar,
    shown: Arc<Mutex<Shown>>,
    _all: Bars,
}

/// What a bar shows, beside what the bar itself knows.
#[derive(Clone, Debug)]
enum Shown {
    /// A state, and when the next look is.
    State(String, Option<Instant>),
    /// A download, and a note about it.
    Download(String),
    /// Words for good.
    Words(String),
}

impl Bars {
    /// On stderr; hidden when that is no terminal.
    pub fn stderr() -> Self {
        let bars = Self::on(Term::buffered_stderr());
        if ProgressDrawTarget::stderr().is_hidden() {
            bars.all.set_draw_target(ProgressDrawTarget::hidden());
            return bars;
        }
        Self {
            // Keeps the times moving between looks.
            tick: Some(Duration::from_millis(500)),
            ..bars
        }
    }

    /// On something else. Draws when something happens, and at no other time.
    pub fn on(term: impl TermLike + 'static) -> Self {
        let term = Arc::new(term);
        let steady = Box::new(Steady::new(term.clone()));
        Self {
            all: MultiProgress::with_draw_target(ProgressDrawTarget::term_like(steady)),
            kept: Arc::default(),
            width: Arc::new(move || usize::from(term.width())),
            tick: None,
        }
    }

    /// Whether nothing is drawn.
    pub fn is_hidden(&self) -> bool {
        self.all.is_hidden()
    }

    /// One more bar, below the others.
    pub fn add(&self, name: impl Into<String>) -> Bar {
        let shown = Arc::new(Mutex::new(Shown::State("waiting".to_owned(), None)));
        let (cell, width, name) = (shown.clone(), self.width.clone(), name.into());
        let draw = move |state: &ProgressState, out: &mut dyn Write| {
            let shown = cell.lock().unwrap_or_else(PoisonError::into_inner).clone();
            // A line that cannot be drawn now is drawn again soon.
            let _ = out.write_str(&draw(&name, &shown, state, width()));
        };
        let bar = self.all.add(ProgressBar::no_length());
        bar.set_style(style().with_key("line", draw));
        if let Some(tick) = self.tick {
            bar.enable_steady_tick(tick);
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push(bar.clone());
        Bar {
            bar,
            shown,
            _all: self.clone(),
        }
    }
}

impl Bar {
    /// Shows what happened. An observer that never asks to stop.
    pub fn event(&self, event: &Event) -> ControlFlow<()> {
        match event {
            Event::State {
                state,
                next_look_in,
            } => self.looked(state_text(state), *next_look_in),
            Event::PollFailed {
                message,
                next_look_in,
            } => self.looked(message.clone(), Some(*next_look_in)),
            Event::Downloading { bytes, total } => self.came(*bytes, *total),
            Event::Resumed { from } => {
                self.note("");
                self.begin_at(*from);
            }
            Event::Restarted { why } => {
                self.note(&format!("from the start: {why}"));
                self.begin_at(0);
            }
            Event::LinkRefreshed => self.note("with a fresh link"),
            Event::Retrying { message, wait } => {
                let wait = wait.as_secs_f32().ceil();
                self.note(&format!("{message}; again in {wait} s"));
            }
        }
        self.bar.tick();
        ControlFlow::Continue(())
    }

    /// These words are the line's last.
    pub fn finish(&self, words: &str) {
        *self.shown() = Shown::Words(words.to_owned());
        self.bar.abandon();
    }

    /// Takes the line away.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn shown(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn looked(&self, text: String, next_look_in: Option<Duration>) {
        let due = next_look_in.map(|wait| Instant::now() + wait);
        *self.shown() = Shown::State(text, due);
    }

    fn note(&self, note: &str) {
        *self.shown() = Shown::Download(note.to_owned());
    }

    fn came(&self, bytes: u64, total: Option<u64>) {
        if matches!(*self.shown(), Shown::State(..)) {
            // The time spent waiting is none of the transfer's.
            self.bar.reset_eta();
        }
        self.note("");
        if let Some(total) = total {
            self.bar.set_length(total);
        }
        self.bar.set_position(bytes);
    }

    fn begin_at(&self, bytes: u64) {
        self.bar.set_position(bytes);
        self.bar.reset_eta();
    }
}

/// All of a line is made in `line`, so that it never is wider than the terminal.
fn style() -> ProgressStyle {
    ProgressStyle::with_template("{line}").expect("the template has one key")
}

fn draw(name: &str, shown: &Shown, state: &ProgressState, width: usize) -> String {
    match shown {
        Shown::State(text, due) => Looking {
            name,
            text,
            waited: state.elapsed(),
            next: due.map(|due| due.saturating_duration_since(Instant::now())),
        }
        .line(width),
        Shown::Download(note) => Fetching {
            name,
            note,
            bytes: state.pos(),
            total: state.len(),
            bytes_per_second: state.per_sec(),
            left: state.eta(),
        }
        .line(width),
        Shown::Words(words) => line::cut(&format!("{name}   {words}"), width),
    }
}

impl std::fmt::Debug for Bars {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bars")
            .field("all", &self.all)
            .finish_non_exhaustive()
    }
}
