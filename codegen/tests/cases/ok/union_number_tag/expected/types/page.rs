//! @generated from openapi.yaml#/components/schemas/Page by `UPDATE_CASES=1 cargo test`.

use super::{PagePart, PageResult, PageRule};

/// Page.
#[non_exhaustive]
pub struct Page {
    /// Parts.
    pub parts: Option<Vec<PagePart>>,
    /// Result.
    pub result: Option<PageResult>,
    /// Rule.
    pub rule: Option<PageRule>,
}

runtime::object! { Page {
    parts  = "parts" optional: Option<Vec<PagePart>>,
    result = "result" optional: Option<PageResult>,
    rule   = "rule" optional: Option<PageRule>,
} }
