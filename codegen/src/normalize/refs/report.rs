//! What is said about references: once for each text, with the first places.

use indexmap::IndexMap;

use super::Found;
use super::resolve::Problem;
use crate::Pointer;
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Severity};
use crate::normalize::model::Kind;

/// How many places a finding names.
const PLACES: usize = 5;

/// For how many findings near names are looked for.
const SUGGESTIONS: usize = 100;

/// Findings about references, gathered by their text.
#[derive(Default)]
pub(super) struct Report {
    findings: IndexMap<(Kind, String), Finding>,
}

struct Finding {
    severity: Severity,
    message: String,
    help: Option<String>,
    places: Vec<Place>,
    count: usize,
}

impl Report {
    /// Whether this is the first of its text, and one of the few for which looking for near names is worth the time.
    pub(super) fn is_news(&self, reference: &Found) -> bool {
        self.findings.len() < SUGGESTIONS
            && !self
                .findings
                .contains_key(&(reference.kind, reference.text.clone()))
    }

    /// A reference that leads nowhere; components with names like its own are `near`.
    pub(super) fn problem(&mut self, reference: Found, problem: Problem, near: &[&str]) {
        let text = &reference.text;
        let noun = reference.kind.noun();
        let (message, help) = match problem {
            Problem::External => (
                format!("`{text}` leads out of the document"),
                "bundle the document into one file first".to_owned(),
            ),
            Problem::Missing => (
                format!("`{text}` names {noun} that is not there"),
                match near {
                    [] => "add it, or mend the reference".to_owned(),
                    near => format!("did you mean `{}`?", near.join("` or `")),
                },
            ),
            Problem::Other(found) => (
                format!("`{text}` leads to {found}, and {noun} is wanted here"),
                "refer to an object of the right kind".to_owned(),
            ),
            Problem::Circle => (
                format!("`{text}` leads in a circle"),
                "write the object in one of the places that refer to each other".to_owned(),
            ),
            Problem::Meant(_) => return,
        };
        self.add(reference, Severity::Error, message, Some(help));
    }

    /// A reference that was read as what it must have meant.
    pub(super) fn mended(&mut self, reference: &Found, target: &Pointer) {
        let message = format!("`{}` is read as `#{target}`", reference.text);
        let reference = Found {
            at: reference.at.clone(),
            kind: reference.kind,
            text: reference.text.clone(),
        };
        self.add(reference, Severity::Warning, message, None);
    }

    /// References that would make the document many times as large.
    pub(super) fn too_large(&mut self, at: &Pointer) {
        let reference = Found {
            at: at.clone(),
            kind: Kind::Root,
            text: String::new(),
        };
        let message = "references repeat so much of the document that it would not end".to_owned();
        self.add(
            reference,
            Severity::Error,
            message,
            Some("refer to schemas, which are shared".to_owned()),
        );
    }

    fn add(&mut self, reference: Found, severity: Severity, message: String, help: Option<String>) {
        let finding = self
            .findings
            .entry((reference.kind, reference.text))
            .or_insert_with(|| Finding {
                severity,
                message,
                help,
                places: Vec::new(),
                count: 0,
            });
        finding.count += 1;
        if finding.places.len() < PLACES {
            finding.places.push(Place::Spec(reference.at));
        }
    }

    /// Tells everything.
    pub(super) fn finish(self, diags: &mut Diagnostics) {
        for finding in self.findings.into_values() {
            let more = finding.count - finding.places.len();
            let message = match more {
                0 => finding.message,
                _ => format!("{} (and in {more} more places)", finding.message),
            };
            diags.push(Diagnostic {
                severity: finding.severity,
                message,
                places: finding.places,
                help: finding.help,
                loss: None,
            });
        }
    }
}
