//! @generated from openapi.yaml#/components/schemas/Success by `UPDATE_CASES=1 cargo test`.

/// Success.
#[non_exhaustive]
pub struct Success {
    /// Value.
    pub value: String,
}

runtime::object! { Success {
    value = "value": String,
} }
