//! @generated from openapi.yaml#/components/schemas/Building/properties/status by `UPDATE_CASES=1 cargo test`.

/// The member `status` of [`Building`](super::Building).
#[non_exhaustive]
pub enum BuildingStatus {
    /// `queued`.
    Queued,
    /// `building`.
    Building,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { BuildingStatus {
    Queued   = "queued",
    Building = "building",
} }
