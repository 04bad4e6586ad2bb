//! @generated from openapi.yaml#/components/schemas/Role by `UPDATE_CASES=1 cargo test`.

/// Role.
#[non_exhaustive]
pub enum Role {
    /// `admin`.
    Admin,
    /// `guest`.
    Guest,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { Role {
    Admin = "admin",
    Guest = "guest",
} }
