//! @generated from openapi.yaml#/components/schemas/Nested by `UPDATE_CASES=1 cargo test`.

/// Nested.
pub struct Nested(pub Vec<Nested>);

runtime::newtype! { Nested(Vec<Nested>) }
