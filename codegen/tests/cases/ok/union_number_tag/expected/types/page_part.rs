//! @generated from openapi.yaml#/components/schemas/Page/properties/parts/items by `UPDATE_CASES=1 cargo test`.

use super::{Button, Select};

/// An element of its parent.
///
/// Decoded by `type`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A type unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum PagePart {
    /// [`Button`].
    Button(Button),
    /// [`Select`].
    Select(Select),
    /// A type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { PagePart by "type" {
    "1"     => Button(Button),
    "2"     => Select(Select),
    unknown => Unknown(runtime::UnknownBranch),
} }
