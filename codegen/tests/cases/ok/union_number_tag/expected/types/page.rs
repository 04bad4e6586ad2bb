//! @generated from openapi.yaml#/components/schemas/Page by `UPDATE_CASES=1 cargo test`.

use super::{PagePart, PageResult, PageRule};

/// Page.
#[derive(Clone, Debug, PartialEq)]
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
    parts  = "parts" optional,
    result = "result" optional,
    rule   = "rule" optional,
} }
