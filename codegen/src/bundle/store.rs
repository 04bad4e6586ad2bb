//! The files that were read, and the names that schemas in them give themselves.
//!
//! # Invariants
//! - A file is read once, however many ways lead to it. The document itself is the first.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;
use url::Url;

use super::address::{Address, address};
use crate::diagnostics::{Diagnostics, Place};
use crate::files::{FileProblem, Files};
use crate::read::{Which, read_tree};
use crate::{Document, Pointer};

/// How much text is read in all.
const MAX_BYTES: usize = 256 << 20;

/// The number of a file in the order of reading.
pub(super) type FileId = usize;

/// The document itself.
pub(super) const DOCUMENT: FileId = 0;

/// Why a reference leads to no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Absent {
    /// There is no such file.
    Missing,
    /// It lies outside of the folder.
    Outside,
    /// It is an address, and nothing is fetched.
    Address,
    /// It is no tree, or could not be read.
    Unreadable(String),
}

/// A file that was read.
pub(super) struct File {
    /// From the folder of the document.
    pub(super) path: String,
    pub(super) text: String,
    pub(super) tree: Document,
    /// Where it lies, as an address.
    base: Option<Url>,
    /// The address that each schema with an `$id` has, and the file with a `$self` or an `$id` of its own.
    ids: HashMap<Pointer, Url>,
    /// `$anchor` and `$dynamicAnchor`, in the order of the text.
    anchors: HashMap<String, Vec<Pointer>>,
}

/// The files that were read.
pub(super) struct Store<'a> {
    files: &'a dyn Files,
    pub(super) read: Vec<File>,
    paths: BTreeMap<String, Result<FileId, Absent>>,
    /// What has an address of its own.
    resources: HashMap<String, (FileId, Pointer)>,
    bytes: usize,
}

impl<'a> Store<'a> {
    /// The document, and the folder that it lies in.
    pub(super) fn new(document: Document, files: &'a dyn Files) -> Self {
        let mut store = Self {
            files,
            read: Vec::new(),
            paths: BTreeMap::new(),
            resources: HashMap::new(),
            bytes: 0,
        };
        let path = files.document().to_owned();
        store.add(path, String::new(), document);
        store
    }

    pub(super) fn file(&self, id: FileId) -> &File {
        &self.read[id]
    }

    fn add(&mut self, path: String, text: String, tree: Document) -> FileId {
        let id = self.read.len();
        let mut names = OwnNames::default();
        let base = Url::parse("folder:///").ok();
        let base = base.and_then(|base| base.join(&path).ok());
        names.look(tree.root(), &Pointer::root(), base.as_ref());
        for (place, url) in &names.addresses {
            let known = self.resources.entry(url.as_str().to_owned());
            known.or_insert_with(|| (id, place.clone()));
        }
        self.paths.insert(path.clone(), Ok(id));
        self.read.push(File {
            path,
            text,
            tree,
            base,
            ids: names.addresses.into_iter().collect(),
            anchors: names.anchors,
        });
        id
    }

    /// Reads the file of a path, when it was not read before.
    pub(super) fn open(&mut self, path: &str) -> Result<FileId, Absent> {
        if let Some(known) = self.paths.get(path) {
            return known.clone();
        }
        let opened = self.open_new(path);
        self.paths.insert(path.to_owned(), opened.clone());
        opened
    }

    fn open_new(&mut self, path: &str) -> Result<FileId, Absent> {
        let found = self.files.read(path).map_err(|problem| match problem {
            FileProblem::Missing => Absent::Missing,
            FileProblem::Outside => Absent::Outside,
            FileProblem::Unreadable(reason) => Absent::Unreadable(reason),
        })?;
        if found.path != path
            && let Some(known) = self.paths.get(&found.path)
        {
            return known.clone();
        }
        self.bytes = self.bytes.saturating_add(found.text.len());
        if self.bytes > MAX_BYTES {
            let limit = MAX_BYTES >> 20;
            let reason = format!("all files together have more than {limit} MiB");
            return Err(Absent::Unreadable(reason));
        }
        let mut problems = Diagnostics::new();
        match read_tree(&found.text, Which::File, &mut problems) {
            Ok(tree) => Ok(self.add(found.path, found.text, Document::new(tree))),
            Err(_) => Err(Absent::Unreadable(first(&problems))),
        }
    }

    /// The resource that a reference in `file` means by the part before `#`: a file, or a schema with an `$id`.
    pub(super) fn resource(
        &mut self,
        before: &str,
        file: FileId,
        at: &Pointer,
    ) -> Result<(FileId, Pointer), Absent> {
        let url = self.url(before, file, at);
        if let Some(known) = url
            .as_ref()
            .and_then(|url| self.resources.get(url.as_str()))
        {
            return Ok(known.clone());
        }
        let path = match address(before, &self.file(file).path) {
            Address::Here => return Ok((file, Pointer::root())),
            Address::File(path) => path,
            Address::Above(_) => return Err(Absent::Outside),
            Address::Absolute => {
                let path = url.as_ref().and_then(|url| self.beside_known(url));
                path.ok_or(Absent::Address)?
            }
        };
        match self.open(&path) {
            Ok(id) => {
                // The file may have the address that was asked for, or one inside of it.
                let known = url.and_then(|url| self.resources.get(url.as_str()).cloned());
                Ok(known.unwrap_or((id, Pointer::root())))
            }
            Err(Absent::Missing) if has_scheme_alone(before) => Err(Absent::Address),
            Err(absent) => Err(absent),
        }
    }

    /// The address that a reference has when it is read at a place.
    fn url(&self, before: &str, file: FileId, at: &Pointer) -> Option<Url> {
        let around = std::iter::successors(Some(at.clone()), Pointer::parent);
        let file = self.file(file);
        let mut ids = around.filter_map(|place| file.ids.get(&place));
        resolve(ids.next().or(file.base.as_ref()), before)
    }

    /// The path of the file whose address is `url`, when a file that was read tells where addresses like it lie.
    fn beside_known(&self, url: &Url) -> Option<String> {
        self.read.iter().find_map(|file| {
            let own = file.ids.get(&Pointer::root())?.as_str();
            let (folder, _) = own.rsplit_once('/')?;
            let rest = url.as_str().strip_prefix(folder)?.strip_prefix('/')?;
            match address(rest, &file.path) {
                Address::File(path) => Some(path),
                _ => None,
            }
        })
    }

    /// The schemas with an `$id` around a place, innermost first.
    pub(super) fn enclosing(&self, file: FileId, at: &Pointer) -> Vec<Pointer> {
        let around = std::iter::successors(Some(at.clone()), Pointer::parent);
        let ids = &self.file(file).ids;
        around.filter(|place| ids.contains_key(place)).collect()
    }

    /// The place of an anchor: the one in the resource, or else the first in the file.
    pub(super) fn anchored(&self, file: FileId, name: &str, resource: &Pointer) -> Option<Pointer> {
        let places = self.file(file).anchors.get(name)?;
        let is_within = |place: &&Pointer| {
            let own = self.enclosing(file, place).into_iter().next();
            own.unwrap_or_default() == *resource
        };
        places.iter().find(is_within).or(places.first()).cloned()
    }
}

/// Whether a text is absolute by its scheme.
fn has_scheme_alone(before: &str) -> bool {
    address(before, "") == Address::Absolute
}

/// What is wrong with a text, and where in it.
fn first(problems: &Diagnostics) -> String {
    let Some(problem) = problems.iter().next() else {
        return String::new();
    };
    let message = &problem.message;
    let message = message.strip_prefix("the file cannot be read: ");
    let message = message.unwrap_or(&problem.message);
    match problem.places.first() {
        Some(Place::SpecText { line, column }) => {
            format!("{message} (line {line}, column {column})")
        }
        _ => message.to_owned(),
    }
}

/// The names that schemas give themselves.
#[derive(Default)]
struct OwnNames {
    addresses: Vec<(Pointer, Url)>,
    anchors: HashMap<String, Vec<Pointer>>,
}

impl OwnNames {
    fn look(&mut self, value: &Value, at: &Pointer, base: Option<&Url>) {
        match value {
            Value::Object(members) => {
                let named = ["$self", "$id"].into_iter().find_map(|key| {
                    let is_wanted = key == "$id" || at.tokens().is_empty();
                    members.get(key)?.as_str().filter(|_| is_wanted)
                });
                let own = named
                    .filter(|id| !id.starts_with('#'))
                    .and_then(|id| resolve(base, id));
                if let Some(own) = &own {
                    self.addresses.push((at.clone(), own.clone()));
                }
                for key in ["$anchor", "$dynamicAnchor"] {
                    if let Some(Value::String(name)) = members.get(key) {
                        self.anchors
                            .entry(name.clone())
                            .or_default()
                            .push(at.clone());
                    }
                }
                // An `$id` of older drafts that is a fragment is an anchor.
                if let Some(name) = named.and_then(|id| id.strip_prefix('#')) {
                    let places = self.anchors.entry(name.to_owned()).or_default();
                    places.push(at.clone());
                }
                let base = own.as_ref().or(base);
                for (key, member) in members {
                    let is_data = matches!(
                        key.as_str(),
                        "example" | "examples" | "default" | "enum" | "const"
                    ) || key.starts_with("x-");
                    if !is_data && (member.is_object() || member.is_array()) {
                        self.look(member, &at.key(key), base);
                    }
                }
            }
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    if element.is_object() || element.is_array() {
                        self.look(element, &at.index(index), base);
                    }
                }
            }
            _ => {}
        }
    }
}

/// An address without its fragment.
fn resolve(base: Option<&Url>, id: &str) -> Option<Url> {
    let (id, _) = super::address::split(id);
    match base {
        Some(base) => base.join(id).ok(),
        None => Url::parse(id).ok(),
    }
}
