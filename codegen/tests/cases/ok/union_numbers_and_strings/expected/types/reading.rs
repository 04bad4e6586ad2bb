//! @generated from openapi.yaml#/components/schemas/Reading by `UPDATE_CASES=1 cargo test`.

use super::{
    ReadingAt, ReadingCount, ReadingKey, ReadingLimit, ReadingRatio, ReadingTagged,
    ReadingValue,
};

/// Reading.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Reading {
    /// Value.
    pub value: ReadingValue,
    /// Count.
    pub count: Option<ReadingCount>,
    /// Ratio.
    pub ratio: Option<ReadingRatio>,
    /// Limit.
    pub limit: Option<ReadingLimit>,
    /// At.
    pub at: Option<ReadingAt>,
    /// Key.
    pub key: Option<ReadingKey>,
    /// Tagged.
    pub tagged: Option<ReadingTagged>,
}

runtime::object! { Reading {
    value  = "value",
    count  = "count" optional,
    ratio  = "ratio" optional,
    limit  = "limit" optional,
    at     = "at" optional,
    key    = "key" optional,
    tagged = "tagged" optional,
} }
