//! Decides how ids and request parameters are passed to an adapter and kept in a ticket.
//!
//! # Invariants
//! - Ordered by name, so that equal parameters are equal bytes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Named values: the ids of a job, or what an export is asked with.
///
/// ```
/// let ids = export_jobs::Params::new().with("collection", "col-1").with("export", 7);
/// assert_eq!(ids.text("collection")?, "col-1");
/// assert_eq!(ids.integer("export")?, 7);
/// assert!(ids.text("study").is_err());
/// # Ok::<(), export_jobs::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Params(BTreeMap<String, Param>);

/// One value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Param {
    /// A flag.
    Flag(bool),
    /// A whole number.
    Integer(i64),
    /// A text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
}

impl Params {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with one more value; an equal name is replaced.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A value by its name.
    pub fn get(&self, name: &str) -> Option<&Param> {
        self.0.get(name)
    }

    /// The names, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Names and values, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Param)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Param {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<bool> for Param {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Vec<String>> for Param {
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}
