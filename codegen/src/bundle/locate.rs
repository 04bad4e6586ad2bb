//! The place that a reference leads to, in whichever file it is.

use serde_json::Value;

use super::address::{Address, address, split};
use super::store::{Absent, DOCUMENT, FileId, Store};
use crate::{Document, Pointer};

/// How many references may lie on the way of one.
const HOPS: usize = 64;

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Spot {
    pub(super) file: FileId,
    pub(super) at: Pointer,
}

impl Spot {
    pub(super) fn key(&self, key: &str) -> Self {
        Self {
            file: self.file,
            at: self.at.key(key),
        }
    }

    pub(super) fn index(&self, index: usize) -> Self {
        self.key(&index.to_string())
    }
}

/// Why a reference leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// To no file.
    File(Absent),
    /// The file of this path has nothing there.
    Nothing(String),
    /// What is there is no object, but this.
    NoObject(String),
    /// In a circle.
    Circle,
}

/// What a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) spot: Spot,
    /// Whether it was looked for in the document, since the file that refers to it has nothing of that name.
    pub(super) is_guess: bool,
}

impl Store<'_> {
    /// What a reference at `from` leads to. References that stand there alone are followed, up to
    /// the document, whose own references are settled later.
    pub(super) fn resolve(&mut self, text: &str, from: &Spot) -> Result<Found, Problem> {
        let mut hops = HOPS;
        let mut found = self.locate(text, from, &mut hops)?;
        while found.spot.file != DOCUMENT {
            let value = self.value(&found.spot);
            let alone = value.as_object().filter(|members| members.len() == 1);
            let next = alone.and_then(|members| members.get("$ref")?.as_str());
            let Some(next) = next.map(str::to_owned) else {
                return match value {
                    Value::Object(_) | Value::Array(_) | Value::Bool(_) => Ok(found),
                    other => Err(Problem::NoObject(other.to_string())),
                };
            };
            let is_guess = found.is_guess;
            let at = found.spot.key("$ref");
            found = self.locate(&next, &at, &mut hops)?;
            found.is_guess |= is_guess;
        }
        Ok(found)
    }

    /// What stands at a place.
    pub(super) fn value(&self, spot: &Spot) -> &Value {
        let tree = &self.file(spot.file).tree;
        tree.get(&spot.at).unwrap_or(&Value::Null)
    }

    /// The place that `text`, read at `from`, names.
    fn locate(&mut self, text: &str, from: &Spot, hops: &mut usize) -> Result<Found, Problem> {
        *hops = hops.checked_sub(1).ok_or(Problem::Circle)?;
        let (before, fragment) = split(text);
        let (file, base) = self
            .resource(before, from.file, &from.at)
            .map_err(Problem::File)?;
        let sure = |file, at| Found {
            spot: Spot { file, at },
            is_guess: false,
        };
        if fragment.is_empty() {
            return Ok(sure(file, base));
        }
        // A per cent sign that begins no escape stands for itself.
        let path = Pointer::from_fragment(&format!("#{fragment}")).or_else(|_| fragment.parse());
        let Ok(path) = path else {
            let anchored = self.anchored(file, fragment, &base);
            return anchored
                .map(|at| sure(file, at))
                .ok_or_else(|| self.nothing(file));
        };
        let mut bases = vec![base];
        if before.is_empty() {
            bases.extend(self.enclosing(file, &from.at));
            bases.push(Pointer::root());
            let first = path.tokens().first().map(String::as_str);
            if matches!(first, Some("$defs" | "definitions")) {
                // The object that is the reference itself would lead back to it.
                let around = from.at.parent().and_then(|own| own.parent());
                bases.extend(std::iter::successors(around, Pointer::parent));
            }
        }
        for base in bases {
            let spot = Spot { file, at: base };
            if let Some(found) = self.walk(spot, path.tokens(), hops)? {
                return Ok(found);
            }
        }
        // Files that were cut out of a document go on to refer to its components.
        let is_component = path.tokens().first().is_some_and(|first| {
            ["components", "definitions", "parameters", "responses"].contains(&first.as_str())
        });
        if before.is_empty() && file != DOCUMENT && is_component {
            let root = Spot {
                file: DOCUMENT,
                at: Pointer::root(),
            };
            if let Some(found) = self.walk(root, path.tokens(), hops)? {
                return Ok(Found {
                    is_guess: true,
                    ..found
                });
            }
        }
        Err(self.nothing(file))
    }

    fn nothing(&self, file: FileId) -> Problem {
        Problem::Nothing(self.file(file).path.clone())
    }

    /// Goes along `tokens`, through references where one stands in the way; `None` when nothing is there.
    fn walk(
        &mut self,
        base: Spot,
        tokens: &[String],
        hops: &mut usize,
    ) -> Result<Option<Found>, Problem> {
        let mut found = Found {
            spot: base,
            is_guess: false,
        };
        for token in tokens {
            while child(self.value(&found.spot), token).is_none() {
                let next = self.value(&found.spot).get("$ref").and_then(Value::as_str);
                let Some(next) = next.map(str::to_owned) else {
                    return Ok(None);
                };
                let at = found.spot.key("$ref");
                found = self.locate(&next, &at, hops)?;
            }
            found.spot = found.spot.key(token);
        }
        Ok(Some(found))
    }

    /// A reference as it would be written in the document: paths are from its folder.
    pub(super) fn as_seen_from_the_document(&self, text: &str, file: FileId) -> String {
        let (before, fragment) = split(text);
        let path = match address(before, &self.file(file).path) {
            Address::File(path) | Address::Above(path) => path,
            Address::Here if file != DOCUMENT => self.file(file).path.clone(),
            Address::Here | Address::Absolute => return text.to_owned(),
        };
        match text.contains('#') {
            true => format!("{path}#{fragment}"),
            false => path,
        }
    }
}

fn child<'v>(value: &'v Value, token: &str) -> Option<&'v Value> {
    match value {
        Value::Object(members) => members.get(token),
        Value::Array(elements) => elements.get(token.parse::<usize>().ok()?),
        _ => None,
    }
}

/// Whether a document refers to anything outside of itself, as far as can be told without looking.
pub(super) fn refers_out(document: &Document) -> bool {
    fn looks(value: &Value) -> bool {
        match value {
            Value::Object(members) => {
                members
                    .iter()
                    .any(|(key, member)| match (key.as_str(), member) {
                        ("$ref" | "$dynamicRef" | "defaultMapping", Value::String(text)) => {
                            !text.starts_with('#')
                        }
                        ("mapping", Value::Object(mapping)) => {
                            mapping.values().any(|target| {
                                target.as_str().is_some_and(|text| !text.starts_with('#'))
                            }) || looks(member)
                        }
                        _ => looks(member),
                    })
            }
            Value::Array(elements) => elements.iter().any(looks),
            _ => false,
        }
    }
    looks(document.root())
}
