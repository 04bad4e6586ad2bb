//! @generated from openapi.yaml#/components/schemas/Reading/properties/at by `UPDATE_CASES=1 cargo test`.

/// The member `at` of [`Reading`](super::Reading).
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ReadingAt {
    /// A text.
    Text(String),
    /// A day.
    Date(runtime::Date),
    /// A point in time.
    DateTime(runtime::DateTime),
    /// A UUID.
    Uuid(runtime::Uuid),
}

runtime::union! { ReadingAt by shape {
    formed string => Date(runtime::Date),
    formed string => DateTime(runtime::DateTime),
    formed string => Uuid(runtime::Uuid),
    string        => Text(String),
} }
