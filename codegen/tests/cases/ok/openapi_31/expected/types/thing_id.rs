//! @generated from openapi.yaml#/components/schemas/Thing/properties/id by `UPDATE_CASES=1 cargo test`.

/// The member `id` of [`Thing`](super::Thing).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ThingId {
    /// A text.
    Text(String),
    /// An integer.
    Integer(i64),
}

runtime::union! { ThingId by shape {
    string  => Text(String),
    integer => Integer(i64),
} }
