//! @generated from openapi.yaml#/components/schemas/Webhook by `UPDATE_CASES=1 cargo test`.

use super::{Job, JobFailedPayload, OnTickPayload};

/// The body of a request that the API makes on its own.
///
/// Decoded by what the JSON looks like, which no two branches share.
#[non_exhaustive]
pub enum Webhook {
    /// [`Job`].
    Job(Job),
    /// [`JobFailedPayload`].
    JobFailedPayload(JobFailedPayload),
    /// [`OnTickPayload`].
    OnTickPayload(OnTickPayload),
}

runtime::union! { Webhook by shape {
    has "size"   => Job(Job),
    has "reason" => JobFailedPayload(JobFailedPayload),
    has "tick"   => OnTickPayload(OnTickPayload),
} }
