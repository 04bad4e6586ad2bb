//! @generated from openapi.yaml#/components/schemas/Transfer/properties/type by `UPDATE_CASES=1 cargo test`.

/// The member `type` of [`Transfer`](super::Transfer).
///
/// Default: `"ach"`.
#[non_exhaustive]
pub enum TransferType {
    /// `ach`.
    Ach,
    /// `sepa`.
    Sepa,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { TransferType {
    Ach  = "ach",
    Sepa = "sepa",
} }
