//! @generated from openapi.yaml#/components/schemas/Reference by `UPDATE_CASES=1 cargo test`.

use super::ReferenceShareOrPart;

/// Reference.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum Reference {
    /// An integer.
    Integer(i64),
    /// A number.
    Number(runtime::Number),
    /// A text.
    Text(String),
    /// [`ReferenceShareOrPart`].
    ShareOrPart(ReferenceShareOrPart),
}

runtime::union! { Reference by shape {
    string => Text(String),
    object => ShareOrPart(ReferenceShareOrPart),
    int64  => Integer(i64),
    number => Number(runtime::Number),
} }

impl From<i64> for Reference {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<runtime::Number> for Reference {
    fn from(value: runtime::Number) -> Self {
        Self::Number(value)
    }
}

impl From<String> for Reference {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<ReferenceShareOrPart> for Reference {
    fn from(value: ReferenceShareOrPart) -> Self {
        Self::ShareOrPart(value)
    }
}
