//! The fields and constants of a struct that both clients have.
//!
//! # Invariants
//! - A field is known by its key, then by its Rust name.

use serde_json::Value;

use super::pairing::pair;
use super::schema::schema;
use super::types::Both;
use super::{Found, Sides, new, old};
use crate::api_file::facts;
use crate::changes::spelling::Spelled;
use crate::changes::view::{Direction, Member, TypeKind, View};
use crate::changes::{Rule, rule};
use crate::rust_api::RustType;

impl Found<'_> {
    /// `told`: the names of the fields that came or went, and of which another entry tells it.
    pub(super) fn fields(&mut self, both: Both<'_>, told: &[&str]) {
        let of_one_key = |a: &Member, b: &Member| a.key == b.key;
        let of_one_name = |a: &Member, b: &Member| a.name == b.name;
        let paired = pair(
            &both.was.members,
            &both.is.members,
            &[&of_one_key, &of_one_name],
        );
        let owner = both.item();
        let item = |member: &Member| format!("{owner}.{}", member.name);
        let is_told = |member: &&&Member| told.contains(&member.name.as_str());
        for before in paired.gone.iter().filter(|member| !is_told(member)) {
            let (rule, why) = self.gone(before, both);
            self.push(
                rule,
                item(before),
                Some(shown(before)),
                None,
                old(&before.at),
                why,
            );
        }
        for (before, after) in &paired.both {
            match (before.marks.constant, after.marks.constant) {
                (false, false) => {
                    self.field(&item(after), before, after, both.way);
                    if before.key == after.key && before.name != after.name {
                        self.field_renamed(both, before, after);
                    }
                }
                _ => self.constant(&item(after), before, after, both.way),
            }
        }
        for after in paired.come.iter().filter(|member| !is_told(member)) {
            let is_needed = after.marks.required || after.marks.constant;
            let (rule, why) = match after.key.as_str() {
                facts::REST => (&rule::REST_ADDED, "`additionalProperties`"),
                _ if is_needed && both.way.sent => {
                    (&rule::SENT_REQUIRED_FIELD_ADDED, "new, and in `required`")
                }
                _ => (&rule::FIELD_ADDED, "new in `properties`"),
            };
            self.push(
                rule,
                item(after),
                None,
                Some(shown(after)),
                new(&after.at),
                why.to_owned(),
            );
        }
    }

    fn field(&mut self, item: &str, was: &Member, is: &Member, way: Direction) {
        let at = new(&is.at);
        let shift = Shift::between(was, is);
        let (before, after) = (Spelled::of(&was.ty), Spelled::of(&is.ty));
        let types = (Some(was.ty.to_string()), Some(is.ty.to_string()));
        if before.value() != after.value() {
            let wire = self.wire(&before.value(), &after.value(), way);
            let breaks = Shift::rule(&shift, way);
            let rule = match breaks {
                // A type that gets along, under a presence that does not.
                Some(rule) if wire.is_same() => rule,
                _ => wire.rule(
                    &rule::RECEIVED_FIELD_TYPE_CHANGED,
                    &rule::SENT_FIELD_TYPE_CHANGED,
                    &rule::FIELD_TYPE_RESPELLED,
                ),
            };
            let why = match shift.why() {
                "" => self.why(&was.at, &is.at),
                why => format!("{}, and it is {why}", self.why(&was.at, &is.at)),
            };
            self.push(rule, item.to_owned(), types.0, types.1, at.clone(), why);
        } else if let Some(rule) = Shift::rule(&shift, way) {
            self.push(
                rule,
                item.to_owned(),
                types.0,
                types.1,
                at.clone(),
                shift.why().to_owned(),
            );
        } else if was.ty != is.ty {
            let why = match shift.why() {
                "" => "its type contains itself, or does not any more",
                why => why,
            };
            self.push(
                &rule::FIELD_TYPE_RESPELLED,
                item.to_owned(),
                types.0,
                types.1,
                at.clone(),
                why.to_owned(),
            );
        }
        if was.key != is.key {
            let keys = (Some(was.key.clone()), Some(is.key.clone()));
            let why = "another key in `properties`".to_owned();
            self.push(
                &rule::FIELD_WIRE_NAME_CHANGED,
                item.to_owned(),
                keys.0,
                keys.1,
                at.clone(),
                why,
            );
        }
        self.marks(item, was, is);
        self.limits(item, was, is, way);
    }

    fn field_renamed(&mut self, both: Both<'_>, was: &Member, is: &Member) {
        let rule = match both.is.members.iter().any(|other| other.name == was.name) {
            true => &rule::FIELD_MEANS_ANOTHER,
            false => &rule::FIELD_RENAMED,
        };
        let item = format!("{}.{}", both.item(), is.name);
        let names = (Some(was.name.clone()), Some(is.name.clone()));
        let why = format!("{} on the wire, as before", is.key);
        self.push(rule, item, names.0, names.1, new(&is.at), why);
    }

    /// The rule of a field that is gone, and why.
    fn gone(&self, member: &Member, both: Both<'_>) -> (&'static Rule, String) {
        let Both { is, way, .. } = both;
        if member.key == facts::REST {
            let schema = self.sides.documents.map(|(_, news)| schema(news, &is.at));
            let is_closed = schema.is_none_or(|schema| schema.is_some_and(is_closed));
            return match is_closed && way.sent {
                true => (
                    &rule::REST_REFUSED,
                    "`additionalProperties`: false".to_owned(),
                ),
                false => (
                    &rule::FIELD_REMOVED,
                    "no `additionalProperties` any more".to_owned(),
                ),
            };
        }
        let was_needed = member.marks.required || member.marks.constant;
        let rule = match was_needed && way.received {
            true => &rule::RECEIVED_FIELD_REMOVED,
            // A constant is nothing that callers see.
            false if member.marks.constant => &rule::CONSTANT_CHANGED,
            false => &rule::FIELD_REMOVED,
        };
        (rule, "not in `properties` any more".to_owned())
    }

    fn marks(&mut self, item: &str, was: &Member, is: &Member) {
        let access = |member: &Member| (member.marks.read_only, member.marks.write_only);
        if access(was) != access(is) {
            let facts = (Some(was.facts.clone()), Some(is.facts.clone()));
            let why = "`readOnly` or `writeOnly`".to_owned();
            self.push(
                &rule::FIELD_ACCESS_CHANGED,
                item.to_owned(),
                facts.0,
                facts.1,
                new(&is.at),
                why,
            );
        }
        if !was.marks.deprecated && is.marks.deprecated {
            let why = "`deprecated: true`".to_owned();
            self.push(
                &rule::FIELD_DEPRECATED,
                item.to_owned(),
                None,
                None,
                new(&is.at),
                why,
            );
        }
    }

    /// A constant that has another value, or a field that became one, or the other way round.
    fn constant(&mut self, item: &str, was: &Member, is: &Member, way: Direction) {
        if was.facts == is.facts {
            return;
        }
        let Sides { old, new, .. } = self.sides;
        let rule = match (was.marks.constant, is.marks.constant) {
            (true, false) => {
                let is_alone = lists_only(new, is, was);
                match way {
                    Direction { received: true, .. } if !is_alone => {
                        &rule::RECEIVED_CONSTANT_CHANGED
                    }
                    Direction { sent: true, .. } if is.marks.required => {
                        &rule::CONSTANT_BECAME_FIELD
                    }
                    _ => &rule::FIELD_ADDED,
                }
            }
            (false, true) => match way.sent && !lists_only(old, was, is) {
                true => &rule::SENT_FIELD_BECAME_CONSTANT,
                false => &rule::FIELD_REMOVED,
            },
            _ if way.received => &rule::RECEIVED_CONSTANT_CHANGED,
            _ if way.sent => &rule::SENT_CONSTANT_CHANGED,
            _ => &rule::CONSTANT_CHANGED,
        };
        let why = "its schema allows other values".to_owned();
        self.push(
            rule,
            item.to_owned(),
            Some(shown(was)),
            Some(shown(is)),
            super::new(&is.at),
            why,
        );
    }
}

/// Whether the type of a field lists one value, that of a constant.
fn lists_only(view: &View, field: &Member, constant: &Member) -> bool {
    let Spelled::Type(RustType::Item(name)) = Spelled::of(&field.ty).value() else {
        return false;
    };
    let value = constant.facts.strip_prefix("constant ");
    view.types.get(name.as_str()).is_some_and(|ty| {
        let mut known = ty.members.iter().filter(|value| !value.marks.unknown);
        let is_it = |listed: &Member| Some(listed.key.as_str()) == value;
        matches!(ty.kind, TypeKind::Enum { .. }) && known.all(is_it)
    })
}

/// Whether a schema refuses the members that it does not list.
fn is_closed(schema: &Value) -> bool {
    let says = |keyword| schema.get(keyword) == Some(&Value::Bool(false));
    says("additionalProperties") || says("unevaluatedProperties")
}

fn shown(member: &Member) -> String {
    match member.marks.constant {
        true => member.facts.clone(),
        false => member.ty.to_string(),
    }
}

/// How the presence of a field changed.
struct Shift {
    was: [bool; 2],
    is: [bool; 2],
}

impl Shift {
    fn between(was: &Member, is: &Member) -> Self {
        let of = |member: &Member| [member.marks.optional, member.marks.nullable];
        Self {
            was: of(was),
            is: of(is),
        }
    }

    /// The rule, where it is more than another spelling: an optional field reads null in any case.
    fn rule(&self, way: Direction) -> Option<&'static Rule> {
        let missing = |[optional, nullable]: [bool; 2]| optional || nullable;
        match (missing(self.was), missing(self.is)) {
            (false, true) if way.received => Some(&rule::RECEIVED_FIELD_BECAME_OPTIONAL),
            (false, true) => Some(&rule::FIELD_BECAME_OPTIONAL),
            (true, false) if way.sent => Some(&rule::SENT_FIELD_BECAME_REQUIRED),
            (true, false) => Some(&rule::FIELD_BECAME_REQUIRED),
            (true, true) => {
                let [was_optional, _] = self.was;
                let [is_optional, is_nullable] = self.is;
                let is_left_out = !was_optional && is_optional && way.received;
                let is_refused =
                    was_optional && (!is_optional || (self.was[1] && !is_nullable)) && way.sent;
                (is_left_out || is_refused).then_some(&rule::FIELD_PRESENCE_CHANGED)
            }
            (false, false) => None,
        }
    }

    /// What the document says now.
    fn why(&self) -> &'static str {
        let ([was_optional, was_nullable], [optional, nullable]) = (self.was, self.is);
        match (was_optional, optional, was_nullable, nullable) {
            (false, true, false, true) => "no longer in `required`, and may be null",
            (false, true, ..) => "no longer in `required`",
            (true, false, true, false) => "now in `required`, and never null",
            (true, false, ..) => "now in `required`",
            (_, _, false, true) => "null is allowed now",
            (_, _, true, false) => "null is not allowed any more",
            _ => "",
        }
    }
}
