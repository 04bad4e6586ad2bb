//! @generated from openapi.yaml#/components/schemas/Thing/properties/size by `UPDATE_CASES=1 cargo test`.

/// The member `size` of [`Thing`](super::Thing).
#[non_exhaustive]
pub enum ThingSize {
    /// Small.
    S,
    /// Large.
    L,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { ThingSize {
    S = "s",
    L = "l",
} }
