//! What a reference leads to.

use serde_json::Value;

use super::Found;
use super::collect::Anchors;
use crate::normalize::kinds::Kind;
use crate::normalize::nearest::nearest;
use crate::normalize::shape::describe;
use crate::{Document, Pointer};

/// How many references may lie on the way of one.
const HOPS: usize = 64;

/// Why a reference leads nowhere.
pub(super) enum Problem {
    /// It leads out of the document.
    External,
    /// Nothing is there.
    Missing,
    /// It leads to something else, in words.
    Other(String),
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
                Problem::Missing => self.meant(reference),
                other => other,
            })?;
        while let Some(next) = self.next(reference.kind, &target) {
            target = self.locate(next, &target, &mut hops)?;
        }
        match Kind::at(target.tokens()) {
            Some(kind) if kind != reference.kind => Err(Problem::Other(kind.noun().to_owned())),
            Some(_) => Ok(target),
            None => match self.document.get(&target) {
                Some(Value::Object(_) | Value::Bool(_)) | None => Ok(target),
                Some(value) => Err(Problem::Other(describe(value))),
            },
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
                Problem::Missing
            } else {
                Problem::External
            })?),
        };
        if fragment.is_empty() {
            return match base {
                Some(base) => Ok(base),
                None => self
                    .enclosing(from)
                    .into_iter()
                    .next()
                    .ok_or(Problem::Missing),
            };
        }
        // A per cent sign that begins no escape stands for itself.
        let path = Pointer::from_fragment(&format!("#{fragment}")).or_else(|_| fragment.parse());
        let Ok(path) = path else {
            let resource = base.or_else(|| self.enclosing(from).into_iter().next());
            return self
                .anchored(fragment, resource.as_ref())
                .ok_or(Problem::Missing);
        };
        let bases = match base {
            Some(base) => vec![base],
            None => self.bases(&path, from),
        };
        let mut problem = Problem::Missing;
        for base in bases {
            match self.walk(base, path.tokens(), hops) {
                Ok(place) => return Ok(place),
                Err(Problem::Missing) => {}
                Err(other) => problem = other,
            }
        }
        Err(problem)
    }

    fn identified(&self, uri: &str) -> Option<Pointer> {
        self.anchors.ids.get(uri).cloned()
    }

    /// The place of an anchor: the one in the same schema with an identity, or else the first in the document.
    fn anchored(&self, name: &str, resource: Option<&Pointer>) -> Option<Pointer> {
        let places = self.anchors.names.get(name)?;
        let is_within = |place: &&Pointer| {
            // What is asked is around a keyword of a schema, as a reference is.
            let own = self.enclosing(&place.key("$anchor")).into_iter().next();
            own.as_ref() == resource
        };
        places.iter().find(is_within).or(places.first()).cloned()
    }

    /// The schemas around `from` that have an identity of their own, innermost first.
    fn enclosing(&self, from: &Pointer) -> Vec<Pointer> {
        if self.anchors.identified.is_empty() {
            return Vec::new();
        }
        let around = std::iter::successors(from.parent(), Pointer::parent);
        around
            .filter(|place| self.anchors.identified.contains(place))
            .collect()
    }

    /// Where a path may begin: at a schema with an identity, at the root, and, for definitions, at any schema around.
    /// The last is not in the specification, and what generators that embed JSON Schema write.
    fn bases(&self, path: &Pointer, from: &Pointer) -> Vec<Pointer> {
        let mut bases = self.enclosing(from);
        bases.push(Pointer::root());
        if path
            .tokens()
            .first()
            .is_some_and(|first| first == "$defs" || first == "definitions")
        {
            bases.extend(std::iter::successors(from.parent(), Pointer::parent));
        }
        bases
    }

    /// Goes from `base` along `tokens`, through references where one stands in the way.
    fn walk(&self, base: Pointer, tokens: &[String], hops: &mut usize) -> Result<Pointer, Problem> {
        let mut place = base;
        let mut value = self.document.get(&place).ok_or(Problem::Missing)?;
        for token in tokens {
            let mut next = child(value, token);
            while next.is_none() {
                let Some(text) = value.get("$ref").and_then(Value::as_str) else {
                    return Err(Problem::Missing);
                };
                place = self.locate(text, &place, hops)?;
                value = self.document.get(&place).ok_or(Problem::Missing)?;
                next = child(value, token);
            }
            place = place.key(token);
            value = next.unwrap_or(value);
        }
        Ok(place)
    }

    /// What was meant by a reference to nothing, when it has the name of a component and the way to it in another
    /// notation.
    fn meant(&self, reference: &Found) -> Problem {
        if reference.text == "#" && reference.kind == Kind::Schema {
            return self
                .own_root(&reference.at)
                .map_or(Problem::Missing, Problem::Meant);
        }
        let (Some(section), Some(name)) = (reference.kind.section(), name_of(&reference.text))
        else {
            return Problem::Missing;
        };
        let tokens = Pointer::from_fragment(&reference.text).unwrap_or_default();
        let foreign = tokens.tokens().len() < 3
            || (tokens.tokens().len() == 3
                && tokens
                    .tokens()
                    .get(1)
                    .is_some_and(|second| second != section));
        let place = Pointer::root().key("components").key(section).key(&name);
        if foreign && self.document.get(&place).is_some() {
            Problem::Meant(place)
        } else {
            Problem::Missing
        }
    }

    /// What a schema without an identity calls its root: by `$recursiveRef` the nearest schema around that says
    /// `$recursiveAnchor`, and else the outermost.
    fn own_root(&self, from: &Pointer) -> Option<Pointer> {
        let around: Vec<Pointer> = std::iter::successors(from.parent(), Pointer::parent)
            .filter(|place| Kind::at(place.tokens()) == Some(Kind::Schema))
            .collect();
        let is_anchor = |place: &&Pointer| {
            let schema = self.document.get(place);
            schema.and_then(|schema| schema.get("$recursiveAnchor")) == Some(&Value::Bool(true))
        };
        let anchored = (from.last() == Some("$recursiveRef"))
            .then(|| around.iter().find(is_anchor))
            .flatten();
        anchored.or(around.last()).cloned()
    }

    /// The place that `text`, read at `from`, names, whatever stands there; references on the way are followed.
    pub(super) fn find(&self, text: &str, from: &Pointer) -> Result<Pointer, Problem> {
        let mut hops = HOPS;
        let mut target = self.locate(text, from, &mut hops)?;
        while let Some(next) = self
            .document
            .get(&target)
            .and_then(|value| value.get("$ref")?.as_str())
        {
            target = self.locate(next, &target, &mut hops)?;
        }
        Ok(target)
    }

    /// The components whose names are nearest to what a reference asks for.
    pub(super) fn near(&self, reference: &Found) -> Vec<&'a str> {
        let (Some(section), Some(name)) = (reference.kind.section(), name_of(&reference.text))
        else {
            return Vec::new();
        };
        let components = self
            .document
            .get(&Pointer::root().key("components").key(section));
        let named = components.and_then(Value::as_object);
        nearest(
            &name,
            named
                .into_iter()
                .flat_map(|all| all.keys().map(String::as_str)),
        )
    }
}

/// The last token of a reference, or the whole of one that is a name.
fn name_of(text: &str) -> Option<String> {
    match Pointer::from_fragment(text) {
        Ok(pointer) => pointer.last().map(str::to_owned),
        Err(_) => Some(text.to_owned()),
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
