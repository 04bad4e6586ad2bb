//! Turns findings into text for a terminal: message, file, line, what to do.
//!
//! Decides the order (errors, warnings, notes; within each as they were made), what is one entry (equal findings at
//! many places), how many entries and places are shown, and that nothing a document says reaches the terminal raw.
//!
//! # Invariants
//! - Plain text without colour; the same findings and sources give the same text.
//! - Each text is gone over at most once, however many places are shown.
//! - A finding cannot forge another: text from documents has no control characters left in it.

use std::fmt::Write as _;

use super::escape::Escaped;
use super::group::{Entry, group};
use super::{Diagnostics, Origins, Place, Severity};
use crate::Pointer;
use crate::positions::{Position, locate};

/// How many entries of one severity are shown.
const MAX_ENTRIES: usize = 50;

/// How many places of one entry are shown.
const MAX_PLACES: usize = 3;

/// The texts that findings point into.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// How to name the OpenAPI document: a path as the user typed it, or relative to the workspace.
    pub spec_path: &'a str,
    /// Its text.
    pub spec: &'a str,
    /// The overlay, likewise.
    pub overlay: Option<(&'a str, &'a str)>,
}

/// Findings as text.
///
/// ```
/// use codegen::diagnostics::{Rendered, Sources};
/// use codegen::{Diagnostics, Place, Pointer};
///
/// let mut diags = Diagnostics::new();
/// let at = Pointer::root().key("info").key("version");
/// diags.error(Place::Spec(at), "`version` is a number", "put it in quotes");
///
/// let sources = Sources { spec_path: "api.yaml", spec: "openapi: 3.0.3\ninfo:\n  version: 1.0\n", overlay: None };
/// assert_eq!(
///     Rendered::new(&diags, sources).to_string(),
///     "error: `version` is a number\n  --> api.yaml:3:3 (#/info/version)\n  help: put it in quotes\n"
/// );
/// ```
#[derive(Clone, Debug)]
pub struct Rendered {
    text: String,
    summary: String,
}

impl Rendered {
    /// Renders every finding.
    pub fn new(diagnostics: &Diagnostics, sources: Sources<'_>) -> Self {
        let mut text = String::new();
        let mut counts = Vec::new();
        let entries: Vec<(Severity, Vec<Entry<'_>>)> =
            [Severity::Error, Severity::Warning, Severity::Note]
                .into_iter()
                .map(|severity| (severity, group(diagnostics, severity)))
                .collect();
        let positions = Positions::of(&entries, sources, &diagnostics.origins);
        for (severity, entries) in &entries {
            for entry in entries.iter().take(MAX_ENTRIES) {
                render_entry(&mut text, *severity, entry, &positions);
            }
            let hidden = entries.len().saturating_sub(MAX_ENTRIES);
            if hidden > 0 {
                let _ = writeln!(
                    text,
                    "… and {}",
                    counted(hidden, &format!("more {}", word(*severity)))
                );
            }
            let findings = entries.iter().map(|entry| entry.findings).sum();
            if findings > 0 {
                counts.push(counted(findings, word(*severity)));
            }
        }
        Self {
            text,
            summary: counts.join(", "),
        }
    }

    /// How many findings there are of each severity, `2 errors, 5 warnings`; empty when there are none.
    pub fn summary(&self) -> &str {
        &self.summary
    }
}

impl std::fmt::Display for Rendered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

fn render_entry(
    out: &mut String,
    severity: Severity,
    entry: &Entry<'_>,
    positions: &Positions<'_>,
) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}: {}", word(severity), Escaped(entry.message));
    for (index, place) in entry.places.iter().take(MAX_PLACES).enumerate() {
        let arrow = if index == 0 || entry.places_are_equals {
            "-->"
        } else {
            "at "
        };
        let _ = writeln!(out, "  {arrow} {}", positions.show(place));
    }
    let hidden = entry.places.len().saturating_sub(MAX_PLACES);
    if hidden > 0 {
        let _ = writeln!(out, "  … and {}", counted(hidden, "more place"));
    }
    if let Some(help) = entry.help {
        let mut lines = help.lines();
        let _ = writeln!(out, "  help: {}", Escaped(lines.next().unwrap_or_default()));
        for line in lines {
            let _ = writeln!(out, "        {}", Escaped(line));
        }
    }
}

/// The lines and columns of every place that is shown.
struct Positions<'a> {
    sources: Sources<'a>,
    origins: &'a Origins,
    /// In the document, and in each file beside it.
    spec: Vec<Vec<(Pointer, Position)>>,
    overlay: Vec<(Pointer, Position)>,
}

impl<'a> Positions<'a> {
    fn of(
        entries: &[(Severity, Vec<Entry<'a>>)],
        sources: Sources<'a>,
        origins: &'a Origins,
    ) -> Self {
        let texts = (origins.files().iter()).map(|file| file.text.as_str());
        let texts: Vec<&str> = std::iter::once(sources.spec).chain(texts).collect();
        let mut spec = vec![Vec::new(); texts.len()];
        let mut overlay = Vec::new();
        let shown = entries
            .iter()
            .flat_map(|(_, entries)| entries.iter().take(MAX_ENTRIES))
            .flat_map(|entry| entry.places.iter().take(MAX_PLACES));
        for place in shown {
            match place {
                Place::Spec(pointer) => {
                    let (text, pointer) = origin(origins, pointer);
                    spec[text].push(pointer);
                }
                Place::Overlay(pointer) => overlay.push(pointer.clone()),
                Place::SpecText { .. } | Place::OverlayText { .. } => {}
            }
        }
        let overlay_text = sources.overlay.map_or("", |(_, text)| text);
        let spec = texts.into_iter().zip(spec);
        Self {
            spec: spec
                .map(|(text, pointers)| positions(text, pointers))
                .collect(),
            overlay: positions(overlay_text, overlay),
            sources,
            origins,
        }
    }

    fn show(&self, place: &Place) -> String {
        let spec = self.sources.spec_path;
        let overlay = self.sources.overlay.map_or("overlay", |(path, _)| path);
        match place {
            Place::Spec(pointer) => {
                let (text, pointer) = origin(self.origins, pointer);
                let path = match text.checked_sub(1) {
                    None => spec.to_owned(),
                    Some(file) => beside(spec, &self.origins.files()[file].path),
                };
                let position = find(&self.spec[text], &pointer);
                format!(
                    "{}{position} (#{})",
                    Escaped(&path),
                    Escaped(&pointer.to_string())
                )
            }
            Place::Overlay(pointer) => {
                format!("{}{}", Escaped(overlay), find(&self.overlay, pointer))
            }
            Place::SpecText { line, column } => format!("{}:{line}:{column}", Escaped(spec)),
            Place::OverlayText { line, column } => format!("{}:{line}:{column}", Escaped(overlay)),
        }
    }
}

/// The number of the text that a place is in, from 0 for the document, and the place in it.
fn origin(origins: &Origins, pointer: &Pointer) -> (usize, Pointer) {
    match origins.of(pointer) {
        Some((file, pointer)) => (file.map_or(0, |file| file + 1), pointer),
        None => (0, pointer.clone()),
    }
}

/// The path of a file in the folder of the document.
fn beside(spec: &str, path: &str) -> String {
    match spec.rsplit_once(['/', '\\']) {
        Some((folder, _)) => format!("{folder}/{path}"),
        None => path.to_owned(),
    }
}

fn positions(text: &str, mut pointers: Vec<Pointer>) -> Vec<(Pointer, Position)> {
    if text.is_empty() || pointers.is_empty() {
        return Vec::new();
    }
    pointers.sort_unstable();
    pointers.dedup();
    let positions = locate(text, &pointers.iter().collect::<Vec<_>>());
    pointers.into_iter().zip(positions).collect()
}

/// `:line:column`, or nothing when there is no text to point into.
fn find(positions: &[(Pointer, Position)], pointer: &Pointer) -> String {
    match positions.binary_search_by_key(&pointer, |(pointer, _)| pointer) {
        Ok(index) => {
            let Position { line, column } = positions[index].1;
            format!(":{line}:{column}")
        }
        Err(_) => String::new(),
    }
}
