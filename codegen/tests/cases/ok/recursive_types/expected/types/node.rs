//! @generated from openapi.yaml#/components/schemas/Node by `UPDATE_CASES=1 cargo test`.

use super::Tree;

/// Node.
#[derive(Default)]
#[non_exhaustive]
pub struct Node {
    /// Children.
    pub children: Option<Vec<Node>>,
    /// Left.
    pub left: Option<Box<Node>>,
    /// Other.
    pub other: Option<Box<Tree>>,
    /// Right.
    pub right: Option<Box<Node>>,
}

runtime::object! { Node {
    children = "children" optional: Option<Vec<Node>>,
    left     = "left" optional: Option<Box<Node>>,
    other    = "other" optional: Option<Box<Tree>>,
    right    = "right" optional: Option<Box<Node>>,
} }

impl Node {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self {
            children: None,
            left: None,
            other: None,
            right: None,
        }
    }

    /// Sets `children`.
    #[must_use]
    pub fn children(mut self, children: Vec<Node>) -> Self {
        self.children = Some(children);
        self
    }

    /// Sets `left`.
    #[must_use]
    pub fn left(mut self, left: Node) -> Self {
        self.left = Some(Box::new(left));
        self
    }

    /// Sets `other`.
    #[must_use]
    pub fn other(mut self, other: Tree) -> Self {
        self.other = Some(Box::new(other));
        self
    }

    /// Sets `right`.
    #[must_use]
    pub fn right(mut self, right: Node) -> Self {
        self.right = Some(Box::new(right));
        self
    }
}
