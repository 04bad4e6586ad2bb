//! @generated from openapi.yaml#/components/schemas/Disk by `UPDATE_CASES=1 cargo test`.

/// Disk.
#[non_exhaustive]
pub struct Disk {
    /// Kind.
    pub kind: Option<String>,
    /// Id.
    pub id: Option<String>,
    /// Size.
    pub size: Option<i64>,
}

runtime::object! { Disk {
    kind = "kind" optional: Option<String>,
    id   = "id" optional: Option<String>,
    size = "size" optional: Option<i64>,
} }
