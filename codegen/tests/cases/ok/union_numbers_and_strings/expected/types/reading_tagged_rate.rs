//! @generated from openapi.yaml#/components/schemas/Reading/properties/tagged/oneOf/1 by `UPDATE_CASES=1 cargo test`.

/// Rate.
#[non_exhaustive]
pub struct ReadingTaggedRate {
    /// Rate.
    pub rate: runtime::Number,
}

runtime::object! { ReadingTaggedRate {
    "type" = "rate",
    rate   = "rate": runtime::Number,
} }
