//! A change that shipped programs notice -> a value that one side sends and the other does not read.
//!
//! # Invariants
//! - A value is one of the side that sends it. That a server takes what its own client reads, and nothing else, is what the
//!   document says of both.

use super::item::Item;
use super::value::Values;
use super::{Sides, Unshown};
use crate::changes::Change;
use crate::rust_api::{Answer, Body, FnName, Operation, RustApi, RustType, TypeName};

/// Values that travel from one side to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Whether the old client sends them to the new server; otherwise the new server sends them to the old client.
    pub is_sent: bool,
    /// The Rust types that they are read as: of the old client, and of the new one.
    pub types: [String; 2],
    /// The values, as JSON. One is enough that its own side reads and the other does not.
    pub values: Vec<String>,
}

/// Values that show what comes of a change for shipped programs.
pub(super) fn of(change: &Change, sides: Sides<'_>) -> Result<Sample, Unshown> {
    let mut reason = Unshown("the entry names no item with values");
    for item in &change.items {
        let Some(item) = Item::read(item) else {
            continue;
        };
        match (Maker { change, sides }).sample(item) {
            Ok(sample) if sample.values.is_empty() => {
                reason = Unshown("no value of the type ends");
            }
            Ok(sample) => return Ok(sample),
            Err(found) => reason = found,
        }
    }
    Err(reason)
}

const NO_VALUE: Unshown =
    Unshown("it shows in a request, and a client does not tell what a server refuses");

struct Maker<'a> {
    change: &'a Change,
    sides: Sides<'a>,
}

impl Maker<'_> {
    fn sample(&self, item: Item<'_>) -> Result<Sample, Unshown> {
        match item {
            Item::Type(name) => {
                let ty = TypeName::parse(name).map(RustType::Item);
                let ty = ty.ok_or(Unshown("the entry names no type"))?;
                self.of_type(name, |values| values.each(&ty))
            }
            Item::Field(owner, name) => {
                self.of_type(owner, |values| values.with_field(owner, name))
            }
            // What the old constructor makes has what it requires.
            Item::Variant(owner, "new") => {
                self.of_type(owner, |values| values.with_field(owner, ""))
            }
            Item::Variant(owner, name) => self.of_type(owner, |values| {
                values.variant(owner, name).into_iter().collect()
            }),
            Item::Method(method) if is_of_type(self.change) => {
                self.answer(method, |operation| match &operation.answer {
                    Answer::Body(Body::Value(ty)) => Some(ty),
                    _ => None,
                })
            }
            Item::Answer(method, on) => self.answer(method, |operation| {
                let replies = operation.replies.as_ref()?;
                let mut all = replies.errors.values().chain(replies.successes.values());
                match &all
                    .find(|reply| crate::api_file::facts::on(&reply.on) == on)?
                    .body
                {
                    Body::Value(ty) => Some(ty),
                    _ => None,
                }
            }),
            Item::New
            | Item::Method(_)
            | Item::Argument(..)
            | Item::Header(..)
            | Item::Scheme(_) => Err(NO_VALUE),
        }
    }

    /// Values of a type of one name on both sides.
    fn of_type(
        &self,
        name: &str,
        values: impl Fn(Values<'_>) -> Vec<serde_json::Value>,
    ) -> Result<Sample, Unshown> {
        let key = TypeName::parse(name);
        let has = |api: &RustApi| key.as_ref().is_some_and(|key| api.types.contains_key(key));
        if !has(self.sides.old) || !has(self.sides.new) {
            return Err(Unshown("the type has another name in one of the clients"));
        }
        let id = self.change.rule.id;
        let is_sent = id.contains("sent-") || id == "rest-refused" || id.starts_with("constructor");
        let sender = match is_sent {
            true => self.sides.old,
            false => self.sides.new,
        };
        let ty = format!("types::{name}");
        Ok(Sample {
            is_sent,
            types: [ty.clone(), ty],
            values: texts(values(Values::of(sender))),
        })
    }

    /// Bodies of an answer.
    fn answer(
        &self,
        method: &str,
        body: impl Fn(&Operation) -> Option<&RustType>,
    ) -> Result<Sample, Unshown> {
        let find = |api: &'_ RustApi| -> Option<RustType> {
            let operation = api.operations.get(&FnName::parse(method)?)?;
            body(operation).cloned()
        };
        let (Some(old), Some(new)) = (find(self.sides.old), find(self.sides.new)) else {
            return Err(Unshown(
                "it shows in the status or the media type, and not in a value",
            ));
        };
        let values = Values::of(self.sides.new).each(&new);
        Ok(Sample {
            is_sent: false,
            types: [old.to_string(), new.to_string()],
            values: texts(values),
        })
    }
}

/// Whether an answer is of another type, and not only given otherwise.
fn is_of_type(change: &Change) -> bool {
    matches!(
        change.rule.id,
        "answer-type-changed" | "answers-became-several"
    )
}

fn texts(values: Vec<serde_json::Value>) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}
