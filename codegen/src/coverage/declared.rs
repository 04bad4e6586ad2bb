//! Which operations a document declares, before any of them can be lost.

use std::collections::BTreeMap;

use crate::select::operations::list;
use crate::{Document, Pointer};

/// The operations of one document by their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    pub(super) operations: BTreeMap<Pointer, Request>,
}

/// What an operation asks, as the document has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Request {
    pub(super) path: String,
    pub(super) method: String,
}

impl Declared {
    /// Lists the operations under `paths`.
    pub fn of(document: &Document) -> Self {
        let operations = list(document.root()).into_iter();
        let own = operations.filter(|operation| {
            operation.pick.group == "paths" && !operation.pick.path.starts_with("x-")
        });
        let operations = own.map(|operation| {
            let request = Request {
                path: operation.pick.path.clone(),
                method: operation.pick.key.method(),
            };
            (operation.pick.pointer(), request)
        });
        Self {
            operations: operations.collect(),
        }
    }
}
