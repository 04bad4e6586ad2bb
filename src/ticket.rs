//! Decides what is needed to pick a job up in another process, and nothing more.
//!
//! # Invariants
//! - No secret and no signed URL: a value that looks like a URL is refused.
//! - One line of JSON with a version first asked; a ticket of another version, vendor or host is refused by name.

use std::fmt::{self, Write};
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::backend::ExportBackend;
use crate::error::Error;
use crate::link::{clean, fingerprint, is_unseen};
use crate::params::{Param, Params};

/// The version this crate writes.
const VERSION: u32 = 1;
/// The longest ticket that is read.
const LONGEST: usize = 64 * 1024;

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
    v: u32,
    vendor: String,
    origin: String,
    base: String,
    ids: Params,
    started_at: Option<Timestamp>,
    request: Option<String>,
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
