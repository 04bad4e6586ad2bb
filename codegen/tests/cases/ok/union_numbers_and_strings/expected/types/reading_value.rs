//! @generated from openapi.yaml#/components/schemas/Reading/properties/value by `UPDATE_CASES=1 cargo test`.

/// The member `value` of [`Reading`](super::Reading).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ReadingValue {
    /// A number.
    Number(runtime::Number),
    /// An integer.
    Integer(i64),
    /// An integer.
    Int32(i32),
    /// An integer.
    Unsigned(u64),
}

runtime::union! { ReadingValue by shape {
    int32  => Int32(i32),
    int64  => Integer(i64),
    uint64 => Unsigned(u64),
    number => Number(runtime::Number),
} }
