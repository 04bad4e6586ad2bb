//! @generated from openapi.yaml#/components/schemas/Tree by `UPDATE_CASES=1 cargo test`.

use super::{Json, Node};

/// Tree.
#[non_exhaustive]
pub struct Tree {
    /// Root.
    pub root: Box<Node>,
    /// Meta.
    pub meta: Option<Json>,
}

runtime::object! { Tree {
    root = "root": Box<Node>,
    meta = "meta" optional: Option<Json>,
} }

impl Tree {
    /// With the member that is required.
    pub fn new(root: Node) -> Self {
        Self {
            root: Box::new(root),
            meta: None,
        }
    }

    /// Sets `meta`.
    #[must_use]
    pub fn meta(mut self, meta: Json) -> Self {
        self.meta = Some(meta);
        self
    }
}
