//! @generated from openapi.yaml#/components/schemas/Near by `UPDATE_CASES=1 cargo test`.

/// Near.
#[non_exhaustive]
pub struct Near {
    /// Distance.
    pub distance: Option<runtime::Number>,
    /// Name.
    pub name: Option<String>,
}

runtime::object! { Near {
    distance = "distance" optional: Option<runtime::Number>,
    name     = "name" optional: Option<String>,
} }
