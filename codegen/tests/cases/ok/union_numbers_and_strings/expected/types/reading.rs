//! @generated from openapi.yaml#/components/schemas/Reading by `UPDATE_CASES=1 cargo test`.

use super::{
    ReadingAt, ReadingCount, ReadingKey, ReadingLimit, ReadingRatio, ReadingTagged,
    ReadingValue,
};

/// Reading.
#[non_exhaustive]
pub struct Reading {
    /// Value.
    pub value: ReadingValue,
    /// At.
    pub at: Option<ReadingAt>,
    /// Count.
    pub count: Option<ReadingCount>,
    /// Key.
    pub key: Option<ReadingKey>,
    /// Limit.
    pub limit: Option<ReadingLimit>,
    /// Ratio.
    pub ratio: Option<ReadingRatio>,
    /// Tagged.
    pub tagged: Option<ReadingTagged>,
}

runtime::object! { Reading {
    value  = "value": ReadingValue,
    at     = "at" optional: Option<ReadingAt>,
    count  = "count" optional: Option<ReadingCount>,
    key    = "key" optional: Option<ReadingKey>,
    limit  = "limit" optional: Option<ReadingLimit>,
    ratio  = "ratio" optional: Option<ReadingRatio>,
    tagged = "tagged" optional: Option<ReadingTagged>,
} }
