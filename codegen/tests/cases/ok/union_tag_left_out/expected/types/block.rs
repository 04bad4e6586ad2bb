//! @generated from openapi.yaml#/components/schemas/Block by `UPDATE_CASES=1 cargo test`.

use super::{Image, Text};

/// Block.
///
/// Decoded by `type`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). Without it, it is [`Text`](Self::Text). A type unknown to this
/// client is kept whole as [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Block {
    /// `text`.
    Text(Text),
    /// `image`.
    Image(Image),
    /// A type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Block by "type" {
    "text" | absent => Text(Text),
    "image"         => Image(Image),
    unknown         => Unknown(runtime::UnknownBranch),
} }

impl From<Text> for Block {
    fn from(value: Text) -> Self {
        Self::Text(value)
    }
}

impl From<Image> for Block {
    fn from(value: Image) -> Self {
        Self::Image(value)
    }
}
