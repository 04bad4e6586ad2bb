//! The wording of what can be wrong with a reference to another file.

use super::locate::Problem;
use super::store::Absent;
use super::survey::Shape;
use crate::diagnostics::{Diagnostics, Loss};
use crate::document::Absence;
use crate::{Pointer, normalize::kinds::Kind};

/// Why a reference leads nowhere.
pub(super) fn absence(problem: &Problem) -> Absence {
    let (said, help) = match problem {
        Problem::File(Absent::Missing) => (
            "names a file that is not there".to_owned(),
            "add the file, or mend the reference; a path is relative to the file that has it",
        ),
        Problem::File(Absent::Outside) => (
            "leads out of the folder of the document".to_owned(),
            "keep what belongs to the document in one folder",
        ),
        Problem::File(Absent::Address) => (
            "is an address, and nothing is fetched".to_owned(),
            "save what it leads to beside the document, and refer to it by its path",
        ),
        Problem::File(Absent::Unreadable(reason)) => (
            format!("names a file that cannot be read: {reason}"),
            "mend the file",
        ),
        Problem::Nothing(path) => (
            format!("names something that `{path}` does not have"),
            "add it, or mend the reference",
        ),
        Problem::NoObject(found) => (
            format!("leads to `{found}`, which is no object"),
            "refer to an object",
        ),
        Problem::Circle => (
            "leads in a circle".to_owned(),
            "write the object in one of the places that refer to each other",
        ),
    };
    Absence { said, help }
}

impl Diagnostics {
    pub(super) fn written_in_place(&mut self, at: &Pointer, shape: Shape, text: &str) {
        let user = at.parent().unwrap_or_default();
        let what = match shape {
            Shape::Object(kind) => Kind::noun(kind).to_owned(),
            Shape::Map(_) | Shape::List(_) => format!("`{}`", user.last().unwrap_or_default()),
        };
        self.loss(
            Loss::Guessed,
            at,
            format!("{what} cannot be a reference, as to `{text}`; what it leads to is read in its place"),
        );
    }
}
