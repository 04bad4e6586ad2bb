//! What the tests share: a copy of the files that the commands work on, and the built program run among them.
#![allow(dead_code, reason = "every test file uses a part of it")]

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The files below a folder: path relative to it, content.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// A temporary folder that the program is run in.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder can be made"),
        }
    }

    /// A copy of this checkout's `clientwright.toml`, `specs` and `generated-client`.
    pub(crate) fn checkout() -> Self {
        let place = Self::empty();
        let settings = std::fs::read(repository().join("clientwright.toml"));
        place.write("clientwright.toml", settings.expect("the settings"));
        for part in ["specs", "generated-client"] {
            let files = files_of(&repository().join(part));
            for (path, content) in files {
                place.write(&format!("{part}/{path}"), content);
            }
        }
        place
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        self.path().join(path).exists()
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        let folder = path.parent().expect("a file lies in a folder");
        std::fs::create_dir_all(folder).expect("the folder can be made");
        std::fs::write(&path, content).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    }

    pub(crate) fn remove(&self, path: &str) {
        std::fs::remove_file(self.path().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    }

    /// Replaces a text that must occur exactly once.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(
            text.matches(from).count(),
            1,
            "{path} should have {from:?} once"
        );
        self.write(path, text.replace(from, to));
    }

    pub(crate) fn append(&self, path: &str, text: &str) {
        self.write(path, self.read(path) + text);
    }

    /// Every file with its content.
    pub(crate) fn files(&self) -> Files {
        files_of(self.path())
    }

    /// Runs the program here.
    pub(crate) fn clientwright<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
    ) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_clientwright"))
            .args(arguments)
            .current_dir(self.path())
            .output()
            .expect("the program can be started");
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8 on stdout"),
            err: String::from_utf8(output.stderr).expect("UTF-8 on stderr"),
        }
    }
}

/// How a run of the program ended, and what it printed.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            Some(code),
            "stdout:\n{}\nstderr:\n{}",
            self.out,
            self.err
        );
        self
    }

    /// That stdout and stderr together hold a text.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(
            self.out.contains(text) || self.err.contains(text),
            "{text:?} is not in stdout:\n{}\nnor in stderr:\n{}",
            self.out,
            self.err
        );
        self
    }
}

/// The paths that were added, removed or changed.
pub(crate) fn touched(before: &Files, after: &Files) -> Vec<String> {
    let mut paths: Vec<String> = before.keys().chain(after.keys()).cloned().collect();
    paths.sort();
    paths.dedup();
    paths.retain(|path| before.get(path) != after.get(path));
    paths
}

/// The folder of this checkout.
pub(crate) fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent()
        .expect("the package lies in the workspace")
        .into()
}

fn files_of(folder: &Path) -> Files {
    let mut files = Files::new();
    let mut pending = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = pending.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder can be read") {
            let entry = entry.expect("the entry can be read");
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                pending.push((entry.path(), format!("{path}/")));
            } else {
                let content = std::fs::read(entry.path()).expect("the file can be read");
                files.insert(path, content);
            }
        }
    }
    files
}

/// A document of one page, as small as a useful one can be.
pub(crate) const NOTES: &str = "\
openapi: 3.0.3
info:
  title: Notes
  version: 1.0.0
servers:
- url: https://notes.example
paths:
  /notes/{id}:
    get:
      operationId: getNote
      summary: Gives one note.
      parameters:
      - name: id
        in: path
        required: true
        schema:
          type: string
      responses:
        '200':
          description: The note.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Note'
        '404':
          description: There is none.
components:
  schemas:
    Note:
      type: object
      description: A note that somebody wrote.
      required:
      - id
      properties:
        id:
          type: string
        text:
          type: string
";
