//! Writes the document that has everything: what other files have is moved to its components, or written in place.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Bound;

use serde_json::{Value, json};

use super::locate::{Problem, Spot};
use super::messages::absence;
use super::store::DOCUMENT;
use super::survey::{Form, Link, Shape, Survey, Target, Use};
use crate::diagnostics::{Diagnostics, Loss, Origins};
use crate::document::Absence;
use crate::normalize::kinds::{Field, Kind};
use crate::{Document, Pointer};

/// How many values may be written in place of references.
const COPIES: usize = 1_000_000;

/// How deep what is written in place may stand.
const DEPTH: usize = 100;

/// What is written, and what is to be told of it.
pub(super) struct Builder<'s> {
    survey: &'s Survey<'s>,
    names: &'s HashMap<Target, String>,
    /// What becomes a component, by where it stands.
    moved: BTreeMap<&'s Spot, &'s Target>,
    copies: usize,
    /// What is written in place, by where it stands.
    inlined: BTreeSet<&'s Spot>,
    /// The targets that have their place already.
    placed: HashSet<&'s Target>,
    /// What is being written in place.
    open: Vec<(Spot, Shape)>,
    origins: Origins,
    absent: BTreeMap<String, Absence>,
    diags: &'s mut Diagnostics,
}

/// Writes the document.
pub(super) fn build(
    survey: &Survey<'_>,
    names: &HashMap<Target, String>,
    diags: &mut Diagnostics,
) -> (Document, Origins) {
    let mut builder = Builder {
        survey,
        names,
        moved: (survey.targets.iter())
            .map(|target| (&target.spot, target))
            .collect(),
        inlined: (survey.links.values())
            .filter_map(|(link, _)| match link {
                Link::Inline(spot, _) => Some(spot),
                _ => None,
            })
            .collect(),
        copies: COPIES,
        placed: HashSet::new(),
        open: Vec::new(),
        origins: Origins::default(),
        absent: BTreeMap::new(),
        diags,
    };
    let root = Spot {
        file: DOCUMENT,
        at: Pointer::root(),
    };
    let mut value = builder.write(&root, Shape::Object(Kind::Root), &Pointer::root());
    for target in &survey.targets {
        let (Some(section), Some(name)) = (target.kind.section(), names.get(target)) else {
            continue;
        };
        if builder.placed.insert(target) {
            let out = component(section, name);
            let built = builder.write(&target.spot, Shape::Object(target.kind), &out);
            insert(&mut value, section, name, built);
        }
    }
    let document = Document::new(value).with_absent(builder.absent);
    (document, builder.origins)
}

impl<'s> Builder<'s> {
    /// What stands at `spot`, as it is to stand at `out`.
    fn write(&mut self, spot: &Spot, shape: Shape, out: &Pointer) -> Value {
        if spot.file != DOCUMENT {
            self.origins
                .add(out.clone(), spot.file.checked_sub(1), spot.at.clone());
        }
        let survey = self.survey;
        let mut value = survey.store.value(spot).clone();
        let uses = survey.uses.get(&(spot.clone(), shape));
        for one in uses.into_iter().flatten() {
            self.settle(one, spot, out, &mut value);
        }
        self.refer_to_what_is_moved(spot, shape, &mut value);
        value
    }

    /// Changes the reference `one` in `value`, which stands at `spot` and is to stand at `out`.
    fn settle(&mut self, one: &Use, spot: &Spot, out: &Pointer, value: &mut Value) {
        let below = &one.at.at.tokens()[spot.at.tokens().len()..];
        let Some((key, way)) = below.split_last() else {
            return;
        };
        let here = way.iter().fold(out.clone(), |at, token| at.key(token));
        let Some(place) = get_mut(value, way) else {
            return;
        };
        if one.form == Form::OwnName {
            if let Value::Object(members) = place {
                members.shift_remove(key);
            }
            return;
        }
        let survey = self.survey;
        let Some((link, is_guess)) = survey.links.get(&one.at) else {
            return;
        };
        if *is_guess {
            let text = &one.text;
            let message = format!("`{text}` is read as that of the document: the file has none");
            self.diags.loss(Loss::Guessed, &here.key(key), message);
        }
        let text = match link {
            Link::Unknown => return,
            Link::Document(at) => format!("#{}", at.to_string().replace('%', "%25")),
            Link::Component(target) => {
                let (Some(section), Some(name)) = (target.kind.section(), self.names.get(target))
                else {
                    return;
                };
                let own = component(section, name);
                if here == own && key == "$ref" && self.placed.insert(target) {
                    let user = Spot {
                        file: one.at.file,
                        at: one.at.at.parent().unwrap_or_default(),
                    };
                    self.fill(
                        place,
                        &user,
                        target.spot.clone(),
                        Shape::Object(target.kind),
                        &here,
                    );
                    return;
                }
                format!("#{own}")
            }
            Link::Inline(target, shape) => {
                let user = Spot {
                    file: one.at.file,
                    at: one.at.at.parent().unwrap_or_default(),
                };
                let frame = (target.clone(), *shape);
                if self.open.contains(&frame) || here.tokens().len() > DEPTH {
                    self.broken(one, &Problem::Circle)
                } else {
                    if !matches!(shape, Shape::Object(Kind::PathItem | Kind::Callback)) {
                        self.diags
                            .written_in_place(&here.key(key), *shape, &one.text);
                    }
                    self.open.push(frame);
                    self.fill(place, &user, target.clone(), *shape, &here);
                    self.open.pop();
                    return;
                }
            }
            Link::Broken(problem) => self.broken(one, problem),
        };
        if let Some(place) = place.get_mut(key) {
            *place = Value::String(text);
        }
    }

    /// Notes why a reference leads nowhere, and gives the text that stands for it.
    fn broken(&mut self, one: &Use, problem: &Problem) -> String {
        let store = &self.survey.store;
        let text = store.as_seen_from_the_document(&one.text, one.at.file);
        let absence = absence(problem);
        self.absent.entry(text.clone()).or_insert(absence);
        text
    }

    /// Writes what stands at `target` in place of the reference that `place` is; what stands beside it wins.
    fn fill(&mut self, place: &mut Value, user: &Spot, target: Spot, shape: Shape, out: &Pointer) {
        let cost = size(self.survey.store.value(&target));
        if cost > self.copies {
            // The reference stays, and is told as any that leads nowhere.
            return;
        }
        self.copies -= cost;
        let built = self.write(&target, shape, out);
        match (&mut *place, built) {
            (Value::Object(members), Value::Object(more)) => {
                for key in members.keys() {
                    let own = user.key(key);
                    let file = own.file.checked_sub(1);
                    self.origins.add(out.key(key), file, own.at);
                }
                members.shift_remove("$ref");
                let beside = std::mem::take(members);
                *members = more;
                members.extend(beside);
            }
            (place, built) => *place = built,
        }
    }

    /// Takes away what a file has beside an object for references alone, and puts references in place of what became a
    /// component of its own.
    fn refer_to_what_is_moved(&self, spot: &Spot, shape: Shape, value: &mut Value) {
        if spot.file == DOCUMENT {
            return;
        }
        let below = (Bound::Excluded(spot), Bound::Unbounded);
        let is_within = |inner: &Spot| inner.file == spot.file && spot.at.contains(&inner.at);
        let moved = self.moved.range::<Spot, _>(below);
        let moved = moved.take_while(|(inner, _)| is_within(inner));
        let inlined = self.inlined.range::<Spot, _>(below);
        let inlined = inlined.take_while(|inner| is_within(inner));
        for (inner, target) in moved.clone() {
            let way = &inner.at.tokens()[spot.at.tokens().len()..];
            if let (Some(section), Some(name)) = (target.kind.section(), self.names.get(*target))
                && let Some(place) = get_mut(value, way)
            {
                *place = json!({ "$ref": format!("#{}", component(section, name)) });
            }
        }
        let (Shape::Object(kind), Value::Object(members)) = (shape, value) else {
            return;
        };
        for inner in moved.map(|(inner, _)| *inner).chain(inlined.copied()) {
            let key = &inner.at.tokens()[spot.at.tokens().len()];
            if kind.field(key) == Field::Unknown {
                members.shift_remove(key);
            }
        }
    }
}

fn component(section: &str, name: &str) -> Pointer {
    Pointer::root().key("components").key(section).key(name)
}

fn insert(root: &mut Value, section: &str, name: &str, value: Value) {
    let Value::Object(root) = root else { return };
    let mut at = root;
    for key in ["components", section] {
        let place = at.entry(key).or_insert_with(|| json!({}));
        if !place.is_object() {
            *place = json!({});
        }
        let Value::Object(inner) = place else { return };
        at = inner;
    }
    at.insert(name.to_owned(), value);
}

fn get_mut<'v>(value: &'v mut Value, way: &[String]) -> Option<&'v mut Value> {
    way.iter().try_fold(value, |value, token| match value {
        Value::Object(members) => members.get_mut(token),
        Value::Array(elements) => elements.get_mut(token.parse::<usize>().ok()?),
        _ => None,
    })
}

fn size(value: &Value) -> usize {
    match value {
        Value::Array(elements) => 1 + elements.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}
