//! An object whose tag this client does not know.

use serde::{Serialize, Serializer};

use super::doubt;
use crate::Json;

/// An object whose tag this client does not know, kept whole. It is written back as the JSON that it was.
///
/// Only decoding makes one, so it never holds a branch that the client knows.
#[derive(Clone, Debug, PartialEq)]
pub struct UnknownBranch {
    tag: Box<str>,
    json: Json,
}

impl UnknownBranch {
    pub(super) fn new(tag: &str, json: Json) -> Self {
        doubt::unknown_branch(&json);
        Self {
            tag: tag.into(),
            json,
        }
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The whole object, its tag included.
    pub fn json(&self) -> &Json {
        &self.json
    }

    /// The whole object, its tag included.
    pub fn into_json(self) -> Json {
        self.json
    }
}

impl Serialize for UnknownBranch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(serializer)
    }
}
