//! What the generator has to say about its input.
//!
//! Problems in the input are values: a stage adds them to [`Diagnostics`] and goes on, so that a user sees all
//! of them at once. [`Diagnostics::checkpoint`] stops between stages when one of them was an error.
//!
//! # Invariants
//! - A message is lower case, without a trailing full stop, with back-ticks round names.
//! - A place is a JSON Pointer into the whole document, or a line; the file it stands in is looked up by [`Rendered`] alone.

mod escape;
mod group;
mod origins;
mod render;

use std::sync::Arc;

use crate::Pointer;

pub use escape::Escaped;
pub(crate) use origins::Origins;
pub use origins::SourceFile;

pub use render::{Rendered, Sources};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Something in the document was mended, widened or left out.
    Warning,
    /// No output is written.
    Error,
}

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A place in the OpenAPI document.
    Spec(Pointer),
    /// A line and column (both from 1) of the OpenAPI document, known where its text could not be parsed.
    SpecText {
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
    },
    /// A place in the overlay document.
    Overlay(Pointer),
    /// A line and column (both from 1) of the overlay document.
    OverlayText {
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
    },
}

/// What a finding costs the generated client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// An operation, parameter or body is not in the client.
    Skipped,
    /// A type is wider than the document says, at worst `serde_json::Value`.
    Widened,
    /// A keyword has no effect on the client.
    Ignored,
    /// Nothing, if it was meant as it was read: something broken was read as what it must mean.
    Guessed,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// Where; the first is the cause, the others take part in it.
    pub places: Vec<Place>,
    /// What to do about it.
    pub help: Option<String>,
    /// What it costs the client, when something is lost.
    pub loss: Option<Loss>,
}

/// The findings of one run over one document, in the order they were made.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    items: Vec<Diagnostic>,
    origins: Arc<Origins>,
}

/// Some finding was an error, so the next stage must not run. What they are is in the [`Diagnostics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

impl Diagnostics {
    /// No findings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding as it is. Stages use the named constructors instead.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.items.push(diagnostic);
    }

    /// Adds an error at a place of the document.
    pub fn error(&mut self, at: Place, message: impl Into<String>, help: impl Into<String>) {
        self.push(Diagnostic {
            severity: Severity::Error,
            message: message.into(),
            places: vec![at],
            help: Some(help.into()),
            loss: None,
        });
    }

    /// Adds a warning that costs the client something.
    pub fn loss(&mut self, loss: Loss, at: &Pointer, message: impl Into<String>) {
        self.push(Diagnostic {
            severity: Severity::Warning,
            message: message.into(),
            places: vec![Place::Spec(at.clone())],
            help: None,
            loss: Some(loss),
        });
    }

    /// Adds a warning that costs nothing: something odd was mended.
    pub fn mended(&mut self, at: &Pointer, message: impl Into<String>) {
        self.push(Diagnostic {
            severity: Severity::Warning,
            message: message.into(),
            places: vec![Place::Spec(at.clone())],
            help: None,
            loss: None,
        });
    }

    /// Adds a note.
    pub fn note(&mut self, at: &Pointer, message: impl Into<String>) {
        self.push(Diagnostic {
            severity: Severity::Note,
            message: message.into(),
            places: vec![Place::Spec(at.clone())],
            help: None,
            loss: None,
        });
    }

    /// Says where the parts of the document came from.
    pub(crate) fn came_from(&mut self, origins: Origins) {
        self.origins = Arc::new(origins);
    }

    /// Says which parts of the document stood elsewhere: pairs of the place now and the place before.
    pub(crate) fn moved(&mut self, places: Vec<(Pointer, Pointer)>) {
        Arc::make_mut(&mut self.origins).moved(places);
    }

    /// The files that were read beside the document, in the order in which they were reached.
    pub fn files(&self) -> &[SourceFile] {
        self.origins.files()
    }

    /// Every finding so far.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.items.iter()
    }

    /// The findings that are at least this bad, in their order.
    #[must_use]
    pub fn at_least(&self, least: Severity) -> Self {
        let items = self.items.iter().filter(|item| item.severity >= least);
        Self {
            items: items.cloned().collect(),
            origins: Arc::clone(&self.origins),
        }
    }

    /// Whether there is no finding.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.items
            .iter()
            .any(|item| item.severity == Severity::Error)
    }

    /// Stops when any finding so far is an error, so that no stage works on bad data.
    ///
    /// # Errors
    /// [`Stopped`] when [`has_errors`](Self::has_errors).
    pub fn checkpoint(&self) -> Result<(), Stopped> {
        if self.has_errors() {
            Err(Stopped)
        } else {
            Ok(())
        }
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
