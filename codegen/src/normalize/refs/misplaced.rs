//! References in places where the specification has none: for an operation, for `responses`, for a whole map or list.
//!
//! What is meant is plain where the target is there: it is written in place. Where it is not, the smallest part that
//! needs it is widened or left out.
//!
//! # Invariants
//! - Afterwards `$ref` stands only where a reference may.
//! - Time and space are bounded by the number of copies and of rounds.

use serde_json::{Value, json};

use super::collect::Anchors;
use super::repair::{self, unknown_content};
use super::resolve::Resolver;
use super::{get_mut, size};
use crate::diagnostics::{Diagnostics, Loss};
use crate::normalize::at::At;
use crate::normalize::kinds::{Field, Kind};
use crate::{Document, Pointer};

/// How many times what was written in place may have such references itself.
const ROUNDS: usize = 8;

/// A reference where none may stand.
struct Spot {
    /// The object that has `$ref`.
    at: Pointer,
    place: Place,
    text: String,
}

/// What should stand there.
#[derive(Clone, Copy)]
enum Place {
    /// An object that no reference may stand for.
    Object(Kind),
    /// An object with any keys.
    Map,
    /// A list of such objects.
    List(Kind),
}

/// Writes what such references lead to in place.
pub(super) fn write_in_place(document: &mut Document, copies: &mut usize, diags: &mut Diagnostics) {
    for round in 1..=ROUNDS {
        let mut spots = Vec::new();
        look(Kind::Root, document.root(), &At::root(), &mut spots);
        if spots.is_empty() {
            return;
        }
        for spot in spots {
            let target = Resolver::new(document, &Anchors::default())
                .find(&spot.text, &spot.at.key("$ref"))
                .ok()
                .and_then(|target| document.get(&target));
            let fits = target.filter(|value| match spot.place {
                Place::List(_) => value.is_array(),
                Place::Object(_) | Place::Map => value.is_object(),
            });
            match fits.map(|value| (size(value), value)) {
                Some((cost, value)) if cost <= *copies && round < ROUNDS => {
                    let value = value.clone();
                    *copies -= cost;
                    write(document, &spot.at, value);
                    let message = spot.said("what it leads to is read in its place");
                    diags.loss(Loss::Guessed, &spot.at.key("$ref"), message);
                }
                _ => give_up(document, &spot, diags),
            }
        }
    }
}

impl Spot {
    fn said(&self, consequence: &str) -> String {
        let text = &self.text;
        match self.place {
            Place::Object(kind) => {
                let noun = kind.noun();
                format!("{noun} cannot be a reference, as to `{text}`; {consequence}")
            }
            Place::Map | Place::List(_) => {
                let key = self.at.last().unwrap_or_default();
                format!("`{key}` cannot be a reference, as to `{text}`; {consequence}")
            }
        }
    }
}

/// Finds such references in the object of `kind` at `at`, but not in one that is itself one.
fn look(kind: Kind, value: &Value, at: &At<'_>, spots: &mut Vec<Spot>) {
    let Value::Object(members) = value else {
        return;
    };
    if kind.section().is_none() && note(value, Place::Object(kind), at, spots) {
        return;
    }
    for (key, member) in members {
        let here = at.key(key);
        match (kind.field(key), member) {
            (Field::Map(of), Value::Object(named)) if !note(member, Place::Map, &here, spots) => {
                for (name, element) in named {
                    look(of, element, &here.key(name), spots);
                }
            }
            (Field::Many(of), Value::Array(elements)) => {
                for (index, element) in elements.iter().enumerate() {
                    look(of, element, &here.index(index), spots);
                }
            }
            (Field::Many(of), Value::Object(_)) if !note(member, Place::List(of), &here, spots) => {
                look(of, member, &here, spots);
            }
            (Field::One(of) | Field::FlagOr(of), _) => look(of, member, &here, spots),
            _ => {}
        }
    }
}

/// Whether an object is a reference; if so, it is added.
fn note(value: &Value, place: Place, at: &At<'_>, spots: &mut Vec<Spot>) -> bool {
    let text = value.get("$ref").and_then(Value::as_str);
    spots.extend(text.map(|text| Spot {
        at: at.pointer(),
        place,
        text: text.to_owned(),
    }));
    text.is_some()
}

/// Writes a list in place of a reference, or the members of an object beside those that are there.
fn write(document: &mut Document, at: &Pointer, value: Value) {
    let Some(place) = get_mut(document, at) else {
        return;
    };
    let (Value::Object(members), Value::Object(more)) = (&mut *place, &value) else {
        *place = value;
        return;
    };
    members.shift_remove("$ref");
    for (key, member) in more {
        if key != "$ref" {
            members.entry(key.clone()).or_insert_with(|| member.clone());
        }
    }
}

/// Takes away a reference of which nothing can be made.
fn give_up(document: &mut Document, spot: &Spot, diags: &mut Diagnostics) {
    let mut tell = |loss: Loss, consequence: &str| {
        diags.loss(loss, &spot.at.key("$ref"), spot.said(consequence));
    };
    let parent = spot.at.parent();
    match (spot.place, spot.at.last()) {
        // One reference where a list of them may stand; whether it leads anywhere shows later.
        (Place::List(of), _) if of.section().is_some() => {
            if let Some(place) = get_mut(document, &spot.at) {
                *place = Value::Array(vec![place.take()]);
            }
            return;
        }
        (Place::Object(Kind::Operation), _) => {
            tell(Loss::Skipped, "it is left out");
            repair::remove(document, &spot.at);
            return;
        }
        (Place::Object(Kind::Responses), _) => {
            tell(
                Loss::Widened,
                "the bodies of its answers are taken as bytes",
            );
            write(
                document,
                &spot.at,
                json!({ "2XX": repair::unknown(Kind::Response) }),
            );
            return;
        }
        // To leave it out would be to say that no credential is needed: it becomes a scheme that nobody knows.
        (Place::Object(Kind::SecurityRequirement), _) => {
            tell(Loss::Skipped, "no credential can be made of it");
            if let Some(place) = get_mut(document, &spot.at) {
                *place = json!({ spot.text.clone(): [] });
            }
            return;
        }
        (Place::Object(Kind::Paths), _) => tell(Loss::Skipped, "its operations are left out"),
        (Place::Object(Kind::Components), _) => tell(Loss::Skipped, "what it has is left out"),
        (Place::Map, Some("content")) => {
            tell(Loss::Widened, "the body is taken as bytes");
            write(document, &spot.at, unknown_content());
        }
        (Place::Map, Some("properties")) => {
            tell(Loss::Widened, "members of any name and value are accepted");
            if let Some(Value::Object(schema)) = parent.and_then(|at| get_mut(document, &at)) {
                schema
                    .entry("additionalProperties")
                    .or_insert(Value::Bool(true));
            }
        }
        (Place::Map, _) => tell(Loss::Skipped, "what it has is left out"),
        (Place::Object(_) | Place::List(_), _) => tell(Loss::Ignored, "it is left out"),
    }
    repair::remove(document, &spot.at.key("$ref"));
}
