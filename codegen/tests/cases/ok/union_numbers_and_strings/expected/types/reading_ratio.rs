//! @generated from openapi.yaml#/components/schemas/Reading/properties/ratio by `UPDATE_CASES=1 cargo test`.

/// The member `ratio` of [`Reading`](super::Reading).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ReadingRatio {
    /// A number.
    Number(runtime::Number),
    /// An integer.
    Integer(i64),
}

runtime::union! { ReadingRatio by shape {
    int64  => Integer(i64),
    number => Number(runtime::Number),
} }
