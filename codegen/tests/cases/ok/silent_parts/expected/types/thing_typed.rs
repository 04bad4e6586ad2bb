//! @generated from openapi.yaml#/components/schemas/Thing/properties/typed by `UPDATE_CASES=1 cargo test`.

/// The member `typed` of [`Thing`](super::Thing).
#[non_exhaustive]
pub struct ThingTyped {
    /// Id.
    pub id: String,
}

runtime::object! { ThingTyped {
    id = "id": String,
} }

impl ThingTyped {
    /// With the member that is required.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}
