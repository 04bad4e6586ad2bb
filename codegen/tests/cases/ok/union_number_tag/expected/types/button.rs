//! @generated from openapi.yaml#/components/schemas/Button by `UPDATE_CASES=1 cargo test`.

/// Button.
#[non_exhaustive]
pub struct Button {
    /// Label.
    pub label: String,
}

runtime::object! { Button {
    "type" = 1,
    label  = "label": String,
} }
