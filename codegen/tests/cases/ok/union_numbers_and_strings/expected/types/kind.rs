//! @generated from openapi.yaml#/components/schemas/Kind by `UPDATE_CASES=1 cargo test`.

/// Kind.
#[non_exhaustive]
pub enum Kind {
    /// `hot`.
    Hot,
    /// `cold`.
    Cold,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { Kind {
    Hot  = "hot",
    Cold = "cold",
} }
