//! The names that the API model file of the last run remembers.
//!
//! A name is found again by what it is a name *of*: the place of a type, the key of a member, the method and path of an
//! operation. A branch of a union is known by what decides for it, so that branches may change places.
//!
//! # Invariants
//! - Any text can be read. A line that is no line of a model, as after a bad merge, is counted and skipped.
//! - Whether a name can still be had is not decided here but where it is claimed.

use std::collections::{BTreeMap, BTreeSet};

use super::places::{self, Places};
use crate::api_file::{Line, facts};

/// What the last run called things.
#[derive(Clone, Debug, Default)]
pub(super) struct Lock {
    /// Per place of a type: its kind and name.
    types: BTreeMap<String, Vec<(String, String)>>,
    /// Per owner, as it was called, and key of the member; none where several members had that key.
    members: BTreeMap<(String, String), Option<String>>,
    /// The paths, of this file and of the document, that differ in the names of parameters alone.
    pub(super) alike: BTreeSet<String>,
    /// Per place of an operation: its method.
    methods: BTreeMap<String, String>,
    /// Per place of an operation and key: arguments, setters, and the types around its call.
    parts: BTreeMap<(String, String), String>,
    /// Per key of a security scheme.
    schemes: BTreeMap<String, String>,
    /// The lines that could not be read, from 1.
    pub(super) ignored: Vec<usize>,
}

/// The section of a line, and what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry<'a> {
    /// A type of the module `types`.
    Type { name: &'a str },
    /// A type of the module `api`.
    Call { name: &'a str },
    /// A method of `Client` that calls an operation.
    Method { name: &'a str },
    /// A constructor of `Credentials`.
    Scheme { name: &'a str },
    /// A field, a variant, an argument, a setter, a header.
    Member {
        owner: &'a str,
        name: &'a str,
        payload: &'a str,
    },
}

impl Lock {
    /// Reads an API model file, for a document in which the paths `alike` differ in the names of parameters alone.
    pub(super) fn read(text: &str, alike: BTreeSet<String>) -> Self {
        let mut lock = Self {
            alike,
            ..Self::default()
        };
        let mut lines = Vec::new();
        for (index, text) in text.lines().enumerate() {
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            match Line::parse(text) {
                Some(line) => lines.push(line),
                None => lock.ignored.push(index + 1),
            }
        }
        let entries: Vec<(&Line, Entry<'_>)> = lines
            .iter()
            .filter_map(|line| Some((line, entry(line)?)))
            .collect();
        lock.alike
            .extend(places::alike(lines.iter().map(|line| &line.at)));
        let places = branch_places(&entries, lock.alike.clone());
        let operations = operation_places(&entries, &places);
        for (line, entry) in &entries {
            lock.remember(line, *entry, &places, &operations);
        }
        lock
    }

    fn remember(
        &mut self,
        line: &Line,
        entry: Entry<'_>,
        places: &Places,
        operations: &BTreeMap<&str, String>,
    ) {
        let key = facts::key(&line.facts).to_owned();
        match entry {
            Entry::Type { name } => {
                let kind = facts::kind(&line.facts).to_owned();
                let names = self.types.entry(places.key(&line.at)).or_default();
                names.push((kind, name.to_owned()));
            }
            Entry::Call { name } => {
                let key = (places.key(&line.at), key);
                self.parts.insert(key, name.to_owned());
            }
            Entry::Method { name } => {
                self.methods.insert(places.key(&line.at), name.to_owned());
            }
            Entry::Scheme { name } => {
                self.schemes.insert(key, name.to_owned());
            }
            Entry::Member {
                owner,
                name,
                payload,
            } => {
                if let Some(operation) = operations.get(owner) {
                    self.parts.insert((operation.clone(), key), name.to_owned());
                    return;
                }
                for key in [key.as_str(), payload] {
                    let key = (owner.to_owned(), key.to_owned());
                    let was = self.members.insert(key.clone(), Some(name.to_owned()));
                    if was.is_some_and(|was| was.as_deref() != Some(name)) {
                        self.members.insert(key, None);
                    }
                }
            }
        }
    }

    /// Whether the last run named any type.
    pub(super) fn has_types(&self) -> bool {
        !self.types.is_empty()
    }

    /// The kinds and names of the types at this place.
    pub(super) fn types_at(&self, key: &str) -> &[(String, String)] {
        self.types.get(key).map_or(&[], Vec::as_slice)
    }

    /// What the member with this key, of what was called `owner`, was called.
    pub(super) fn member(&self, owner: Option<&str>, key: &str) -> Option<&str> {
        let key = (owner?.to_owned(), key.to_owned());
        self.members.get(&key)?.as_deref()
    }

    /// What the method of the operation at this place was called.
    pub(super) fn method(&self, key: &str) -> Option<&str> {
        self.methods.get(key).map(String::as_str)
    }

    /// What an argument, a setter or a type of the operation at this place was called.
    pub(super) fn part(&self, operation: &str, key: &str) -> Option<&str> {
        let key = (operation.to_owned(), key.to_owned());
        self.parts.get(&key).map(String::as_str)
    }

    /// What the constructor for the security scheme with this quoted key was called.
    pub(super) fn scheme(&self, key: &str) -> Option<&str> {
        self.schemes.get(key).map(String::as_str)
    }
}

/// The branches that the lines of unions tell of.
fn branch_places(entries: &[(&Line, Entry<'_>)], alike: BTreeSet<String>) -> Places {
    let unions: BTreeMap<&str, String> = entries
        .iter()
        .filter(|(line, _)| facts::kind(&line.facts) == "union")
        .filter(|(line, _)| !facts::is_further_place(&line.facts))
        .filter_map(|(line, entry)| match entry {
            Entry::Type { name } => Some((*name, line.at.to_string())),
            _ => None,
        })
        .collect();
    let branches: Vec<(String, String, String)> = entries
        .iter()
        .filter_map(|(line, entry)| match entry {
            Entry::Member { owner, .. } => Some((
                unions.get(owner)?.clone(),
                line.at.to_string(),
                facts::key(&line.facts).to_owned(),
            )),
            _ => None,
        })
        .collect();
    Places::new(&branches, alike)
}

/// The places of operations by what their methods and calls were called.
fn operation_places<'a>(
    entries: &[(&'a Line, Entry<'a>)],
    places: &Places,
) -> BTreeMap<&'a str, String> {
    entries
        .iter()
        .filter_map(|(line, entry)| match entry {
            Entry::Method { name } => Some((*name, places.key(&line.at))),
            Entry::Call { name } if line.facts == facts::CALL => {
                Some((*name, places.key(&line.at)))
            }
            _ => None,
        })
        .collect()
}

/// What a line names; `None` for what has the same name in every client.
fn entry(line: &Line) -> Option<Entry<'_>> {
    let is_general = matches!(facts::key(&line.facts), facts::CONSTRUCTOR | facts::UNKNOWN);
    if is_general || facts::is_consequence(&line.facts) {
        return None;
    }
    let (_, item) = line.item.split_once("::")?;
    let (section, rest) = item.split_once("::")?;
    let (owner, rest) = split_name(rest)?;
    let member = rest.strip_prefix("::").or_else(|| rest.strip_prefix('.'));
    let member = member.map(split_name);
    match (section, member) {
        (_, Some(None)) => None,
        ("types" | "api" | "Client", Some(Some((name, rest)))) => Some(Entry::Member {
            owner,
            name,
            payload: rest
                .strip_prefix('(')
                .and_then(|rest| rest.strip_suffix(')'))
                .unwrap_or_default(),
        }),
        ("types", None) => Some(Entry::Type { name: owner }),
        ("api", None) => Some(Entry::Call { name: owner }),
        ("Client", None) if rest.starts_with('(') => Some(Entry::Method { name: owner }),
        ("Credentials", None) if line.facts.starts_with('"') => Some(Entry::Scheme { name: owner }),
        _ => None,
    }
}

/// The identifier that `text` begins with, and what follows it.
fn split_name(text: &str) -> Option<(&str, &str)> {
    let end = text
        .find(|c| !unicode_ident::is_xid_continue(c))
        .unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}
