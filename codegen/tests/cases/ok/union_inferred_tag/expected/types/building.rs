//! @generated from openapi.yaml#/components/schemas/Building by `UPDATE_CASES=1 cargo test`.

use super::BuildingStatus;

/// Building.
#[non_exhaustive]
pub struct Building {
    /// Status.
    pub status: BuildingStatus,
    /// Export id.
    pub export_id: runtime::Uuid,
}

runtime::object! { Building {
    status    = "status": BuildingStatus,
    export_id = "export_id": runtime::Uuid,
} }
