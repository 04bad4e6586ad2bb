//! The files that a document may refer to: how they are asked for, and what can be wrong with one.
//!
//! # Invariants
//! - A path is relative to the folder of the document, with `/` between its names, and has no `.`, no `..` and no empty
//!   name: whoever asks has settled that it does not lead out of the folder. Links are the business of who answers.

use std::collections::BTreeMap;
use std::fmt;

/// The folder of a document.
pub trait Files: fmt::Debug {
    /// The path of the document itself, so that a file that refers to it finds it; empty when it has none.
    fn document(&self) -> &str;

    /// The text of a file.
    ///
    /// # Errors
    /// When there is none that may be read.
    fn read(&self, path: &str) -> Result<FileText, FileProblem>;
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileText {
    /// The path of the file, which is another than the one that was asked for when that is a link.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// There is none of this path.
    Missing,
    /// It is a link that leads out of the folder.
    Outside,
    /// It is there and cannot be read, for this reason.
    Unreadable(String),
}

/// No folder: the document stands alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoFiles;

impl Files for NoFiles {
    fn document(&self) -> &str {
        ""
    }

    fn read(&self, _path: &str) -> Result<FileText, FileProblem> {
        Err(FileProblem::Missing)
    }
}

/// Files in memory, by their paths.
///
/// ```
/// use codegen::files::{FileProblem, Files, MemoryFiles};
///
/// let files = MemoryFiles::new("openapi.yaml", [("schemas/Pet.yaml", "type: object")]);
/// assert_eq!(files.read("schemas/Pet.yaml").expect("it is there").text, "type: object");
/// assert_eq!(files.read("schemas/Dog.yaml"), Err(FileProblem::Missing));
/// ```
#[derive(Clone, Debug, Default)]
pub struct MemoryFiles {
    document: String,
    texts: BTreeMap<String, String>,
}

impl MemoryFiles {
    /// The files beside the document of path `document`.
    pub fn new<P: Into<String>, T: Into<String>>(
        document: impl Into<String>,
        texts: impl IntoIterator<Item = (P, T)>,
    ) -> Self {
        let texts = texts.into_iter();
        Self {
            document: document.into(),
            texts: texts
                .map(|(path, text)| (path.into(), text.into()))
                .collect(),
        }
    }
}

impl Files for MemoryFiles {
    fn document(&self) -> &str {
        &self.document
    }

    fn read(&self, path: &str) -> Result<FileText, FileProblem> {
        let text = self.texts.get(path).ok_or(FileProblem::Missing)?;
        Ok(FileText {
            path: path.to_owned(),
            text: text.clone(),
        })
    }
}
