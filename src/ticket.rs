//! Decides what is needed to pick a job up in another process, and nothing more.
//!
//! # Invariants
//! - No secret and no signed URL: a value that looks like a URL is refused.
//! - One line of JSON with a version first asked; a ticket of another version, vendor or host is refused by name.

use std::fmt::{self, Write};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::params::{Param, Params};
use crate::text::{clean, fingerprint, is_unseen};

/// The version this crate writes.
pub(crate) const VERSION: u32 = 1;
/// A handle of a job: small, serialisable, without secrets. Any queue or file can carry it to another machine.
///
/// ```
/// let text = r#"{"v":1,"vendor":"acme","origin":"https://api.example.com","base":"0011223344556677","ids":{"export":"7"},"started_at":"2024-01-15T09:30:00Z","request":null}"#;
/// let ticket: export_jobs::Ticket = text.parse()?;
/// assert_eq!(ticket.vendor(), "acme");
/// assert_eq!(ticket.to_string(), text);
/// # Ok::<(), export_jobs::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    pub(crate) v: u32,
    pub(crate) vendor: String,
    pub(crate) origin: String,
    pub(crate) base: String,
    pub(crate) ids: Params,
    pub(crate) started_at: Option<Timestamp>,
    pub(crate) request: Option<String>,
}

impl Ticket {
    /// What to call the job: the vendor, and the job's own id, in one line.
    pub fn name(&self) -> String {
        let ids = &self.ids;
        let id = match ids.get("export").or_else(|| ids.get("job")) {
            Some(Param::Text(id)) => format!(" {id}"),
            Some(Param::Integer(id)) => format!(" {id}"),
            _ => String::new(),
        };
        clean(&format!("{}{id}", self.vendor))
    }

    /// Which vendor's job it is.
    pub fn vendor(&self) -> &str {
        &self.vendor
    }

    /// Scheme, host and port of the API it is bound to.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The ids needed to look at the job.
    pub fn ids(&self) -> &Params {
        &self.ids
    }

    /// When the job was started; unknown for one that was attached to.
    pub fn started_at(&self) -> Option<Timestamp> {
        self.started_at
    }

    /// A digest of what the export was asked with, to tell equal requests.
    pub fn request_digest(&self) -> Option<&str> {
        self.request.as_deref()
    }

    /// What tells this job's artifact from others, whatever its link is at the moment.
    pub(crate) fn identity(&self) -> String {
        let ids = serde_json::to_string(&self.ids).unwrap_or_default();
        fingerprint(&format!("{} {} {ids}", self.vendor, self.base))
    }
}

impl fmt::Display for Ticket {
    /// One line of JSON. What would steer a terminal is escaped, and reads back as it was.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(self).map_err(|_| fmt::Error)?;
        let mut units = [0; 2];
        text.chars().try_for_each(|c| match is_unseen(c) {
            true => c
                .encode_utf16(&mut units)
                .iter()
                .try_for_each(|unit| write!(f, "\\u{unit:04x}")),
            false => f.write_char(c),
        })
    }
}
