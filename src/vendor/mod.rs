//! The five vendors: which there are, how one is connected to, and what all adapters share.
//!
//! An adapter is a translation and nothing more: parameters into a call of the generated client, its answer into a
//! [`JobState`](crate::JobState). Its facts are constants with the reason beside them. To add a sixth vendor, write a file
//! like its neighbours and an arm in [`Vendor`].
//!
//! ```no_run
//! use export_jobs::Params;
//! use export_jobs::vendor::{Connection, Credentials, Vendor};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let vendor: Vendor = "cometly".parse()?;
//! let backend = vendor.connect(Credentials::from_env(vendor)?, &Connection::new())?;
//! let job = export_jobs::Jobs::new()?.start(backend, &Params::new().with("date", "2024-01-15")).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Invariants
//! - No adapter waits, tries again or makes an HTTP client.
//! - A word that a vendor adds becomes [`JobState::Unrecognised`](crate::JobState::Unrecognised), never an error.

mod cometly;
mod connection;
mod environment;
mod opnform;
mod prolific;
mod rally;
mod report;
pub mod vanta;

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

pub use cometly::Cometly;
pub use connection::{Connection, Credentials};
pub use opnform::Opnform;
pub use prolific::Prolific;
pub use rally::Rally;
pub use vanta::Vanta;

use crate::backend::ExportBackend;
use crate::error::Error;

/// A vendor that this crate has an adapter for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Vendor {
    /// Rally UXR: the consent submissions of a study.
    Rally,
    /// Vanta: an answered questionnaire.
    Vanta,
    /// Prolific: the responses of a collection.
    Prolific,
    /// OpnForm: the submissions of a form.
    Opnform,
    /// Cometly: the events of a day.
    Cometly,
}

impl Vendor {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Rally,
        Self::Vanta,
        Self::Prolific,
        Self::Opnform,
        Self::Cometly,
    ];

    /// Its name on the command line and in tickets.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rally => "rally",
            Self::Vanta => "vanta",
            Self::Prolific => "prolific",
            Self::Opnform => "opnform",
            Self::Cometly => "cometly",
        }
    }

    /// Its adapter. Sends nothing.
    ///
    /// # Errors
    /// A usage error when the base URL is refused, or the vendor takes no such credentials.
    pub fn connect(
        self,
        credentials: Credentials,
        connection: &Connection,
    ) -> Result<Arc<dyn ExportBackend>, Error> {
        Ok(match self {
            Self::Rally => Arc::new(Rally::connect(credentials, connection)?),
            Self::Vanta => Arc::new(Vanta::connect(credentials, connection)?),
            Self::Prolific => Arc::new(Prolific::connect(credentials, connection)?),
            Self::Opnform => Arc::new(Opnform::connect(credentials, connection)?),
            Self::Cometly => Arc::new(Cometly::connect(credentials, connection)?),
        })
    }
}

impl fmt::Display for Vendor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Vendor {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL
            .into_iter()
            .find(|vendor| vendor.as_str() == name)
            .ok_or_else(|| {
                let known = Self::ALL.map(Self::as_str).join(", ");
                Error::usage(format!("there is no vendor `{name}`; there are {known}"))
            })
    }
}
