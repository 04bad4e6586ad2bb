//! @generated from openapi.yaml#/components/schemas/Fish/properties/water by `UPDATE_CASES=1 cargo test`.

/// The member `water` of [`Fish`](super::Fish).
#[non_exhaustive]
pub enum FishWater {
    /// `salt`.
    Salt,
    /// `fresh`.
    Fresh,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { FishWater {
    Salt  = "salt",
    Fresh = "fresh",
} }
