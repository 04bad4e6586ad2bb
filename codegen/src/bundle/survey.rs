//! Finds every reference that matters, and what it leads to; files are read as they are reached.
//!
//! # Invariants
//! - What stands in a file and is not reached is not looked at.
//! - References of the document into itself are not noted: `normalize` settles them.

use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

use super::address::split;
use super::locate::{Problem, Spot};
use super::store::{Absent, DOCUMENT, Store};
use crate::Pointer;
use crate::normalize::kinds::{Field, Kind};

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    /// An object.
    Object(Kind),
    /// An object with any keys, each such an object.
    Map(Kind),
    /// A list of such objects.
    List(Kind),
}

/// A reference, or something else that has to change when it is moved into the document.
#[derive(Clone)]
pub(super) struct Use {
    /// Where its text stands.
    pub(super) at: Spot,
    pub(super) text: String,
    pub(super) form: Form,
}

/// What a reference stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A component.
    Component(Kind),
    /// A schema, in a mapping, which may have the name of one too.
    Mapping,
    /// What is to be written in its place.
    Inline(Shape),
    /// It is no reference: a name that a schema gives itself, of no use where it is moved to.
    OwnName,
}

/// What a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// An object of another file, which becomes a component.
    Component(Target),
    /// A place of the document.
    Document(Pointer),
    /// What is written in its place.
    Inline(Spot, Shape),
    /// Nothing; the text is left as it is.
    Unknown,
    /// Nothing, for this reason.
    Broken(Problem),
}

/// An object of another file that becomes a component.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Target {
    pub(super) spot: Spot,
    pub(super) kind: Kind,
}

/// What was found.
pub(super) struct Survey<'a> {
    pub(super) store: Store<'a>,
    /// The references of each place that was looked at.
    pub(super) uses: IndexMap<(Spot, Shape), Vec<Use>>,
    /// What each leads to, by where its text stands, and whether that is a guess.
    pub(super) links: IndexMap<Spot, (Link, bool)>,
    /// In the order in which they were met.
    pub(super) targets: IndexSet<Target>,
}

impl<'a> Survey<'a> {
    /// Looks through the document and all that it reaches.
    pub(super) fn of(store: Store<'a>) -> Self {
        let mut survey = Self {
            store,
            uses: IndexMap::new(),
            links: IndexMap::new(),
            targets: IndexSet::new(),
        };
        let root = Spot {
            file: DOCUMENT,
            at: Pointer::root(),
        };
        survey.reach(vec![(root, Shape::Object(Kind::Root))]);
        while let Some(found) = survey.found_by_later_files() {
            survey.reach(found);
        }
        survey
    }

    /// Looks through places and all that they reach.
    fn reach(&mut self, mut pending: Vec<(Spot, Shape)>) {
        while let Some((spot, shape)) = pending.pop() {
            if self.uses.contains_key(&(spot.clone(), shape)) {
                continue;
            }
            let mut uses = Vec::new();
            look(shape, self.store.value(&spot), &spot, &mut uses);
            let mut reached = Vec::new();
            for one in &uses {
                if let Some((link, is_guess)) = self.link(one) {
                    reached.extend(self.add(one, link, is_guess));
                }
            }
            self.uses.insert((spot, shape), uses);
            // The last that is pushed is looked at first, and targets are met in the order of the text.
            pending.extend(reached.into_iter().rev());
        }
    }

    /// Notes what a reference leads to, and gives what is to be looked through.
    fn add(&mut self, one: &Use, link: Link, is_guess: bool) -> Option<(Spot, Shape)> {
        let reached = match &link {
            Link::Component(target) => {
                self.targets.insert(target.clone());
                Some((target.spot.clone(), Shape::Object(target.kind)))
            }
            Link::Inline(target, shape) => Some((target.clone(), *shape)),
            _ => None,
        };
        self.links.insert(one.at.clone(), (link, is_guess));
        reached
    }

    /// References to addresses that schemas have in files which were read after the references. `None` when there are none.
    fn found_by_later_files(&mut self) -> Option<Vec<(Spot, Shape)>> {
        let unknown = Link::Broken(Problem::File(Absent::Address));
        let all = self.uses.values().flatten();
        let open: Vec<Use> = all
            .filter(|one| {
                let link = self.links.get(&one.at);
                link.is_some_and(|(link, _)| *link == unknown)
            })
            .cloned()
            .collect();
        let mut reached = Vec::new();
        for one in &open {
            match self.link(one) {
                Some((link, is_guess)) if link != unknown => {
                    reached.extend(self.add(one, link, is_guess));
                }
                _ => {}
            }
        }
        (!reached.is_empty()).then_some(reached)
    }

    /// What a reference leads to; `None` when it is the document's own.
    fn link(&mut self, one: &Use) -> Option<(Link, bool)> {
        let is_own = one.at.file == DOCUMENT && one.text.starts_with('#');
        let kind = match one.form {
            Form::OwnName => return None,
            _ if is_own => return None,
            Form::Component(kind) => kind,
            Form::Inline(Shape::Object(kind) | Shape::Map(kind) | Shape::List(kind)) => kind,
            Form::Mapping => return Some(self.mapped(one)),
        };
        let found = match self.store.resolve(&one.text, &one.at) {
            Ok(found) => found,
            Err(Problem::File(Absent::Missing)) if is_name(&one.text) => {
                return Some((Link::Unknown, false));
            }
            Err(problem) => return Some((Link::Broken(problem), false)),
        };
        let link = match one.form {
            _ if found.spot.file == DOCUMENT => Link::Document(found.spot.at),
            Form::Inline(shape) => Link::Inline(found.spot, shape),
            _ => Link::Component(Target {
                spot: found.spot,
                kind,
            }),
        };
        Some((link, found.is_guess))
    }

    /// A value of a mapping is the name of a schema, of the same file or of the document, or a reference to one.
    fn mapped(&mut self, one: &Use) -> (Link, bool) {
        let schemas = Pointer::root().key("components").key("schemas");
        let mut texts = vec![one.text.clone()];
        if !one.text.contains('#') {
            let own = schemas.key(&one.text);
            let is_of = |file| self.store.file(file).tree.get(&own).is_some();
            if is_of(DOCUMENT) && (one.at.file == DOCUMENT || !is_of(one.at.file)) {
                return (Link::Unknown, false);
            }
            if is_name(&one.text) {
                texts.clear();
            }
            texts.insert(0, format!("#{own}"));
        }
        for text in texts {
            if let Ok(found) = self.store.resolve(&text, &one.at) {
                let link = match found.spot.file {
                    DOCUMENT => Link::Document(found.spot.at),
                    _ => Link::Component(Target {
                        spot: found.spot,
                        kind: Kind::Schema,
                    }),
                };
                return (link, found.is_guess);
            }
        }
        (Link::Unknown, false)
    }
}

/// Whether a text is a name alone and no path.
fn is_name(text: &str) -> bool {
    !split(text).0.contains(['/', '.', ':', '?'])
}

/// Finds the references below a place.
fn look(shape: Shape, value: &Value, at: &Spot, uses: &mut Vec<Use>) {
    match (shape, value) {
        (Shape::Object(kind), Value::Object(_)) => object(kind, value, at, uses),
        (Shape::Map(kind), Value::Object(named)) => {
            for (name, element) in named {
                object(kind, element, &at.key(name), uses);
            }
        }
        (Shape::List(kind), Value::Array(elements)) => {
            for (index, element) in elements.iter().enumerate() {
                object(kind, element, &at.index(index), uses);
            }
        }
        _ => {}
    }
}

fn object(kind: Kind, value: &Value, at: &Spot, uses: &mut Vec<Use>) {
    let Value::Object(members) = value else {
        return;
    };
    let form = match kind {
        _ if kind.section().is_none() => Form::Inline(Shape::Object(kind)),
        Kind::PathItem | Kind::Callback => Form::Inline(Shape::Object(kind)),
        _ => Form::Component(kind),
    };
    for key in ["$ref", "$dynamicRef", "$recursiveRef"] {
        note(value, key, at, form, uses);
    }
    if kind == Kind::Schema && at.file != DOCUMENT {
        for key in ["$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor"] {
            note(value, key, at, Form::OwnName, uses);
        }
    }
    if kind == Kind::Discriminator {
        let mapping = members.get("mapping").and_then(Value::as_object);
        for key in mapping.into_iter().flat_map(|mapping| mapping.keys()) {
            note(
                &members["mapping"],
                key,
                &at.key("mapping"),
                Form::Mapping,
                uses,
            );
        }
        note(value, "defaultMapping", at, Form::Mapping, uses);
    }
    for (key, member) in members {
        let here = at.key(key);
        let held = match (kind, key.as_str()) {
            (Kind::Components, "pathItems") => Field::Map(Kind::PathItem),
            (Kind::Components, "callbacks") => Field::Map(Kind::Callback),
            (Kind::Root, "x-webhooks") => Field::Map(Kind::PathItem),
            // As Swagger 2.0 has them.
            (Kind::Root, "definitions") => Field::Map(Kind::Schema),
            (Kind::Root, "parameters") => Field::Map(Kind::Parameter),
            (Kind::Root, "responses") => Field::Map(Kind::Response),
            (Kind::Root, "securityDefinitions") => Field::Map(Kind::SecurityScheme),
            (Kind::Response, "schema") => Field::One(Kind::Schema),
            _ => kind.field(key),
        };
        match (held, member) {
            (Field::Map(of) | Field::Inbound(of), Value::Object(_))
                if !note(member, "$ref", &here, Form::Inline(Shape::Map(of)), uses) =>
            {
                look(Shape::Map(of), member, &here, uses);
            }
            (Field::Many(of), Value::Object(_))
                if !note(member, "$ref", &here, Form::Inline(Shape::List(of)), uses) =>
            {
                object(of, member, &here, uses);
            }
            (Field::One(of) | Field::FlagOr(of) | Field::Many(of), Value::Array(_)) => {
                look(Shape::List(of), member, &here, uses);
            }
            (Field::One(of) | Field::FlagOr(of), Value::Object(_)) => {
                object(of, member, &here, uses);
            }
            _ => {}
        }
    }
}

/// Whether an object has a text under `key`; if so, it is added.
fn note(value: &Value, key: &str, at: &Spot, form: Form, uses: &mut Vec<Use>) -> bool {
    let text = value.get(key).and_then(Value::as_str);
    uses.extend(text.map(|text| Use {
        at: at.key(key),
        text: text.to_owned(),
        form,
    }));
    text.is_some()
}
