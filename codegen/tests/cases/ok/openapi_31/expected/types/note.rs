//! @generated from openapi.yaml#/components/schemas/Note by `UPDATE_CASES=1 cargo test`.

/// Note.
pub type Note = String;
