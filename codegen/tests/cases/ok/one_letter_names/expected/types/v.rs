//! @generated from openapi.yaml#/components/schemas/V by `UPDATE_CASES=1 cargo test`.

/// V.
#[non_exhaustive]
pub enum V {
    /// `a`.
    A,
    /// `d`.
    D,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { V {
    A = "a",
    D = "d",
} }
