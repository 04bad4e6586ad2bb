//! @generated from openapi.yaml#/components/schemas/Text by `UPDATE_CASES=1 cargo test`.

use super::TextType;

/// Text.
#[non_exhaustive]
pub struct Text {
    /// Type.
    ///
    /// Default: `"text"`.
    pub type_: Option<TextType>,
    /// Text.
    pub text: String,
}

runtime::object! { Text {
    type_ = "type" optional: Option<TextType>,
    text  = "text": String,
} }

impl Text {
    /// With the member that is required.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            type_: None,
            text: text.into(),
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn type_(mut self, type_: TextType) -> Self {
        self.type_ = Some(type_);
        self
    }
}
