//! Decides how ids and request parameters are passed to an adapter and kept in a ticket.
//!
//! # Invariants
//! - Ordered by name, so that equal parameters are equal bytes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::Error;

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

    /// Names and values, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Param)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// A text that has to be there.
    ///
    /// # Errors
    /// A usage error when it is missing, empty or no text.
    pub fn text(&self, name: &str) -> Result<&str, Error> {
        match self.get(name) {
            Some(Param::Text(text)) if !text.is_empty() => Ok(text),
            Some(_) => Err(Error::usage(format!(
                "`{name}` has to be a text that is not empty"
            ))),
            None => Err(missing(name)),
        }
    }

    /// A text that may be left out.
    ///
    /// # Errors
    /// A usage error when it is there and is empty or no text.
    pub fn text_if_any(&self, name: &str) -> Result<Option<&str>, Error> {
        match self.get(name) {
            Some(_) => self.text(name).map(Some),
            None => Ok(None),
        }
    }

    /// A whole number that has to be there; a text of digits will do.
    ///
    /// # Errors
    /// A usage error when it is missing or no number.
    pub fn integer(&self, name: &str) -> Result<i64, Error> {
        let parsed = match self.get(name) {
            Some(Param::Integer(number)) => Some(*number),
            Some(Param::Text(text)) => text.parse().ok(),
            Some(_) => None,
            None => return Err(missing(name)),
        };
        parsed.ok_or_else(|| Error::usage(format!("`{name}` has to be a whole number")))
    }

    /// Several texts; none when the name is absent.
    ///
    /// # Errors
    /// A usage error when it is something else.
    pub fn list(&self, name: &str) -> Result<&[String], Error> {
        match self.get(name) {
            Some(Param::List(list)) => Ok(list),
            Some(_) => Err(Error::usage(format!("`{name}` has to be a list"))),
            None => Ok(&[]),
        }
    }

    /// Whether all names are among the known ones: one that nobody reads is a slip of the pen.
    ///
    /// # Errors
    /// A usage error that names the known ones.
    pub fn only(&self, known: &[&str]) -> Result<(), Error> {
        match self.0.keys().find(|name| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some(name) => Err(Error::usage(format!(
                "`{name}` is not known here; known: {}",
                known.join(", ")
            ))),
        }
    }
}

fn missing(name: &str) -> Error {
    Error::usage(format!("`{name}` is missing"))
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
