//! @generated from openapi.yaml#/components/schemas/Node by `UPDATE_CASES=1 cargo test`.

use super::Tree;

/// Node.
#[derive(Default)]
#[non_exhaustive]
pub struct Node {
    /// Left.
    pub left: Option<Box<Node>>,
    /// Right.
    pub right: Option<Box<Node>>,
    /// Children.
    pub children: Option<Vec<Node>>,
    /// Other.
    pub other: Option<Box<Tree>>,
}

runtime::object! { Node {
    left     = "left" optional: Option<Box<Node>>,
    right    = "right" optional: Option<Box<Node>>,
    children = "children" optional: Option<Vec<Node>>,
    other    = "other" optional: Option<Box<Tree>>,
} }

impl Node {
    /// With no member set; none is required.
    pub fn new() -> Self {
        Self {
            left: None,
            right: None,
            children: None,
            other: None,
        }
    }

    /// Sets `left`.
    #[must_use]
    pub fn left(mut self, left: Node) -> Self {
        self.left = Some(Box::new(left));
        self
    }

    /// Sets `right`.
    #[must_use]
    pub fn right(mut self, right: Node) -> Self {
        self.right = Some(Box::new(right));
        self
    }

    /// Sets `children`.
    #[must_use]
    pub fn children(mut self, children: Vec<Node>) -> Self {
        self.children = Some(children);
        self
    }

    /// Sets `other`.
    #[must_use]
    pub fn other(mut self, other: Tree) -> Self {
        self.other = Some(Box::new(other));
        self
    }
}
