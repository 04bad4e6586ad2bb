//! @generated from openapi.yaml#/components/schemas/Tree by `UPDATE_CASES=1 cargo test`.

use super::Leaf;

/// Tree.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    /// Children.
    pub children: Option<Vec<Tree>>,
    /// Leaf.
    pub leaf: Option<Leaf>,
}

runtime::object! { Tree {
    children = "children" optional,
    leaf     = "leaf" optional,
} }
