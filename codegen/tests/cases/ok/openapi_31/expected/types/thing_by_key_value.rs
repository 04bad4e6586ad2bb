//! @generated from openapi.yaml#/components/schemas/Thing/properties/byKey/additionalProperties by `UPDATE_CASES=1 cargo test`.

/// A value in its parent.
///
/// Decoded by trial, as branches may overlap: of those that fit, the one that explains most of
/// the input.
#[non_exhaustive]
pub enum ThingByKeyValue {
    /// A text.
    Text(String),
    /// Any JSON.
    Json(runtime::Json),
}

runtime::union! { ThingByKeyValue by shape {
    string => Text(String),
    try    => Json(runtime::Json),
} }
