//! @generated from openapi.yaml#/components/schemas/Json by `UPDATE_CASES=1 cargo test`.

/// JSON.
#[non_exhaustive]
pub struct Json {
    /// A.
    pub a: Option<String>,
}

runtime::object! { Json {
    a = "a" optional: Option<String>,
} }
