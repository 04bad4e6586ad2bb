//! @generated from openapi.yaml#/components/schemas/Select by `UPDATE_CASES=1 cargo test`.

/// Select.
#[non_exhaustive]
pub struct Select {
    /// Label.
    pub label: Option<String>,
}

runtime::object! { Select {
    "type" = 2,
    label  = "label" optional: Option<String>,
} }
