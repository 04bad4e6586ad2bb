//! @generated from openapi.yaml#/components/schemas/Resource by `UPDATE_CASES=1 cargo test`.

use super::{Disk, ResourceBase};

/// Resource.
///
/// Decoded by `kind`, which the document declares to be the discriminator. Without it, it is
/// [`Resource`](Self::Resource). A kind unknown to this client is kept whole as
/// [`Unknown`](Self::Unknown) and sent back unchanged.
#[non_exhaustive]
pub enum Resource {
    /// A `Resource` that is nothing more special.
    Resource(ResourceBase),
    /// `#Compute.Disk`.
    ComputeDisk(Disk),
    /// A kind that this client does not know.
    Unknown(runtime::UnknownBranch),
}

runtime::union! { Resource by "kind" {
    "Resource" | absent => Resource(ResourceBase),
    "#Compute.Disk"     => ComputeDisk(Disk),
    unknown             => Unknown(runtime::UnknownBranch),
} }
