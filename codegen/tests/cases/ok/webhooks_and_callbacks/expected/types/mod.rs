//! @generated from openapi.yaml by `UPDATE_CASES=1 cargo test`.
//!
//! What operations take and answer: the schemas of the document, each in a file of its own.

mod create_watch_request;
mod job;
mod job_failed_payload;
mod on_tick_payload;
mod webhook;

pub use self::create_watch_request::CreateWatchRequest;
pub use self::job::Job;
pub use self::job_failed_payload::JobFailedPayload;
pub use self::on_tick_payload::OnTickPayload;
pub use self::webhook::Webhook;
