//! @generated from openapi.yaml#/components/schemas/Page by `UPDATE_CASES=1 cargo test`.

use super::{Block, Step, Tool};

/// Page.
#[non_exhaustive]
pub struct Page {
    /// Blocks.
    pub blocks: Option<Vec<Block>>,
    /// Tool.
    pub tool: Option<Tool>,
    /// Step.
    pub step: Option<Step>,
}

runtime::object! { Page {
    blocks = "blocks" optional: Option<Vec<Block>>,
    tool   = "tool" optional: Option<Tool>,
    step   = "step" optional: Option<Step>,
} }
