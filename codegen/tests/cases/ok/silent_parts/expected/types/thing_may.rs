//! @generated from openapi.yaml#/components/schemas/Thing/properties/may by `UPDATE_CASES=1 cargo test`.

/// The mini.
#[non_exhaustive]
pub struct ThingMay {
    /// Id.
    pub id: String,
}

runtime::object! { ThingMay {
    id = "id": String,
} }

impl ThingMay {
    /// With the member that is required.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}
