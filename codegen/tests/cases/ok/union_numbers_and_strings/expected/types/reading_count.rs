//! @generated from openapi.yaml#/components/schemas/Reading/properties/count by `UPDATE_CASES=1 cargo test`.

/// The member `count` of [`Reading`](super::Reading).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ReadingCount {
    /// An integer.
    Integer(i64),
    /// An integer.
    Int32(i32),
}

runtime::union! { ReadingCount by shape {
    int32 => Int32(i32),
    int64 => Integer(i64),
} }
