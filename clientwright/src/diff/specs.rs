//! Two documents, each a file or a file at a revision -> two clients, in memory.

use std::path::Path;

use anyhow::{Result, bail};
use codegen::api_file;
use codegen::pipeline::{Input, Stage, run};
use codegen::{Diagnostics, Options, Selection, Severity};

use super::client::Client;
use super::git::Revision;
use crate::settings::Settings;
use crate::spec::Spec;

/// How the module is called, of which nothing is written.
const MODULE: &str = "api";

/// Where a document is.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// None for a file as it is now.
    revision: Option<Revision>,
    /// Below the current folder where it is there.
    file: String,
}

/// Whether an argument is a file, or `REV:FILE`.
pub(super) fn is_document(text: &str) -> bool {
    // A word before the colon is a revision, a letter is a drive.
    Path::new(text).is_file() || text.split_once(':').is_some_and(|(rev, _)| rev.len() > 1)
}

impl Origin {
    /// Where the document of an argument is.
    pub(super) fn of(text: &str) -> Result<Self> {
        let here = std::env::current_dir()?;
        let at_revision = text.split_once(':').filter(|_| !Path::new(text).is_file());
        let Some((revision, file)) = at_revision else {
            let path = Path::new(text);
            let file = path.strip_prefix(&here).unwrap_or(path);
            return Ok(Self {
                revision: None,
                file: file.display().to_string(),
            });
        };
        if Path::new(file).is_absolute() {
            bail!("`{text}`: a file at a revision is given by its path from the current folder");
        }
        Ok(Self {
            revision: Some(Revision::find(&here, Some(revision))?),
            file: file.to_owned(),
        })
    }

    /// As it is named to readers.
    pub(super) fn shown(&self) -> String {
        match &self.revision {
            Some(revision) => format!("{}:{}", revision.name, self.file),
            None => self.file.clone(),
        }
    }

    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// The commit.
    pub(super) fn revision(&self) -> Option<&str> {
        self.revision.as_ref().map(Revision::commit)
    }

    fn read(&self) -> Result<Spec> {
        let Some(revision) = &self.revision else {
            return Spec::read(Path::new(&self.file), None);
        };
        match revision.file(&self.file)? {
            Some(text) => Ok(Spec::of_text(
                self.shown(),
                text,
                revision.folder_of(&self.file, None),
            )),
            None => bail!("there is no {} at {}", self.file, revision.name),
        }
    }
}

/// The clients of the two documents, and the title of the new one. Names of the old one are kept by the new one. `None` when
/// one of them has errors, which were printed.
pub(super) fn clients(old: &Origin, new: &Origin) -> Result<Option<(String, Client, Client)>> {
    let Some(before) = client(&old.read()?, None) else {
        return Ok(None);
    };
    let lock = before.api.as_ref().map(|api| api_file::write(MODULE, api));
    let after = client(&new.read()?, lock.as_deref());
    Ok(after.map(|after| (title(&after), before, after)))
}

/// `info.title`, on one line.
fn title(client: &Client) -> String {
    let info = client
        .document
        .as_ref()
        .and_then(|document| document.root().get("info"));
    let title = info.and_then(|info| info.get("title")?.as_str());
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    title.unwrap_or(MODULE).chars().map(plain).collect()
}

fn client(spec: &Spec, lock: Option<&str>) -> Option<Client> {
    let (selection, options) = (Selection::default(), Options::default());
    let input = Input {
        module: MODULE,
        path: MODULE,
        source: MODULE,
        command: "",
        spec: spec.text(),
        files: spec.files(),
        overlay: None,
        selection: &selection,
        options: &options,
        lock,
    };
    let mut diags = Diagnostics::new();
    let stages = run(&input, Stage::Expose, &mut diags, &mut |_| {});
    eprint!("{}", spec.render(&diags, Severity::Error));
    let rust_api = stages.ok()?.rust_api?;
    // Nothing to find: the same text was read a moment ago.
    let document = run(&input, Stage::Select, &mut Diagnostics::new(), &mut |_| {});
    Some(Client {
        api: Some(rust_api),
        inputs: [Some(spec.text().to_owned()), None, None],
        beside: diags.files().to_vec(),
        settings: Settings::default(),
        document: document.ok()?.document,
    })
}
