//! @generated from openapi.yaml#/components/schemas/Role/oneOf/2 by `UPDATE_CASES=1 cargo test`.

/// A branch of [`Role`](super::Role).
#[non_exhaustive]
pub struct RoleWithSlugs {
    /// Slugs.
    pub slugs: Vec<String>,
}

runtime::object! { RoleWithSlugs {
    slugs = "slugs": Vec<String>,
} }
