//! @generated from openapi.yaml#/components/schemas/Building by `UPDATE_CASES=1 cargo test`.

use super::BuildingStatus;

/// Building.
#[non_exhaustive]
pub struct Building {
    /// Export id.
    pub export_id: runtime::Uuid,
    /// Status.
    pub status: BuildingStatus,
}

runtime::object! { Building {
    export_id = "export_id": runtime::Uuid,
    status    = "status": BuildingStatus,
} }
