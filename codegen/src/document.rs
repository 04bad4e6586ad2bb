//! The document between reading and normalizing: a JSON-shaped tree, whatever it was written in.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::Pointer;

/// An OpenAPI document as a tree. Every key is a string and stands once in its object; order is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    root: Value,
    /// Why references lead to no file, by their texts.
    absent: BTreeMap<String, Absence>,
}

/// Why a reference leads to no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Absence {
    /// What is wrong, as the rest of a sentence that begins with the reference.
    pub(crate) said: String,
    /// What to do about it.
    pub(crate) help: &'static str,
}

impl Document {
    /// Wraps a tree that `read` has made.
    pub fn new(root: Value) -> Self {
        Self {
            root,
            absent: BTreeMap::new(),
        }
    }

    /// Says why references lead to no file.
    pub(crate) fn with_absent(self, absent: BTreeMap<String, Absence>) -> Self {
        Self { absent, ..self }
    }

    /// Why a reference leads to no file, when files were looked for.
    pub(crate) fn absence(&self, reference: &str) -> Option<&Absence> {
        self.absent.get(reference)
    }

    /// The whole tree.
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The whole tree, to change.
    pub fn root_mut(&mut self) -> &mut Value {
        &mut self.root
    }

    /// The tree itself.
    pub fn into_root(self) -> Value {
        self.root
    }

    /// What stands at `pointer`, when anything does.
    pub fn get(&self, pointer: &Pointer) -> Option<&Value> {
        pointer
            .tokens()
            .iter()
            .try_fold(&self.root, |value, token| match value {
                Value::Object(members) => members.get(token),
                Value::Array(elements) => elements.get(token.parse::<usize>().ok()?),
                _ => None,
            })
    }
}
