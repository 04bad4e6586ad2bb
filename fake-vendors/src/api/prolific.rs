//! Prolific's words: a shape for each state, no reason for a failure.

use serde_json::json;

use super::draft::Draft;
use super::profile::{VendorProfile, View};
use crate::State;

pub(super) static PROFILE: VendorProfile = VendorProfile {
    scheme: "Token ",
    job: "export_id",
    parent: Some("collection_id"),
    invalid: 400,
    refusal,
    started,
    looked,
};

fn refusal(status: u16) -> Draft {
    let title = http::StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason())
        .unwrap_or("Error");
    let detail = match status {
        404 => "The export job was not found.",
        403 => "You do not have permission to this feature.",
        _ => title,
    };
    Draft::json(
        status,
        json!({"error": {
            "status": status,
            "error_code": 140_000 + u32::from(status),
            "title": title,
            "detail": detail,
        }}),
    )
}

fn started(view: &View<'_>) -> Draft {
    match view.state {
        State::Ready => Draft::json(200, complete(view)),
        _ => Draft::json(
            202,
            json!({"status": "generating", "export_id": view.job.id}),
        ),
    }
}

fn looked(view: &View<'_>) -> Draft {
    let body = match view.state {
        State::Queued | State::Running => json!({"status": "generating", "export_id": view.job.id}),
        State::Ready => complete(view),
        State::Unknown(word) => json!({"status": word, "export_id": view.job.id}),
        _ => json!({"status": "failed"}),
    };
    Draft::json(200, body)
}

fn complete(view: &View<'_>) -> serde_json::Value {
    match view.link {
        Some(_) => {
            json!({"status": "complete", "url": view.url(), "expires_at": view.expires_at()})
        }
        None => json!({"status": "complete"}),
    }
}
