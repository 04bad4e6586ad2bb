//! @generated from openapi.yaml#/components/schemas/Tree by `UPDATE_CASES=1 cargo test`.

use super::Leaf;

/// Tree.
#[non_exhaustive]
pub struct Tree {
    /// Children.
    pub children: Option<Vec<Tree>>,
    /// Leaf.
    pub leaf: Option<Leaf>,
}

runtime::object! { Tree {
    children = "children" optional: Option<Vec<Tree>>,
    leaf     = "leaf" optional: Option<Leaf>,
} }
