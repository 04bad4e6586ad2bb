//! @generated from openapi.yaml#/components/schemas/User/allOf/1/properties/kind by `UPDATE_CASES=1 cargo test`.

/// The member `kind` of [`User`](super::User).
#[non_exhaustive]
pub enum UserKind {
    /// `person`.
    Person,
    /// `robot`.
    Robot,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { UserKind {
    Person = "person",
    Robot  = "robot",
} }
