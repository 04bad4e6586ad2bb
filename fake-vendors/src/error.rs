//! Why a fake could not be started.

use std::fmt;

use crate::Vendor;

/// Why a fake could not be started.
#[derive(Debug)]
pub struct Error(Kind);

#[derive(Debug)]
enum Kind {
    Scenario(String),
    Contract(String),
    Port(std::io::Error),
}

impl Error {
    pub(crate) fn scenario(why: impl Into<String>) -> Self {
        Self(Kind::Scenario(why.into()))
    }

    pub(crate) fn contract(vendor: Vendor, why: &str) -> Self {
        Self(Kind::Contract(format!("the document of {vendor}: {why}")))
    }

    pub(crate) fn port(error: std::io::Error) -> Self {
        Self(Kind::Port(error))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Scenario(why) | Kind::Contract(why) => f.write_str(why),
            Kind::Port(_) => f.write_str("no port of this machine can be had"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Kind::Port(error) => Some(error),
            _ => None,
        }
    }
}
