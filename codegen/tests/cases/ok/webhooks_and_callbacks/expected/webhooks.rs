//! @generated from openapi.yaml#/webhooks by `UPDATE_CASES=1 cargo test`.
//!
//! What the API sends on its own, and how a body of it is read.

use super::types;

/// The names that [`parse`] knows, as the document has them:
///
/// - `job.again`.
/// - `job.done` or `job_done`: A job is done.
/// - `job.failed`: A job has failed.
/// - `onTick`, a callback: Tells that time goes by.
pub const NAMES: &[&str] = &[
    "job.again",
    "job.done",
    "job_done",
    "job.failed",
    "onTick",
];

/// Reads the body of a webhook or callback by its name in the document; by the body alone when
/// the name is not one of [`NAMES`].
///
/// A signature is over the bytes of the body: verify it before the body is read.
///
/// # Errors
///
/// - When the body is no JSON, or is not what the document says of this name.
pub fn parse(
    name: &str,
    body: &runtime::Bytes,
) -> Result<types::Webhook, runtime::DecodeError> {
    match name {
        "job.again" => runtime::decode_json::<types::Job>(body).map(types::Webhook::Job),
        "job.done" | "job_done" => {
            runtime::decode_json::<types::Job>(body).map(types::Webhook::Job)
        }
        "job.failed" => {
            runtime::decode_json::<types::JobFailedPayload>(body)
                .map(types::Webhook::JobFailedPayload)
        }
        "onTick" => {
            runtime::decode_json::<types::OnTickPayload>(body)
                .map(types::Webhook::OnTickPayload)
        }
        _ => detect(body),
    }
}

/// Reads the body of a webhook or callback that nothing else names: by a member that says which
/// it is, where the document has one, else by its members.
///
/// # Errors
///
/// - When the body is no JSON, or is nothing that the document knows.
pub fn detect(body: &runtime::Bytes) -> Result<types::Webhook, runtime::DecodeError> {
    runtime::decode_json(body)
}
