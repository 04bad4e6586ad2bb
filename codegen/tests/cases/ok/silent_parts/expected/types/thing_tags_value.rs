//! @generated from openapi.yaml#/components/schemas/Thing/properties/tags/additionalProperties by `UPDATE_CASES=1 cargo test`.

/// A value in [`ThingTags`](super::ThingTags).
///
/// Decoded by trial, as branches may overlap: of those that fit, the one that explains most of
/// the input.
#[non_exhaustive]
pub enum ThingTagsValue {
    /// An integer.
    Integer(i64),
    /// Any JSON.
    Json(runtime::Json),
}

runtime::union! { ThingTagsValue by shape {
    integer => Integer(i64),
    try     => Json(runtime::Json),
} }

impl From<i64> for ThingTagsValue {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<runtime::Json> for ThingTagsValue {
    fn from(value: runtime::Json) -> Self {
        Self::Json(value)
    }
}
