//! What is said about references: the same for each text, at each of its places.

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexMap;

use super::Found;
use super::repair;
use super::resolve::Problem;
use crate::diagnostics::{Diagnostic, Diagnostics, Loss, Place, Severity};
use crate::normalize::kinds::Kind;
use crate::select::reach::Reached;
use crate::{Document, Pointer};

/// For how many findings near names are looked for.
const SUGGESTIONS: usize = 100;

/// Findings about references, gathered by what is said.
#[derive(Default)]
pub(super) struct Report {
    findings: IndexMap<String, Finding>,
    /// What references asked for in vain.
    missed: HashMap<(Kind, String), String>,
}

struct Finding {
    help: Option<String>,
    loss: Loss,
    places: Vec<Pointer>,
}

impl Report {
    /// Whether this is the first of its text, and one of the few for which looking for near names is worth the time.
    pub(super) fn is_news(&self, reference: &Found) -> bool {
        let asked = (reference.kind, reference.text.clone());
        self.missed.len() < SUGGESTIONS && !self.missed.contains_key(&asked)
    }

    /// A reference that leads nowhere; components with names like its own are `near`.
    pub(super) fn problem(
        &mut self,
        document: &Document,
        reference: Found,
        problem: Problem,
        near: &[&str],
    ) {
        let text = &reference.text;
        let noun = reference.kind.noun();
        let (message, help) = match problem {
            Problem::External => match document.absence(text) {
                Some(absence) => (
                    format!("`{text}` {}", absence.said),
                    absence.help.to_owned(),
                ),
                None => (
                    format!("`{text}` leads out of the document"),
                    "bundle the document into one file first".to_owned(),
                ),
            },
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
        let (loss, consequence) = repair::cost(reference.kind);
        let asked = (reference.kind, reference.text);
        let help = self.missed.entry(asked).or_insert(help).clone();
        self.add(
            reference.at,
            loss,
            format!("{message}; {consequence}"),
            Some(help),
        );
    }

    /// A reference that was read as what it must have meant.
    pub(super) fn mended(&mut self, reference: &Found, target: &Pointer) {
        let message = format!("`{}` is read as `#{target}`", reference.text);
        self.add(reference.at.clone(), Loss::Guessed, message, None);
    }

    /// References that would make the document many times as large.
    pub(super) fn too_large(&mut self, at: &Pointer, kind: Kind) {
        let (loss, consequence) = repair::cost(kind);
        let message = format!(
            "references repeat so much of the document that it would not end; of this one, {consequence}"
        );
        let help = "refer to schemas, which are shared".to_owned();
        self.add(at.clone(), loss, message, Some(help));
    }

    fn add(&mut self, at: Pointer, loss: Loss, message: String, help: Option<String>) {
        let finding = self.findings.entry(message).or_insert_with(|| Finding {
            help,
            loss,
            places: Vec::new(),
        });
        finding.places.push(at);
    }

    /// Tells everything. What no operation reaches is worth a note.
    pub(super) fn finish(self, document: &Document, diags: &mut Diagnostics) {
        if self.findings.is_empty() {
            return;
        }
        let reached = Reached::from(document.root(), &BTreeSet::new());
        for (message, finding) in self.findings {
            for at in finding.places {
                let severity = if reached.has(&at) {
                    Severity::Warning
                } else {
                    Severity::Note
                };
                diags.push(Diagnostic {
                    severity,
                    message: message.clone(),
                    places: vec![Place::Spec(at)],
                    help: finding.help.clone(),
                    loss: Some(finding.loss),
                });
            }
        }
    }
}
