//! @generated from openapi.yaml#/components/schemas/Job/properties/color by `UPDATE_CASES=1 cargo test`.

/// The member `color` of [`Job`](super::Job).
#[non_exhaustive]
pub enum JobColor {
    /// `red`.
    Red,
    /// `green`.
    Green,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { JobColor {
    Red   = "red",
    Green = "green",
} }
