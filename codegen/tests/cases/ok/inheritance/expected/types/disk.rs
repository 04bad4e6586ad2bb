//! @generated from openapi.yaml#/components/schemas/Disk by `UPDATE_CASES=1 cargo test`.

/// Disk.
#[derive(Clone, Debug, PartialEq)]
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
    kind = "kind" optional,
    id   = "id" optional,
    size = "size" optional,
} }
