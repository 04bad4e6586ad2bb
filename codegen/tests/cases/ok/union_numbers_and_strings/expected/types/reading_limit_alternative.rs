//! @generated from openapi.yaml#/components/schemas/Reading/properties/limit/oneOf/1 by `UPDATE_CASES=1 cargo test`.

/// A branch of [`ReadingLimit`](super::ReadingLimit).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ReadingLimitAlternative {
    /// An integer.
    Integer(i64),
    /// A boolean.
    Bool(bool),
}

runtime::union! { ReadingLimitAlternative by shape {
    integer => Integer(i64),
    bool    => Bool(bool),
} }
