//! @generated from openapi.yaml#/components/schemas/Json by `UPDATE_CASES=1 cargo test`.

use std::collections::BTreeMap;
use super::JsonList;

/// JSON.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum Json {
    /// A text.
    Text(String),
    /// A number.
    Number(runtime::Number),
    /// [`JsonList`].
    List(JsonList),
    /// A map.
    Map(BTreeMap<String, Json>),
}

runtime::union! { Json by shape {
    string => Text(String),
    number => Number(runtime::Number),
    array  => List(JsonList),
    object => Map(BTreeMap<String, Json>),
} }

impl From<String> for Json {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<runtime::Number> for Json {
    fn from(value: runtime::Number) -> Self {
        Self::Number(value)
    }
}

impl From<JsonList> for Json {
    fn from(value: JsonList) -> Self {
        Self::List(value)
    }
}

impl From<BTreeMap<String, Json>> for Json {
    fn from(value: BTreeMap<String, Json>) -> Self {
        Self::Map(value)
    }
}
