//! Source file -> text.

use crate::emit::SourceFile;

/// A file as it is written: path relative to the module's folder, and text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    pub path: String,
    pub text: String,
}

/// Prints a file: item by item, a blank line between items.
pub fn format_file(file: SourceFile) -> TextFile {
    TextFile {
        path: file.path,
        text: String::new(),
    }
}
