//! Decides what is refused of ids, request parameters and tickets that come from outside.
//!
//! What they are is said in [`params`](crate::params) and [`ticket`](crate::ticket); an [`Error`] may hold a ticket, so what can
//! fail with one stands here.
//!
//! # Invariants
//! - A value that looks like a URL is in no ticket.
//! - A ticket of another version, vendor or host is refused by name.

use std::str::FromStr;

use jiff::Timestamp;
use serde::Deserialize;

use crate::backend::ExportBackend;
use crate::error::Error;
use crate::params::{Param, Params};
use crate::text::{clean, fingerprint};
use crate::ticket::{Ticket, VERSION};

/// The longest ticket that is read.
const LONGEST: usize = 64 * 1024;

impl Params {
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
        match self.names().find(|name| !known.contains(name)) {
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

impl Ticket {
    /// A ticket for a job that was started now.
    pub(crate) fn started(
        backend: &dyn ExportBackend,
        ids: Params,
        request: &Params,
        now: Timestamp,
    ) -> Result<Self, Error> {
        let request = serde_json::to_string(request)
            .map_err(|_| Error::usage("the request cannot be written as JSON"))?;
        let ticket = Self::attached(backend, ids)?;
        Ok(Self {
            started_at: Some(now),
            request: Some(fingerprint(&request)),
            ..ticket
        })
    }

    /// A ticket for a job that somebody else started.
    pub(crate) fn attached(backend: &dyn ExportBackend, ids: Params) -> Result<Self, Error> {
        refuse_urls(&ids)?;
        Ok(Self {
            v: VERSION,
            vendor: backend.facts().vendor.to_owned(),
            origin: backend.origin().as_str().to_owned(),
            base: backend.origin().fingerprint().to_owned(),
            ids,
            started_at: None,
            request: None,
        })
    }

    /// Checks that a backend speaks to the host the ticket is from.
    ///
    /// # Errors
    /// A usage error that names both sides.
    pub fn check(&self, backend: &dyn ExportBackend) -> Result<(), Error> {
        let vendor = backend.facts().vendor;
        if self.vendor != vendor {
            return Err(Error::usage(format!(
                "the ticket is for `{}`, not for `{vendor}`",
                clean(&self.vendor)
            )));
        }
        if self.origin != backend.origin().as_str() {
            let (ours, theirs) = (backend.origin(), clean(&self.origin));
            return Err(Error::usage(format!(
                "the ticket is bound to `{theirs}`, and this client speaks to `{ours}`"
            )));
        }
        if self.base != backend.origin().fingerprint() {
            return Err(Error::usage(format!(
                "the ticket is bound to another base path at `{}`",
                clean(&self.origin)
            )));
        }
        Ok(())
    }
}

impl FromStr for Ticket {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        #[derive(Deserialize)]
        struct Version {
            v: u32,
        }
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(Error::usage("this is not a ticket: it is too long"));
        }
        let not_one = |error: serde_json::Error| {
            Error::usage(clean(&format!("this is not a ticket: {error}")))
        };
        let Version { v } = serde_json::from_str(text).map_err(not_one)?;
        if v != VERSION {
            return Err(Error::usage(format!(
                "the ticket has version {v}; this program knows version {VERSION}"
            )));
        }
        let ticket: Self = serde_json::from_str(text).map_err(not_one)?;
        if !ticket.vendor.chars().all(|c| c.is_ascii_graphic()) {
            return Err(Error::usage("this is not a ticket: it names no vendor"));
        }
        refuse_urls(&ticket.ids)?;
        Ok(ticket)
    }
}

fn refuse_urls(ids: &Params) -> Result<(), Error> {
    let is_url = |text: &String| text.contains("://");
    for (name, value) in ids.iter() {
        let has_url = match value {
            Param::Text(text) => is_url(text),
            Param::List(list) => list.iter().any(is_url),
            Param::Flag(_) | Param::Integer(_) => false,
        };
        if has_url {
            return Err(Error::usage(format!(
                "`{}` looks like a URL; ids do not, and a ticket keeps none",
                clean(name)
            )));
        }
    }
    Ok(())
}
