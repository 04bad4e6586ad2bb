//! @generated from openapi.yaml#/components/schemas/Remark by `UPDATE_CASES=1 cargo test`.

/// Remark.
#[non_exhaustive]
pub struct Remark {
    /// Text.
    pub text: String,
    /// By.
    pub by: Option<String>,
}

runtime::object! { Remark {
    text = "text": String,
    by   = "by" optional: Option<String>,
} }
