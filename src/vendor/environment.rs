//! Decides which variables of the environment have a vendor's credentials.
//!
//! # Invariants
//! - A message names variables, never what is in them.

use super::{Credentials, Vendor};
use crate::error::Error;

impl Credentials {
    /// Those that the environment has for a vendor: `RALLY_TOKEN`, `PROLIFIC_TOKEN`, `OPNFORM_TOKEN`, `COMETLY_TOKEN`;
    /// `VANTA_CLIENT_ID` and `VANTA_CLIENT_SECRET`, or `VANTA_TOKEN`.
    ///
    /// # Errors
    /// A usage error that names the variables, when they are not set.
    pub fn from_env(vendor: Vendor) -> Result<Self, Error> {
        find(vendor, |name| std::env::var(name).ok())
    }
}

/// The credentials for a vendor, from variables that `read` looks up.
///
/// # Errors
/// A usage error that names the variables, when they are not set.
fn find(vendor: Vendor, read: impl Fn(&str) -> Option<String>) -> Result<Credentials, Error> {
    // Files and shells leave line ends behind.
    let read = |name: &str| {
        read(name)
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
    };
    let token = format!("{}_TOKEN", vendor.as_str().to_uppercase());
    if vendor == Vendor::Vanta {
        let (id, secret) = (read("VANTA_CLIENT_ID"), read("VANTA_CLIENT_SECRET"));
        if let (Some(id), Some(secret)) = (id, secret) {
            return Ok(Credentials::client(id, secret));
        }
    }
    match (read(&token), vendor) {
        (Some(token), _) => Ok(Credentials::token(token)),
        (None, Vendor::Vanta) => Err(Error::usage(
            "set VANTA_CLIENT_ID and VANTA_CLIENT_SECRET, or VANTA_TOKEN",
        )),
        (None, _) => Err(Error::usage(format!("set {token}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(vendor: Vendor, set: &[(&str, &str)]) -> Result<Credentials, Error> {
        find(vendor, |name| {
            set.iter()
                .find_map(|(known, value)| (*known == name).then(|| (*value).to_owned()))
        })
    }

    #[test]
    fn a_variable_a_vendor() {
        for vendor in Vendor::ALL {
            let name = format!("{}_TOKEN", vendor.as_str().to_uppercase());
            assert!(found(vendor, &[(&name, "t\n")]).is_ok());
            let error = found(vendor, &[(&name, " ")]).expect_err("empty");
            assert!(error.is_usage() && error.to_string().contains(&name));
        }
    }

    #[test]
    fn vanta_takes_a_client_first() {
        let all = [
            ("VANTA_CLIENT_ID", "me"),
            ("VANTA_CLIENT_SECRET", "s"),
            ("VANTA_TOKEN", "t"),
        ];
        assert!(matches!(
            found(Vendor::Vanta, &all),
            Ok(Credentials::Client { .. })
        ));
        assert!(matches!(
            found(Vendor::Vanta, &all[1..]),
            Ok(Credentials::Token(_))
        ));
        assert!(found(Vendor::Vanta, &all[..1]).is_err());
    }
}
