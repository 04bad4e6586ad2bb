//! @generated from openapi.yaml#/components/schemas/ThingKey by `UPDATE_CASES=1 cargo test`.

/// Thing key.
#[derive(Eq, Hash, std::cmp::PartialOrd)]
#[allow(
    clippy::derived_hash_with_manual_eq,
    reason = "equal are those whose fields are"
)]
#[doc(alias = "sku")]
#[repr(C)]
#[must_use]
#[non_exhaustive]
pub struct ThingKey {
    /// Number.
    pub number: i64,
    /// Note.
    pub note: Option<String>,
    /// Parts.
    pub parts: Option<Vec<String>>,
}

runtime::object! { ThingKey {
    number = "number": i64,
    note   = "note" optional: Option<String>,
    parts  = "parts" optional: Option<Vec<String>>,
} }
