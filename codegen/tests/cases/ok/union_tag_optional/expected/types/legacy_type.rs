//! @generated from openapi.yaml#/components/schemas/Legacy/properties/type by `UPDATE_CASES=1 cargo test`.

/// The member `type` of [`Legacy`](super::Legacy).
#[non_exhaustive]
pub enum LegacyType {
    /// `ach`.
    Ach,
    /// `old`.
    Old,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { LegacyType {
    Ach = "ach",
    Old = "old",
} }
