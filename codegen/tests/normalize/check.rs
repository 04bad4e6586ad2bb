//! One helper for a schema, one for a document; both compare everything that comes out.

use codegen::model::Moved;
use codegen::normalize::{build, normal_form};
use codegen::{Diagnostics, Document, Loss, Place, Severity};
use serde_json::{Value, json};

/// What came of a document: its normal form, unless there was an error, and the findings.
pub(crate) struct Outcome {
    pub(crate) model: Option<Value>,
    pub(crate) findings: Vec<String>,
    pub(crate) moved: Moved,
}

impl Outcome {
    /// The model at a pointer.
    #[track_caller]
    pub(crate) fn at(&self, pointer: &str) -> &Value {
        let model = self
            .model
            .as_ref()
            .unwrap_or_else(|| panic!("no model: {:?}", self.findings));
        model
            .pointer(pointer)
            .unwrap_or_else(|| panic!("nothing at {pointer} in {model:#}"))
    }

    /// Where that stands in the document which the normal form has at a pointer.
    pub(crate) fn stands_at(&self, pointer: &str) -> String {
        let usual = pointer.parse().expect("a pointer");
        self.moved.place(usual).to_string()
    }

    /// Compares the findings: one for each expected text, which it contains, in any order.
    #[track_caller]
    pub(crate) fn finds(&self, expected: &[&str]) -> &Self {
        let unexpected: Vec<&String> = self
            .findings
            .iter()
            .filter(|finding| !expected.iter().any(|text| finding.contains(text)))
            .collect();
        let missing: Vec<&&str> = expected
            .iter()
            .filter(|text| !self.findings.iter().any(|finding| finding.contains(**text)))
            .collect();
        assert!(
            unexpected.is_empty() && missing.is_empty() && self.findings.len() == expected.len(),
            "missing {missing:#?}\nunexpected {unexpected:#?}\nall {:#?}",
            self.findings
        );
        self
    }

    /// Whether no model came out.
    #[track_caller]
    pub(crate) fn refused(&self, expected: &[&str]) {
        assert!(self.model.is_none(), "a model came out");
        self.finds(expected);
    }
}

/// Normalizes a document as it is.
pub(crate) fn run(document: Value) -> Outcome {
    let mut diags = Diagnostics::new();
    let normal = normal_form(Document::new(document), &mut diags).ok();
    let normal = normal.filter(|normal| build(normal.clone(), &mut diags).is_ok());
    Outcome {
        moved: normal
            .as_ref()
            .map(|normal| normal.moved.clone())
            .unwrap_or_default(),
        model: normal.map(|normal| normal.document.into_root()),
        findings: diags
            .iter()
            .map(|finding| {
                let severity = match finding.severity {
                    Severity::Note => "note",
                    Severity::Warning => "warning",
                    Severity::Error => "error",
                };
                let loss = match finding.loss {
                    None => "",
                    Some(Loss::Skipped) => " skipped",
                    Some(Loss::Widened) => " widened",
                    Some(Loss::Ignored) => " ignored",
                    Some(Loss::Guessed) => " guessed",
                };
                let place = match &finding.places[..] {
                    [Place::Spec(pointer), ..] => pointer.to_string(),
                    other => format!("{other:?}"),
                };
                let help = finding.help.as_deref().unwrap_or_default();
                format!("{severity}{loss}: {} @{place} {help}", finding.message)
            })
            .collect(),
    }
}

/// Normalizes a document of which only the interesting members are given.
pub(crate) fn run_with(members: Value) -> Outcome {
    let mut document =
        json!({ "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": {} });
    let (Value::Object(document_members), Value::Object(members)) = (&mut document, members) else {
        panic!("the members of a document are an object");
    };
    document_members.extend(members);
    run(document)
}

/// Normalizes a document with one operation, `GET /a`.
pub(crate) fn run_operation(operation: Value) -> Outcome {
    run_with(json!({ "paths": { "/a": { "get": operation } } }))
}

/// What becomes of a component schema in a 3.1 document, and what is said about it.
#[track_caller]
pub(crate) fn check_schema(written: Value, read: Value, findings: &[&str]) {
    check_schema_of("3.1.0", written, read, findings);
}

/// The same in a document of any version.
#[track_caller]
pub(crate) fn check_schema_of(version: &str, written: Value, read: Value, findings: &[&str]) {
    let outcome = run_with(json!({
        "openapi": version,
        "components": { "schemas": { "Known": { "type": "object" }, "S": written } },
    }));
    outcome.finds(findings);
    assert_eq!(
        outcome.at("/components/schemas/S"),
        &read,
        "{}",
        outcome.at("/components/schemas/S")
    );
}

/// The same for schemas about which there is nothing to say.
#[track_caller]
pub(crate) fn check_quiet(written: Value, read: Value) {
    check_schema(written, read, &[]);
}
