//! The wording of what can be wrong with a text.

use serde_json::Value;

use super::{SyntaxError, Which};
use crate::positions::{DuplicateKey, Position};
use crate::{Diagnostic, Diagnostics, Place, Severity};

impl Which {
    fn at(self, position: Position) -> Place {
        let Position { line, column } = position;
        match self {
            Self::Spec | Self::File => Place::SpecText { line, column },
            Self::Overlay => Place::OverlayText { line, column },
        }
    }

    fn noun(self) -> &'static str {
        match self {
            Self::Spec => "the document",
            Self::Overlay => "the overlay",
            Self::File => "the file",
        }
    }
}

impl Diagnostics {
    pub(super) fn syntax_error(&mut self, which: Which, error: SyntaxError) {
        let help = help_for(&error.message);
        self.push(Diagnostic {
            severity: Severity::Error,
            message: format!(
                "{} cannot be read: {}",
                which.noun(),
                error.message.replace(" at line ", " that began at line ")
            ),
            places: vec![which.at(Position {
                line: error.line,
                column: error.column,
            })],
            help: help.map(str::to_owned),
            loss: None,
        });
    }

    pub(super) fn text_too_large(&mut self, which: Which, bytes: usize, limit: usize) {
        self.error(
            which.at(Position::START),
            format!(
                "{} has {} MiB, more than the {} that are read",
                which.noun(),
                bytes >> 20,
                limit >> 20
            ),
            "split it, or leave out what the client does not need",
        );
    }

    pub(super) fn text_is_markup(&mut self, which: Which) {
        self.error(
            which.at(Position::START),
            format!("{} is an HTML or XML page, not JSON or YAML", which.noun()),
            "save the file that the page links to",
        );
    }

    pub(super) fn text_is_no_object(&mut self, which: Which, found: &Value) {
        let what = match found {
            Value::Null => "empty",
            Value::Array(_) => "a list, not an object",
            _ => "a single value, not an object",
        };
        let help = match which {
            Which::File => "a file that is referred to holds an object",
            Which::Spec => "an OpenAPI document begins with `openapi: 3.…`",
            Which::Overlay => {
                "an overlay begins with `overlay: 1.1.0`; without one, delete the file"
            }
        };
        self.error(
            which.at(Position::START),
            format!("{} is {what}", which.noun()),
            help,
        );
    }

    /// Reports every duplicate that was found again in the text, or the bare `keys` when none was.
    pub(super) fn duplicate_keys(&mut self, which: Which, found: &[DuplicateKey], keys: &[String]) {
        const HELP: &str =
            "keep one of the two; a parser that accepts both would silently drop one";
        for duplicate in found {
            self.push(Diagnostic {
                severity: Severity::Error,
                message: format!("the key `{}` stands twice in one object", duplicate.key),
                places: vec![which.at(duplicate.second), which.at(duplicate.first)],
                help: Some(HELP.to_owned()),
                loss: None,
            });
        }
        if found.is_empty() {
            for key in keys {
                self.error(
                    which.at(Position::START),
                    format!("the key `{key}` stands twice in one object"),
                    HELP,
                );
            }
        }
    }
}

/// What to do about the parser's commonest complaints.
fn help_for(message: &str) -> Option<&'static str> {
    let known = [
        (
            "mapping values are not allowed",
            "quote the value if it contains `: `, and check the indentation",
        ),
        (
            "cannot start any token",
            "indent with spaces, and quote a value that begins with `@`, `%` or a back-tick",
        ),
        (
            "did not find expected key",
            "check the indentation of this line against the lines around it",
        ),
        (
            "could not find expected ':'",
            "quote a value that spans lines, and check the indentation",
        ),
        (
            "did not find expected ','",
            "close the bracket, or put a comma between the elements",
        ),
        ("second document", "keep one document in a file"),
        (
            "EOF while parsing",
            "close what is still open here; is the file complete?",
        ),
        ("trailing comma", "remove the comma"),
        ("trailing characters", "remove what follows the document"),
        (
            "control character",
            "write it as an escape: `\\n`, `\\t`, `\\u0001`",
        ),
        (
            "hex escape",
            "write a character beyond U+FFFF as two escapes, or as it is",
        ),
        (
            "a key is a list",
            "write the key as plain text, in quotes when it holds brackets",
        ),
        (
            "aliases repeat",
            "write the repeated part as a component and refer to it with `$ref`",
        ),
        (
            "nested deeper",
            "move inner schemas to `components` and refer to them with `$ref`",
        ),
        (
            "the tag",
            "remove the tag, or resolve it with the program that understands it",
        ),
        (
            "unknown anchor",
            "define the anchor (`&name`) before the alias (`*name`)",
        ),
    ];
    known
        .into_iter()
        .find(|(part, _)| message.contains(part))
        .map(|(_, help)| help)
        .or(Some("mend the text here; it is neither JSON nor YAML"))
}
