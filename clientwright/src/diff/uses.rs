//! Where the hand-written code of the workspace names a thing of a generated client.
//!
//! Decided by text: a file counts when it names the vendor's module, and a line when it has the item in the way that an
//! item of its kind is written. A field of another type with the same name is found too, so the report says "named in".
//!
//! # Invariants
//! - Lines of comments name nothing.

use std::path::Path;

use anyhow::Result;

/// The hand-written sources that may call a client.
#[derive(Debug, Default)]
pub(super) struct Sources {
    /// How they name the crate of the clients.
    krate: String,
    /// Path relative to the workspace, and text.
    files: Vec<(String, String)>,
}

/// A line of a source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub(super) struct Use {
    pub(super) file: String,
    pub(super) line: usize,
}

impl Sources {
    /// Everything below `src`.
    pub(super) fn read(root: &Path, krate: String) -> Result<Self> {
        let mut sources = Self {
            krate,
            ..Self::default()
        };
        sources.collect(&root.join("src"), "src")?;
        sources.files.sort();
        Ok(sources)
    }

    fn collect(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return Ok(());
        };
        for entry in entries {
            let entry = entry?;
            let path = format!("{prefix}/{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.collect(&entry.path(), &path)?;
            } else if path.ends_with(".rs") {
                self.files
                    .push((path, std::fs::read_to_string(entry.path())?));
            }
        }
        Ok(())
    }

    /// The lines that name an item: `types::Job.at`, `Client::get_job`.
    pub(super) fn of_item(&self, vendor: &str, item: &str) -> Vec<Use> {
        let mut uses = Vec::new();
        for (file, text) in self.of_vendor(vendor) {
            let spellings = spellings(item, text);
            for (line, code) in code(text) {
                if spellings.iter().any(|spelling| names(code, spelling)) {
                    uses.push(Use {
                        file: file.clone(),
                        line,
                    });
                }
            }
        }
        uses
    }

    /// The first line of each file that matches on values of a type, and what stands there.
    pub(super) fn matches_on(&self, vendor: &str, ty: &str) -> Vec<(Use, &str)> {
        let mut found = Vec::new();
        for (file, text) in self.of_vendor(vendor) {
            let arms: Vec<String> = names_of(ty, text).map(|name| format!("{name}::")).collect();
            let is_arm =
                |code: &str| code.contains("=>") && arms.iter().any(|arm| names(code, arm));
            if let Some((line, _)) = code(text).find(|(_, code)| is_arm(code)) {
                let file = file.clone();
                found.push((Use { file, line }, text.as_str()));
            }
        }
        found
    }

    fn of_vendor<'a>(&'a self, vendor: &str) -> impl Iterator<Item = &'a (String, String)> {
        let module = format!("{}::{vendor}", self.krate);
        self.files
            .iter()
            .filter(move |(_, text)| names(text, &module))
    }
}

/// Whether a file that matches on a type has an arm for a variant.
pub(super) fn has_arm(text: &str, ty: &str, variant: &str) -> bool {
    names_of(ty, text)
        .map(|name| format!("{name}::{variant}"))
        .any(|arm| code(text).any(|(_, code)| names(code, &arm)))
}

/// How an item is written in a file.
fn spellings(item: &str, text: &str) -> Vec<String> {
    // What stands after a blank is of an answer, and no part of the name.
    let item = item.split(' ').next().unwrap_or(item);
    let Some((section, rest)) = item.split_once("::") else {
        return vec![item.to_owned()];
    };
    let of_type = |ty: &str, member: &str| -> Vec<String> {
        names_of(ty, text)
            .map(|name| format!("{name}{member}"))
            .collect()
    };
    match (section, rest.split_once('.'), rest.split_once("::")) {
        (_, Some((_, constant)), _) if constant.starts_with('"') => Vec::new(),
        ("types", Some((_, field)), _) => vec![format!(".{field}")],
        ("types", _, Some((ty, member))) => of_type(ty, &format!("::{member}")),
        ("types", ..) => of_type(rest, ""),
        // An argument shows where its operation is called.
        ("Client", Some((method, _)), _) => vec![format!(".{method}(")],
        ("Client", ..) if rest.chars().any(char::is_uppercase) => vec![format!("Client::{rest}")],
        ("Client", ..) => vec![format!(".{rest}(")],
        _ => vec![format!("::{rest}(")],
    }
}

/// The names that a type has in a file: its own, and the one that it is imported as.
fn names_of<'a>(ty: &'a str, text: &'a str) -> impl Iterator<Item = &'a str> {
    let alias = text.split(ty).skip(1).find_map(|after| {
        let name = after.strip_prefix(" as ")?;
        let end = name.find(|c: char| !c.is_alphanumeric() && c != '_');
        Some(&name[..end.unwrap_or(name.len())])
    });
    std::iter::once(ty).chain(alias)
}

/// The lines that are no comment, numbered from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(index, line)| (index + 1, line))
}

/// Whether a text has these words, whole.
fn names(text: &str, words: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let begins = words.starts_with(is_word);
    let ends = words.ends_with(is_word);
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        let is_part = begins && before.is_some_and(is_word) || ends && after.is_some_and(is_word);
        !is_part
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
use generated_client::acme::types::{JobStatus as Status, Problem};
// Status::Done is no use
fn state(status: &Status) {
    match status {
        Status::Done(done) => open(&done.url),
        _ => client.get_job(id),
    }
}
";

    #[track_caller]
    fn check(item: &str, lines: &[usize]) {
        let sources = Sources {
            krate: "generated_client".to_owned(),
            files: vec![("src/acme.rs".to_owned(), FILE.to_owned())],
        };
        let found: Vec<usize> = sources
            .of_item("acme", item)
            .iter()
            .map(|found| found.line)
            .collect();
        assert_eq!(found, lines, "{item}");
        assert_eq!(sources.of_item("other", item), []);
    }

    #[test]
    fn a_type_is_found_under_the_name_that_it_is_imported_as() {
        check("types::JobStatus", &[1, 3, 5]);
        check("types::Problem", &[1]);
        check("types::Job", &[]);
    }

    #[test]
    fn a_member_is_found_as_it_is_written() {
        check("types::JobStatus::Done", &[5]);
        check("types::JobStatusDone.url", &[5]);
        check("types::JobStatusDone.ur", &[]);
        check("types::JobStatusDone.\"status\"", &[]);
    }

    #[test]
    fn an_operation_is_found_where_it_is_called() {
        check("Client::get_job", &[6]);
        check("Client::get_job.id", &[6]);
        check("Client::get_job (404 json)", &[6]);
        check("Client::get", &[]);
    }
}
