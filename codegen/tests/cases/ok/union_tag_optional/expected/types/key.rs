//! @generated from openapi.yaml#/components/schemas/Key by `UPDATE_CASES=1 cargo test`.

/// Key.
#[non_exhaustive]
pub struct Key {
    /// Key.
    pub key: String,
}

runtime::object! { Key {
    key = "key": String,
} }
