//! @generated from openapi.yaml#/components/schemas/Cargo by `UPDATE_CASES=1 cargo test`.

use super::Freight;

/// Cargo.
pub type Cargo = Freight;
