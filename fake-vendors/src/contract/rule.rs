//! One schema of a document, compiled.

use jsonschema::Validator;
use serde_json::{Value, json};

/// Makes rules of the schemas of one document.
pub(super) struct Schemas<'a> {
    root: &'a Value,
}

/// What a schema says, ready to be asked.
#[derive(Debug)]
pub(crate) struct Rule(Validator);

impl<'a> Schemas<'a> {
    pub(super) fn new(root: &'a Value) -> Self {
        Self { root }
    }

    /// The schema at a JSON Pointer of the document.
    pub(super) fn rule(&self, pointer: &str) -> Result<Rule, String> {
        if self.root.pointer(pointer).is_none() {
            return Err(format!("there is no schema at {pointer}"));
        }
        // The document with a reference beside its members is a schema whose references lead into the document.
        let mut schema = self.root.clone();
        schema["$ref"] = json!(format!("#{}", in_uri(pointer)));
        jsonschema::draft202012::options()
            .should_validate_formats(true)
            .build(&schema)
            .map(Rule)
            .map_err(|error| format!("{pointer}: {error}"))
    }
}

impl Rule {
    /// What is wrong with a value, a line each.
    pub(super) fn objections(&self, value: &Value) -> Vec<String> {
        self.0
            .iter_errors(value)
            .map(|error| format!("at `{}`: {error}", error.instance_path()))
            .collect()
    }

    /// What is wrong with a text that stands for a value: in a path, a query or a header a number is written in digits.
    pub(super) fn objections_to_text(&self, text: &str) -> Vec<String> {
        let as_text = self.objections(&Value::from(text));
        match text.parse::<i64>() {
            Ok(number) if !as_text.is_empty() => self.objections(&Value::from(number)),
            _ => as_text,
        }
    }
}

/// A JSON Pointer as the fragment of a URI: braces and blanks may not stand there.
fn in_uri(pointer: &str) -> String {
    pointer
        .replace('%', "%25")
        .replace('{', "%7B")
        .replace('}', "%7D")
        .replace(' ', "%20")
}
