//! @generated from openapi.yaml#/components/schemas/Thing by `UPDATE_CASES=1 cargo test`.

/// Thing.
#[non_exhaustive]
pub struct Thing {
    /// Id.
    pub id: i64,
}

runtime::object! { Thing {
    id = "id": i64,
} }

impl Thing {
    /// With the member that is required.
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}
