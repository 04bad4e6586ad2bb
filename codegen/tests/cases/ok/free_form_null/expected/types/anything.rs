//! @generated from openapi.yaml#/components/schemas/Anything by `UPDATE_CASES=1 cargo test`.

/// Anything.
pub type Anything = runtime::Json;
