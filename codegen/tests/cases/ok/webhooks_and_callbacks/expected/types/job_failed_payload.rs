//! @generated from openapi.yaml#/components/schemas/JobFailedPayload by `UPDATE_CASES=1 cargo test`.

/// Job failed payload.
#[non_exhaustive]
pub struct JobFailedPayload {
    /// Id.
    pub id: String,
    /// Reason.
    pub reason: String,
}

runtime::object! { JobFailedPayload {
    id     = "id": String,
    reason = "reason": String,
} }
