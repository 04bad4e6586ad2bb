//! @generated from openapi.yaml#/components/schemas/Job by `UPDATE_CASES=1 cargo test`.

/// Job.
#[non_exhaustive]
pub struct Job {
    /// Id.
    pub id: String,
    /// Size.
    pub size: i64,
}

runtime::object! { Job {
    id   = "id": String,
    size = "size": i64,
} }
