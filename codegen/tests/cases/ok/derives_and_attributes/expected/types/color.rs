//! @generated from openapi.yaml#/components/schemas/Color by `UPDATE_CASES=1 cargo test`.

/// Color.
#[non_exhaustive]
pub enum Color {
    /// `red`.
    Red,
    /// `green`.
    Green,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { Color {
    Red   = "red",
    Green = "green",
} }
