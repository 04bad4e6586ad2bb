//! @generated from openapi.yaml#/components/schemas/PetAnswer by `UPDATE_CASES=1 cargo test`.

use super::Pet;

/// Pet answer.
pub type PetAnswer = Pet;
