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
    value  = "value": ReadingValue,
    count  = "count" optional: Option<ReadingCount>,
    ratio  = "ratio" optional: Option<ReadingRatio>,
    limit  = "limit" optional: Option<ReadingLimit>,
    at     = "at" optional: Option<ReadingAt>,
    key    = "key" optional: Option<ReadingKey>,
    tagged = "tagged" optional: Option<ReadingTagged>,
} }
