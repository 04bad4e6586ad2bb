//! @generated from openapi.yaml#/components/schemas/Disk by `UPDATE_CASES=1 cargo test`.

/// Disk.
#[non_exhaustive]
pub struct Disk {
    /// Id.
    pub id: Option<String>,
    /// Kind.
    pub kind: Option<String>,
    /// Size.
    pub size: Option<i64>,
}

runtime::object! { Disk {
    id   = "id" optional: Option<String>,
    kind = "kind" optional: Option<String>,
    size = "size" optional: Option<i64>,
} }
