//! What git has of the checkout: revisions, and files as they were.
//!
//! # Invariants
//! - Only reads, through the program `git`; a revision from the command line is never taken for an option.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};
use codegen::files::{FileProblem, FileText, Files};

/// A revision of the repository around a workspace.
#[derive(Clone, Debug)]
pub(super) struct Revision {
    root: PathBuf,
    /// The full name of the commit.
    commit: String,
    /// As a reader knows it: `main`, or what was asked for.
    pub(super) name: String,
}

impl Revision {
    /// The wanted revision; without one, where this branch left the default branch.
    pub(super) fn find(root: &Path, wanted: Option<&str>) -> anyhow::Result<Self> {
        let (name, commit) = match wanted {
            Some(name) => (name.to_owned(), commit(root, name)?),
            None => match merge_base(root) {
                Some((branch, commit)) => (branch, commit),
                None => ("HEAD".to_owned(), commit(root, "HEAD")?),
            },
        };
        Ok(Self {
            root: root.to_owned(),
            commit,
            name,
        })
    }

    /// The full name of the commit.
    pub(super) fn commit(&self) -> &str {
        &self.commit
    }

    /// The first digits of the commit.
    pub(super) fn short(&self) -> &str {
        self.commit.get(..10).unwrap_or(&self.commit)
    }

    /// A file as it was, by its path from the root of the workspace; `None` when it was not there.
    pub(super) fn file(&self, path: &str) -> anyhow::Result<Option<String>> {
        let object = format!("{}:./{path}", self.commit);
        if ask(&self.root, &["cat-file", "-e", &object]).is_none() {
            return Ok(None);
        }
        let output = git(&self.root, &["cat-file", "blob", &object])?;
        if !output.status.success() {
            bail!("git cannot show {path} at {}", self.name);
        }
        let text = String::from_utf8(output.stdout);
        Ok(Some(text.with_context(|| {
            format!("{path} at {} is no text", self.name)
        })?))
    }

    /// The folder of a document as it was. `name` is what the files in it call the document, when that is not its own name.
    pub(super) fn folder_of(&self, document: &str, name: Option<&str>) -> RevisionFolder {
        let (folder, own) = match document.rsplit_once('/') {
            Some((folder, own)) => (format!("{folder}/"), own),
            None => (String::new(), document),
        };
        RevisionFolder {
            revision: self.clone(),
            folder,
            document: name.unwrap_or(own).to_owned(),
        }
    }

    /// The names in a folder as it was, by its path from the root of the workspace.
    pub(super) fn folder(&self, path: &str) -> Vec<String> {
        let tree = format!("{}:./{path}", self.commit);
        let names = ask(&self.root, &["ls-tree", "--name-only", "-z", &tree]).unwrap_or_default();
        let names = names.split('\0').filter(|name| !name.is_empty());
        names.map(str::to_owned).collect()
    }
}

/// The folder of a document as it was. A link in it is read as the path that it has for a text, so none is followed.
#[derive(Clone, Debug)]
pub(super) struct RevisionFolder {
    revision: Revision,
    /// From the root of the workspace, with the slash after it.
    folder: String,
    document: String,
}

impl Files for RevisionFolder {
    fn document(&self) -> &str {
        &self.document
    }

    fn read(&self, path: &str) -> Result<FileText, FileProblem> {
        match self.revision.file(&format!("{}{path}", self.folder)) {
            Ok(Some(text)) => Ok(FileText {
                path: path.to_owned(),
                text,
            }),
            Ok(None) => Err(FileProblem::Missing),
            Err(error) => Err(FileProblem::Unreadable(error.to_string())),
        }
    }
}

/// Who commits here.
pub(super) fn user() -> Option<String> {
    let name = ask(Path::new("."), &["config", "user.name"])?;
    (!name.is_empty()).then_some(name)
}

/// The commit that a revision names.
fn commit(root: &Path, name: &str) -> anyhow::Result<String> {
    let revision = format!("{name}^{{commit}}");
    ask(
        root,
        &[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &revision,
        ],
    )
    .with_context(|| format!("git knows no revision `{name}` here; give another with `--base`"))
}

/// Where the current branch left the default one: its name, and the commit.
fn merge_base(root: &Path) -> Option<(String, String)> {
    let named = ask(
        root,
        &[
            "rev-parse",
            "--abbrev-ref",
            "--verify",
            "--quiet",
            "origin/HEAD",
        ],
    );
    let branches = named
        .into_iter()
        .chain(["main", "master"].map(str::to_owned));
    for branch in branches {
        if let Some(commit) = ask(root, &["merge-base", "--end-of-options", &branch, "HEAD"]) {
            return Some((branch, commit));
        }
    }
    None
}

/// What git prints; `None` when it fails.
fn ask(root: &Path, arguments: &[&str]) -> Option<String> {
    let output = git(root, arguments).ok()?;
    let text = output.status.success().then_some(output.stdout)?;
    Some(String::from_utf8(text).ok()?.trim_end().to_owned())
}

fn git(root: &Path, arguments: &[&str]) -> anyhow::Result<std::process::Output> {
    Command::new("git")
        .arg("-C")
        .arg(root)
        .args(arguments)
        .output()
        .context("`git` cannot be run; without it, two documents can be compared: `diff OLD NEW`")
}
