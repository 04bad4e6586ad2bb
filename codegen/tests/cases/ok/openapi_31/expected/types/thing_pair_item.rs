//! @generated from openapi.yaml#/components/schemas/Thing/properties/pair/items by `UPDATE_CASES=1 cargo test`.

/// An element of its parent.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum ThingPairItem {
    /// A text.
    Text(String),
    /// An integer.
    Integer(i64),
}

runtime::union! { ThingPairItem by shape {
    string  => Text(String),
    integer => Integer(i64),
} }
