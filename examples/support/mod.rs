//! What the examples share: arguments, and credentials from the environment.

use std::error::Error;
use std::sync::Arc;

use export_jobs::ExportBackend;
use export_jobs::vendor::{Connection, Credentials, Vendor};

/// The command line's arguments, so many as have names.
pub(crate) fn arguments<const COUNT: usize>(
    names: &str,
) -> Result<[String; COUNT], Box<dyn Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    given
        .try_into()
        .map_err(|_| format!("the arguments are: {names}").into())
}

/// A vendor with the credentials that the environment has. `EXPORT_BASE_URL` takes the place of its URL.
pub(crate) fn connect(vendor: Vendor) -> Result<Arc<dyn ExportBackend>, Box<dyn Error>> {
    let connection = match std::env::var("EXPORT_BASE_URL") {
        Ok(url) => Connection::new().at(url),
        Err(_) => Connection::new(),
    };
    Ok(vendor.connect(Credentials::from_env(vendor)?, &connection)?)
}
