//! @generated from openapi.yaml#/components/schemas/runtime by `UPDATE_CASES=1 cargo test`.

/// Runtime.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Runtime {
    /// A.
    pub a: Option<String>,
}

runtime::object! { Runtime {
    a = "a" optional,
} }
