//! What a reference leads to.

use serde_json::Value;

use super::Found;
use super::collect::Anchors;
use crate::normalize::model::Kind;
use crate::normalize::nearest::nearest;
use crate::{Document, Pointer};

/// How many references may lie on the way of one.
const HOPS: usize = 64;

/// Why a reference leads nowhere.
pub(super) enum Problem {
    /// It leads out of the document.
    External,
    /// Nothing is there; these components have similar names.
    Missing(Vec<String>),
    /// It leads to an object of another kind.
    Other(Kind),
    /// It leads in a circle.
    Circle,
    /// Nothing is there, and yet it is plain what was meant.
    Meant(Pointer),
}

/// Follows references through one state of a document.
pub(super) struct Resolver<'a> {
    document: &'a Document,
    anchors: &'a Anchors,
    own_uri: Option<&'a str>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(document: &'a Document, anchors: &'a Anchors) -> Self {
        Self {
            document,
            anchors,
            own_uri: document.root().get("$self").and_then(Value::as_str),
        }
    }

    /// The place that a reference leads to, all references on the way followed.
    pub(super) fn resolve(&self, reference: &Found) -> Result<Pointer, Problem> {
        let mut hops = HOPS;
        let mut target = self
            .locate(&reference.text, &reference.at, &mut hops)
            .map_err(|problem| match problem {
                Problem::Missing(_) => self.meant(reference),
                other => other,
            })?;
        loop {
            let Some(next) = self.next(reference.kind, &target) else {
                break;
            };
            target = self.locate(next, &target, &mut hops)?;
        }
        match Kind::at(target.tokens()) {
            Some(kind) if kind != reference.kind => Err(Problem::Other(kind)),
            _ => Ok(target),
        }
    }

    /// The reference that stands at `target` in place of an object. Schemas keep theirs: they are other names.
    fn next(&self, kind: Kind, target: &Pointer) -> Option<&'a str> {
        let value = self.document.get(target)?.as_object()?;
        let component = target.tokens().len() == 3 && kind == Kind::Schema;
        if component || (kind == Kind::Schema && value.len() > 1) {
            return None;
        }
        value.get("$ref")?.as_str()
    }

    /// The place that `text`, read at `from`, names.
    fn locate(&self, text: &str, from: &Pointer, hops: &mut usize) -> Result<Pointer, Problem> {
        *hops = hops.checked_sub(1).ok_or(Problem::Circle)?;
        let (base, fragment) = text.split_once('#').unwrap_or((text, ""));
        let base = match base {
            "" => None,
            uri if self
                .own_uri
                .is_some_and(|own| own.split('#').next() == Some(uri)) =>
            {
                Some(Pointer::root())
            }
            uri => Some(self.identified(uri).ok_or(if is_bare_name(text) {
                Problem::Missing(Vec::new())
            } else {
                Problem::External
            })?),
        };
        if fragment.is_empty() {
            return match base {
                Some(base) => Ok(base),
                None => self
                    .enclosing(from)
                    .next()
                    .ok_or(Problem::Missing(Vec::new())),
            };
        }
        let Ok(path) = Pointer::from_fragment(&format!("#{fragment}")) else {
            let named = self.anchors.names.iter().find(|(name, _)| name == fragment);
            return named
                .map(|(_, place)| place.clone())
                .ok_or(Problem::Missing(Vec::new()));
        };
        let bases = match base {
            Some(base) => vec![base],
            None => self.bases(&path, from),
        };
        let mut problem = Problem::Missing(Vec::new());
        for base in bases {
            match self.walk(base, path.tokens(), hops) {
                Ok(place) => return Ok(place),
                Err(Problem::Missing(_)) => {}
                Err(other) => problem = other,
            }
        }
        Err(problem)
    }

    fn identified(&self, uri: &str) -> Option<Pointer> {
        self.anchors
            .ids
            .iter()
            .find(|(id, _)| id == uri)
            .map(|(_, place)| place.clone())
    }

    /// The schemas around `from` that have an identity of their own, innermost first.
    fn enclosing<'b>(&'b self, from: &'b Pointer) -> impl Iterator<Item = Pointer> + 'b {
        let mut around: Vec<&Pointer> = self
            .anchors
            .ids
            .iter()
            .map(|(_, place)| place)
            .filter(|place| place.contains(from))
            .collect();
        around.sort_by_key(|place| std::cmp::Reverse(place.tokens().len()));
        around.into_iter().cloned()
    }

    /// Where a path may begin: at a schema with an identity, at the root, and, for definitions, at any schema around.
    /// The last is not in the specification, and what generators that embed JSON Schema write.
    fn bases(&self, path: &Pointer, from: &Pointer) -> Vec<Pointer> {
        let mut bases: Vec<Pointer> = self.enclosing(from).collect();
        bases.push(Pointer::root());
        if path
            .tokens()
            .first()
            .is_some_and(|first| first == "$defs" || first == "definitions")
        {
            let mut around = from.parent();
            while let Some(place) = around {
                around = place.parent();
                bases.push(place);
            }
        }
        bases
    }

    /// Goes from `base` along `tokens`, through references where one stands in the way.
    fn walk(&self, base: Pointer, tokens: &[String], hops: &mut usize) -> Result<Pointer, Problem> {
        let mut place = base;
        let mut value = self
            .document
            .get(&place)
            .ok_or(Problem::Missing(Vec::new()))?;
        for token in tokens {
            let mut next = child(value, token);
            while next.is_none() {
                let Some(text) = value.get("$ref").and_then(Value::as_str) else {
                    return Err(Problem::Missing(Vec::new()));
                };
                place = self.locate(text, &place, hops)?;
                value = self
                    .document
                    .get(&place)
                    .ok_or(Problem::Missing(Vec::new()))?;
                next = child(value, token);
            }
            place = place.key(token);
            value = next.unwrap_or(value);
        }
        Ok(place)
    }

    /// What was meant by a reference to nothing: the component of that name when the way to it is that of another
    /// notation, or the names that are nearest.
    fn meant(&self, reference: &Found) -> Problem {
        let Some(section) = reference.kind.section() else {
            return Problem::Missing(Vec::new());
        };
        let tokens = Pointer::from_fragment(&reference.text)
            .map(|pointer| pointer.tokens().to_vec())
            .unwrap_or_else(|_| vec![reference.text.clone()]);
        let Some(name) = tokens.last() else {
            return Problem::Missing(Vec::new());
        };
        let place = Pointer::root().key("components").key(section);
        let components = self.document.get(&place).and_then(Value::as_object);
        let foreign = tokens.len() <= 3
            && tokens
                .get(1)
                .is_none_or(|second| tokens.len() < 3 || second != section);
        if foreign && components.is_some_and(|all| all.contains_key(name)) {
            return Problem::Meant(place.key(name));
        }
        let names = components
            .into_iter()
            .flat_map(|all| all.keys().map(String::as_str));
        Problem::Missing(
            nearest(name, names)
                .into_iter()
                .map(str::to_owned)
                .collect(),
        )
    }
}

fn child<'v>(value: &'v Value, token: &str) -> Option<&'v Value> {
    match value {
        Value::Object(members) => members.get(token),
        Value::Array(elements) => elements.get(token.parse::<usize>().ok()?),
        _ => None,
    }
}

/// Whether a reference is a name alone, as a mapping may have it, and no file.
fn is_bare_name(text: &str) -> bool {
    !text.is_empty() && !text.contains(['/', '#', '.', ':', '?'])
}
