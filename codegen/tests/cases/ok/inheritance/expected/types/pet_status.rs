//! @generated from openapi.yaml#/components/schemas/Pet/properties/status by `UPDATE_CASES=1 cargo test`.

/// The member `status` of [`Pet`](super::Pet).
#[non_exhaustive]
pub enum PetStatus {
    /// `asleep`.
    Asleep,
    /// `awake`.
    Awake,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { PetStatus {
    Asleep = "asleep",
    Awake  = "awake",
} }
