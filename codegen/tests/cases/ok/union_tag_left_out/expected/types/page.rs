//! @generated from openapi.yaml#/components/schemas/Page by `UPDATE_CASES=1 cargo test`.

use super::{Block, Step, Tool};

/// Page.
#[non_exhaustive]
pub struct Page {
    /// Blocks.
    pub blocks: Option<Vec<Block>>,
    /// Step.
    pub step: Option<Step>,
    /// Tool.
    pub tool: Option<Tool>,
}

runtime::object! { Page {
    blocks = "blocks" optional: Option<Vec<Block>>,
    step   = "step" optional: Option<Step>,
    tool   = "tool" optional: Option<Tool>,
} }
