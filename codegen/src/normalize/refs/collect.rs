//! Finds the references that are more than the name of a component, and the names that schemas give themselves.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::Found;
use crate::normalize::at::At;
use crate::normalize::kinds::{Field, Kind};
use crate::{Document, Pointer};

/// What schemas call themselves.
#[derive(Default)]
pub(super) struct Anchors {
    /// `$anchor` and `$dynamicAnchor`, in document order: schemas with identities of their own may repeat one.
    pub(super) names: HashMap<String, Vec<Pointer>>,
    /// `$id`.
    pub(super) ids: HashMap<String, Pointer>,
    /// The places of `ids`.
    pub(super) identified: HashSet<Pointer>,
}

/// Looks through the object of `kind` at `at`.
pub(super) fn collect(
    document: &Document,
    kind: Kind,
    at: &Pointer,
    found: &mut Vec<Found>,
    anchors: &mut Anchors,
) {
    let Some(value) = document.get(at) else {
        return;
    };
    let mut collector = Collector {
        components: document.root().get("components"),
        found,
        anchors,
    };
    collector.below(kind, value, at.tokens(), &At::root());
}

struct Collector<'a> {
    components: Option<&'a Value>,
    found: &'a mut Vec<Found>,
    anchors: &'a mut Anchors,
}

impl Collector<'_> {
    /// Rebuilds the way to where the look begins, so that places are told from the root.
    fn below(&mut self, kind: Kind, value: &Value, way: &[String], at: &At<'_>) {
        match way.split_first() {
            Some((token, rest)) => self.below(kind, value, rest, &at.key(token)),
            None => self.object(kind, value, at),
        }
    }

    fn object(&mut self, kind: Kind, value: &Value, at: &At<'_>) {
        let Value::Object(members) = value else {
            return;
        };
        // Path items have been written in place; one that could not be was reported.
        if kind.section().is_some() && kind != Kind::PathItem {
            for key in ["$ref", "$dynamicRef", "$recursiveRef"] {
                if let Some(Value::String(text)) = members.get(key) {
                    self.reference(kind, text, &at.key(key));
                }
            }
        }
        if kind == Kind::Schema {
            self.own_names(value, at);
        }
        if kind == Kind::Discriminator {
            self.mapping(value, at);
        }
        for (key, member) in members {
            let here = at.key(key);
            match (kind.field(key), member) {
                (Field::One(of) | Field::FlagOr(of) | Field::Many(of), Value::Array(elements)) => {
                    for (index, element) in elements.iter().enumerate() {
                        self.object(of, element, &here.index(index));
                    }
                }
                (Field::One(of) | Field::FlagOr(of) | Field::Many(of), _) => {
                    self.object(of, member, &here)
                }
                (Field::Map(of), Value::Object(named)) => {
                    for (name, element) in named {
                        self.object(of, element, &here.key(name));
                    }
                }
                _ => {}
            }
        }
    }

    fn reference(&mut self, kind: Kind, text: &str, at: &At<'_>) {
        self.add(kind, text, at, false);
    }

    fn add(&mut self, kind: Kind, text: &str, at: &At<'_>, is_hint: bool) {
        if !self.is_settled(kind, text) {
            self.found.push(Found {
                at: at.pointer(),
                kind,
                text: text.to_owned(),
                is_hint,
            });
        }
    }

    /// Whether a reference is the plain name of a component that is no reference itself.
    fn is_settled(&self, kind: Kind, text: &str) -> bool {
        let Some(section) = kind.section().filter(|_| kind != Kind::MediaType) else {
            return false;
        };
        let name = text
            .strip_prefix("#/components/")
            .and_then(|rest| rest.strip_prefix(section))
            .and_then(|rest| rest.strip_prefix('/'));
        let Some(name) = name.filter(|name| !name.contains(['/', '~', '%'])) else {
            return false;
        };
        let component = self
            .components
            .and_then(|all| all.get(section))
            .and_then(|all| all.get(name));
        component.is_some_and(|component| kind == Kind::Schema || component.get("$ref").is_none())
    }

    fn own_names(&mut self, schema: &Value, at: &At<'_>) {
        for key in ["$anchor", "$dynamicAnchor"] {
            if let Some(Value::String(name)) = schema.get(key) {
                let places = self.anchors.names.entry(name.clone()).or_default();
                places.push(at.pointer());
            }
        }
        if let Some(Value::String(id)) = schema.get("$id") {
            let place = at.pointer();
            self.anchors.identified.insert(place.clone());
            self.anchors
                .ids
                .entry(id.trim_end_matches('#').to_owned())
                .or_insert(place);
        }
    }

    /// A mapping names schemas by reference too; bare names are settled with the discriminator itself.
    fn mapping(&mut self, discriminator: &Value, at: &At<'_>) {
        if let Some(Value::Object(mapping)) = discriminator.get("mapping") {
            let here = at.key("mapping");
            for (value, target) in mapping {
                if let Some(text) = target.as_str().filter(|text| text.starts_with('#')) {
                    self.add(Kind::Schema, text, &here.key(value), true);
                }
            }
        }
        if let Some(text) = discriminator
            .get("defaultMapping")
            .and_then(Value::as_str)
            .filter(|text| text.starts_with('#'))
        {
            self.add(Kind::Schema, text, &at.key("defaultMapping"), true);
        }
    }
}
