//! @generated from openapi.yaml#/components/schemas/Size by `UPDATE_CASES=1 cargo test`.

/// Size.
#[non_exhaustive]
pub enum Size {
    /// `small`.
    Small,
    /// `large`.
    Large,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { Size {
    Small = "small",
    Large = "large",
} }
