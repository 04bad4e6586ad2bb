//! The wording of what this stage has to say.

use crate::diagnostics::{Diagnostic, Place, Severity};
use crate::{Diagnostics, Pointer};

const CHOOSE: &str = "set `x-rust-name` in the overlay to choose a name";

impl Diagnostics {
    /// Two places want one name; the second got a longer one.
    pub(super) fn name_is_taken(
        &mut self,
        at: &Pointer,
        wire: &str,
        wanted: &str,
        got: &str,
        by: &Pointer,
        by_wire: &str,
    ) {
        self.push(Diagnostic {
            severity: Severity::Note,
            message: format!(
                "`{}` is called `{got}`, because `{wanted}` is the name of `{}`",
                printable(wire),
                printable(by_wire)
            ),
            places: vec![Place::Spec(at.clone()), Place::Spec(by.clone())],
            help: Some(CHOOSE.to_owned()),
            loss: None,
        });
    }

    pub(super) fn chosen_name_is_no_identifier(&mut self, at: &Pointer, name: &str) {
        self.error(
            Place::Spec(at.clone()),
            format!(
                "`x-rust-name` is `{}`, which is no Rust identifier",
                printable(name)
            ),
            "write an identifier that is no keyword",
        );
    }

    pub(super) fn chosen_name_is_reserved(&mut self, at: &Pointer, name: &str) {
        self.error(
            Place::Spec(at.clone()),
            format!("`x-rust-name` is `{name}`, a name that the generated code needs itself"),
            "choose another name",
        );
    }

    pub(super) fn chosen_name_is_taken(&mut self, at: &Pointer, name: &str, by: &Pointer) {
        self.push(Diagnostic {
            severity: Severity::Error,
            message: format!("`x-rust-name` is `{name}`, which is the name of something else"),
            places: vec![Place::Spec(at.clone()), Place::Spec(by.clone())],
            help: Some(
                "choose another name, or rename the other with `x-rust-name` too".to_owned(),
            ),
            loss: None,
        });
    }

    pub(super) fn locked_name_is_unusable(&mut self, at: &Pointer, name: &str) {
        self.note(
            at,
            format!(
                "the API model calls this `{}`, which cannot be its name any more",
                printable(name)
            ),
        );
    }

    pub(super) fn lock_lines_ignored(&mut self, lines: &[usize]) {
        let shown: Vec<String> = lines.iter().take(5).map(ToString::to_string).collect();
        let rest = lines.len().saturating_sub(shown.len());
        let more = match rest {
            0 => String::new(),
            _ => format!(" and {rest} more"),
        };
        self.note(
            &Pointer::root(),
            format!(
                "the API model cannot be read in line {}{more}; names are derived in their place",
                shown.join(", ")
            ),
        );
    }
}

/// A text of the document, short and on one line.
fn printable(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut out: String = text.escape_debug().take(LONGEST).collect();
    if out.len() < text.len() && text.chars().count() > LONGEST {
        out.push('…');
    }
    out
}
