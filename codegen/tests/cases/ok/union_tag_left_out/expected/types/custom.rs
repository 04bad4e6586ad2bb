//! @generated from openapi.yaml#/components/schemas/Custom by `UPDATE_CASES=1 cargo test`.

/// Custom.
#[non_exhaustive]
pub struct Custom {
    /// Name.
    pub name: String,
}

runtime::object! { Custom {
    name = "name": String,
} }
