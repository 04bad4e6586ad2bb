//! @generated from openapi.yaml#/components/schemas/Text by `UPDATE_CASES=1 cargo test`.

use super::TextType;

/// Text.
#[non_exhaustive]
pub struct Text {
    /// Text.
    pub text: String,
    /// Type.
    ///
    /// Default: `"text"`.
    pub type_: Option<TextType>,
}

runtime::object! { Text {
    text  = "text": String,
    type_ = "type" optional: Option<TextType>,
} }

impl Text {
    /// With the member that is required.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            type_: None,
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn type_(mut self, type_: TextType) -> Self {
        self.type_ = Some(type_);
        self
    }
}
