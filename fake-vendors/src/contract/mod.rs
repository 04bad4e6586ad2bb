//! Decides whether requests and answers are what a vendor's document says, our corrections applied.
//!
//! The schemas of OpenAPI 3.1 are JSON Schema 2020-12, so a schema validator judges them as they stand.
//!
//! # Invariants
//! - What of a document is not understood here is an error when it is loaded, never an unchecked answer.
//! - Each document is loaded once a process.

mod load;
mod operation;
mod rule;

use std::sync::OnceLock;

use http::Method;

pub(crate) use operation::{Asked, Operation, Said};

use crate::{Error, Vendor};

/// A vendor's document, made ready to check with.
#[derive(Debug)]
pub(crate) struct Contract {
    /// The path of the vendor's server, without a slash at the end: `/api/public/v1`.
    pub(crate) prefix: String,
    operations: Vec<Operation>,
}

impl Contract {
    /// The contract of a vendor.
    pub(crate) fn of(vendor: Vendor) -> Result<&'static Self, Error> {
        static LOADED: [OnceLock<Result<Contract, String>>; 5] = [const { OnceLock::new() }; 5];
        let slot = match vendor {
            Vendor::Rally => 0,
            Vendor::Vanta => 1,
            Vendor::Prolific => 2,
            Vendor::Opnform => 3,
            Vendor::Cometly => 4,
        };
        let loaded = LOADED.get(slot).expect("a slot for each vendor");
        loaded
            .get_or_init(|| load::load(vendor))
            .as_ref()
            .map_err(|why| Error::contract(vendor, why))
    }

    /// The operation at a path below the prefix, and the values of the path's parameters.
    pub(crate) fn find(
        &self,
        method: &Method,
        path: &str,
    ) -> Option<(&Operation, Vec<(String, String)>)> {
        let path = path.strip_prefix(&self.prefix)?;
        self.operations
            .iter()
            .filter(|operation| operation.method == *method)
            .find_map(|operation| Some((operation, operation.values(path)?)))
    }
}
