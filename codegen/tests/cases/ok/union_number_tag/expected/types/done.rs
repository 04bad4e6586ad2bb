//! @generated from openapi.yaml#/components/schemas/Done by `UPDATE_CASES=1 cargo test`.

/// Done.
#[non_exhaustive]
pub struct Done {
    /// Value.
    pub value: Option<String>,
}

runtime::object! { Done {
    "ok"  = true,
    value = "value" optional: Option<String>,
} }
