//! What the tests of `lower` share.

#![allow(dead_code, reason = "each test file uses a part of it")]

use codegen::ir::{Api, print::print};
use codegen::normalize::{Normal, build};
use codegen::{Diagnostics, Document, Severity};
use serde_json::{Value, json};

/// A whole document around component schemas.
pub(crate) fn with_schemas(schemas: Value) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas}
    })
}

/// Lowers a document in its normal form and gives the findings as lines.
#[track_caller]
pub(crate) fn lower(document: Value) -> (Api, Vec<String>) {
    let normal = Normal::from(Document::new(document));
    let mut diags = Diagnostics::new();
    let model = build(normal, &mut diags).expect("the test document is OpenAPI");
    let api = codegen::lower::lower(&model, &mut diags);
    let findings = diags
        .iter()
        .map(|found| {
            let severity = match found.severity {
                Severity::Note => "note",
                Severity::Warning => "warning",
                Severity::Error => "error",
            };
            let place = match found.places.first() {
                Some(codegen::Place::Spec(at)) => at.to_string(),
                _ => String::new(),
            };
            format!("{severity} {place}: {}", found.message)
        })
        .collect();
    (api, findings)
}

/// Compares what lowering makes of a document, findings last, with an indented text.
#[track_caller]
pub(crate) fn check_document(document: Value, expected: &str) {
    let (api, findings) = lower(document);
    let mut actual = print(&api);
    for finding in findings {
        actual.push_str(&finding);
        actual.push('\n');
    }
    let (actual, expected) = (actual.trim(), dedent(expected));
    assert!(
        actual == expected,
        "got:\n{actual}\n\nexpected:\n{expected}\n"
    );
}

/// Compares what lowering makes of component schemas.
#[track_caller]
pub(crate) fn check_lower(schemas: Value, expected: &str) {
    check_document(with_schemas(schemas), expected);
}

/// Takes the common indentation away.
fn dedent(text: &str) -> String {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let indent = lines()
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    lines()
        .map(|line| line[indent..].trim_end())
        .collect::<Vec<_>>()
        .join("\n")
}
