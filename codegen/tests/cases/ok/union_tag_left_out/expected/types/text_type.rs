//! @generated from openapi.yaml#/components/schemas/Text/properties/type by `UPDATE_CASES=1 cargo test`.

/// The member `type` of [`Text`](super::Text).
///
/// Default: `"text"`.
#[non_exhaustive]
pub enum TextType {
    /// `text`.
    Text,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { TextType {
    Text = "text",
} }
