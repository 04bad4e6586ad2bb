//! @generated from openapi.yaml#/components/schemas/Thing/properties/must by `UPDATE_CASES=1 cargo test`.

/// The mini.
#[non_exhaustive]
pub struct ThingMust {
    /// Id.
    pub id: String,
}

runtime::object! { ThingMust {
    id = "id": String,
} }

impl ThingMust {
    /// With the member that is required.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}
