//! Which places are of one name: those whose types may become one.
//!
//! # Invariants
//! - What stands in places of one key in the same way stands in places of one key.
//! - A key says nothing of the operation: all bodies are one place.

use std::collections::HashMap;

use crate::ir::{Api, Shape, Site, TypeDef};
use crate::name::{case, english};

/// A kind of place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// The body of a request or an answer.
    Body,
    /// What is called so: a member, a parameter, a component, in words.
    Named(String),
    /// What the overlay calls so.
    Chosen(String),
    /// Anywhere: the empty string says the same wherever it is a value of its own.
    Empty,
    /// The elements of what is in places of that key.
    Items(usize),
    /// The values.
    Values(usize),
    /// The branch of that label.
    Branch(usize, Option<String>),
}

/// The keys of all types.
pub(super) struct Places {
    keys: Vec<usize>,
}

/// A key is known by its number here; the body of an operation is the first.
const BODY: usize = 0;

impl Places {
    pub(super) fn of(api: &Api) -> Self {
        let mut table = Table {
            words: HashMap::new(),
            texts: vec![Key::Body],
            known: HashMap::from([(Key::Body, BODY)]),
        };
        let mut keys: Vec<Option<usize>> = vec![None; api.types.len()];
        for index in 0..api.types.len() {
            // The way out to the first place whose key is known, or depends on nothing; then back in.
            let mut chain = vec![index];
            let mut at = index;
            while keys[at].is_none() && chain.len() <= api.types.len() {
                match parent(&api.types[at]) {
                    Some(parent) => {
                        at = parent;
                        chain.push(at);
                    }
                    None => break,
                }
            }
            for at in chain.into_iter().rev() {
                if keys[at].is_none() {
                    let ty = &api.types[at];
                    let outer = parent(ty).and_then(|parent| keys[parent]).unwrap_or(BODY);
                    keys[at] = Some(table.key(ty, outer));
                }
            }
        }
        Self {
            keys: keys.into_iter().map(|key| key.unwrap_or(BODY)).collect(),
        }
    }

    /// The key of the type at `index`.
    pub(super) fn key(&self, index: usize) -> usize {
        self.keys[index]
    }
}

/// The keys by number.
struct Table<'a> {
    /// The words of names, each found once.
    words: HashMap<&'a str, String>,
    texts: Vec<Key>,
    known: HashMap<Key, usize>,
}

impl<'a> Table<'a> {
    fn key(&mut self, ty: &'a TypeDef, outer: usize) -> usize {
        if let Some(name) = &ty.rust_name {
            return self.number(Key::Chosen(name.clone()));
        }
        if let Shape::Enum(shape) = &ty.shape
            && let [only] = shape.variants.as_slice()
            && only.wire_value.is_empty()
            && !matches!(ty.site, Site::Component { .. })
        {
            return self.number(Key::Empty);
        }
        let mut named = |name: &'a str| {
            let words = (self.words.entry(name)).or_insert_with(|| case::shortest(name));
            Key::Named(words.clone())
        };
        let key = match &ty.site {
            Site::Component { .. } => named(ty.origin.last().unwrap_or_default()),
            Site::Property { wire_name, .. } => named(wire_name),
            Site::Parameter { name, .. } | Site::Header { name, .. } => named(name),
            Site::RequestBody { .. } | Site::ResponseBody { .. } => return BODY,
            Site::Inner { .. } => return outer,
            Site::Items { .. } => match &self.texts[outer] {
                Key::Named(words) => english::singular(words).map_or(Key::Items(outer), Key::Named),
                _ => Key::Items(outer),
            },
            Site::Values { .. } => Key::Values(outer),
            Site::Branch { label, .. } => Key::Branch(outer, label.clone()),
        };
        self.number(key)
    }

    fn number(&mut self, key: Key) -> usize {
        let next = self.texts.len();
        let number = *self.known.entry(key.clone()).or_insert(next);
        if number == next {
            self.texts.push(key);
        }
        number
    }
}

/// The type whose key that of `ty` is made from.
fn parent(ty: &TypeDef) -> Option<usize> {
    match &ty.site {
        Site::Items { parent }
        | Site::Values { parent }
        | Site::Branch { parent, .. }
        | Site::Inner { parent } => Some(parent.index()),
        _ => None,
    }
}
