//! @generated from openapi.yaml#/components/schemas/Customer/properties/note by `UPDATE_CASES=1 cargo test`.

/// The member `note` of [`Customer`](super::Customer) and the member `note` of
/// [`CreateCustomerRequest`](super::CreateCustomerRequest).
#[non_exhaustive]
pub enum EmptyString {
    /// `""`.
    Empty,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { EmptyString {
    Empty = "",
} }
