//! @generated from openapi.yaml#/components/schemas/Reading/properties/tagged by `UPDATE_CASES=1 cargo test`.

use super::{ReadingTaggedAmount, ReadingTaggedRate};

/// The member `tagged` of [`Reading`](super::Reading).
///
/// Decoded by `type`, which every branch fixes to a value of its own (inferred; the document
/// declares no discriminator). A type unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum ReadingTagged {
    /// Amount.
    Amount(ReadingTaggedAmount),
    /// Rate.
    Rate(ReadingTaggedRate),
    /// A number.
    Number(runtime::Number),
    /// An integer.
    Integer(i64),
    /// A type that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { ReadingTagged by "type" {
    "amount" => Amount(ReadingTaggedAmount),
    "rate"   => Rate(ReadingTaggedRate),
    int64    => Integer(i64),
    number   => Number(runtime::Number),
    unknown  => Unknown(runtime::UnknownBranch),
} }
