//! @generated from openapi.yaml#/components/schemas/Mini by `UPDATE_CASES=1 cargo test`.

/// Mini.
#[non_exhaustive]
pub struct Mini {
    /// Id.
    pub id: String,
}

runtime::object! { Mini {
    id = "id": String,
} }
