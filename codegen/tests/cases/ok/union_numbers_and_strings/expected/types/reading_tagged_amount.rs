//! @generated from openapi.yaml#/components/schemas/Reading/properties/tagged/oneOf/0 by `UPDATE_CASES=1 cargo test`.

/// Amount.
#[non_exhaustive]
pub struct ReadingTaggedAmount {
    /// Amount.
    pub amount: runtime::Number,
}

runtime::object! { ReadingTaggedAmount {
    "type" = "amount",
    amount = "amount": runtime::Number,
} }
