//! @generated from openapi.yaml#/components/schemas/Hit by `UPDATE_CASES=1 cargo test`.

/// Hit.
#[non_exhaustive]
pub struct Hit {
    /// Key.
    pub key: String,
}

runtime::object! { Hit {
    key = "key": String,
} }
