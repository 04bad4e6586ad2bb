//! An object whose tag this client does not know.

use std::fmt;

use serde::de::{Deserializer, Error};
use serde::{Serialize, Serializer};

use super::unrecognized;
use crate::Json;
use crate::wire::Field;

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
        unrecognized::branch(&json);
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

/// A union has a variant of it, and so it is handled like a branch. Only its union reads it.
impl Field for UnknownBranch {
    fn read<'de, D: Deserializer<'de>>(_deserializer: D) -> Result<Self, D::Error> {
        Err(D::Error::custom("an unknown branch is read by its union"))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }

    fn copy(&self) -> Self {
        self.clone()
    }

    fn equals(&self, other: &Self) -> bool {
        self == other
    }

    fn show(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}
