//! @generated from openapi.yaml#/components/schemas/Leaf by `UPDATE_CASES=1 cargo test`.

/// Leaf.
#[non_exhaustive]
pub struct Leaf {
    /// Label.
    pub label: Option<String>,
}

runtime::object! { Leaf {
    label = "label" optional: Option<String>,
} }
