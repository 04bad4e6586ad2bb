//! @generated from openapi.yaml#/paths/~1status/get/responses/200/headers/X-Colors/schema/items by `UPDATE_CASES=1 cargo test`.

/// An element of its parent.
#[non_exhaustive]
pub enum GetStatusColor {
    /// `red`.
    Red,
    /// `blue`.
    Blue,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { GetStatusColor {
    Red  = "red",
    Blue = "blue",
} }
