//! @generated from openapi.yaml#/components/schemas/runtime by `UPDATE_CASES=1 cargo test`.

/// Runtime.
#[non_exhaustive]
pub struct Runtime {
    /// A.
    pub a: Option<String>,
}

runtime::object! { Runtime {
    a = "a" optional: Option<String>,
} }
