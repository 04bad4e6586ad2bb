//! The folder of a document: the files that it refers to.
//!
//! # Invariants
//! - Nothing outside of the folder is read, whichever links lead there.

use std::fs;
use std::path::{Path, PathBuf};

use codegen::files::{FileProblem, FileText, Files};

/// The largest file that is read.
const MAX_BYTES: u64 = 64 << 20;

/// The folder that a document lies in.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    /// Without links; none when there is no such folder.
    root: Option<PathBuf>,
    document: String,
}

impl Folder {
    /// The folder of the document at `path`.
    pub(crate) fn of(path: &Path) -> Self {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let name = path.file_name().and_then(|name| name.to_str());
        Self {
            root: folder.canonicalize().ok(),
            document: name.unwrap_or_default().to_owned(),
        }
    }

    /// The same folder, whose files know the document by another name.
    #[cfg(feature = "command")]
    pub(crate) fn with_document(self, name: &str) -> Self {
        Self {
            document: name.to_owned(),
            ..self
        }
    }
}

impl Files for Folder {
    fn document(&self) -> &str {
        &self.document
    }

    fn read(&self, path: &str) -> Result<FileText, FileProblem> {
        let root = self.root.as_deref().ok_or(FileProblem::Missing)?;
        let unreadable = |e: std::io::Error| match e.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
                FileProblem::Missing
            }
            _ => FileProblem::Unreadable(e.to_string()),
        };
        let real = root.join(path).canonicalize().map_err(unreadable)?;
        let inside = real.strip_prefix(root).map_err(|_| FileProblem::Outside)?;
        let found = fs::metadata(&real).map_err(unreadable)?;
        if !found.is_file() {
            return Err(FileProblem::Unreadable("it is no file".to_owned()));
        }
        if found.len() > MAX_BYTES {
            let limit = MAX_BYTES >> 20;
            let reason = format!("it has more than {limit} MiB");
            return Err(FileProblem::Unreadable(reason));
        }
        let text = String::from_utf8(fs::read(&real).map_err(unreadable)?)
            .map_err(|_| FileProblem::Unreadable("it is not UTF-8 text".to_owned()))?;
        let path = inside.to_string_lossy().replace('\\', "/");
        Ok(FileText { path, text })
    }
}
