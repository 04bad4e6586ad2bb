//! The document between reading and normalizing: a JSON-shaped tree, whatever it was written in.

use serde_json::Value;

use crate::Pointer;

/// An OpenAPI document as a tree. Every key is a string and stands once in its object; order is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    root: Value,
}

impl Document {
    /// Wraps a tree that `read` has made.
    pub fn new(root: Value) -> Self {
        Self { root }
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
