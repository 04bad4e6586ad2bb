//! @generated from openapi.yaml#/components/schemas/E by `UPDATE_CASES=1 cargo test`.

/// E.
pub struct E(pub Vec<E>);

runtime::newtype! { E(Vec<E>) }
