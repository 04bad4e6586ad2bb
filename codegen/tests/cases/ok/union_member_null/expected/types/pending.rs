//! @generated from openapi.yaml#/components/schemas/Pending by `UPDATE_CASES=1 cargo test`.

/// Pending.
#[non_exhaustive]
pub struct Pending {
    /// Since.
    pub since: Option<String>,
}

runtime::object! { Pending {
    since = "since" nullable: Option<String>,
} }
