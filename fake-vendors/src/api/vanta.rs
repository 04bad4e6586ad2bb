//! Vanta's words: one `pending` for waiting and working, and errors that no page describes.

use serde_json::json;

use super::draft::Draft;
use super::profile::{VendorProfile, View, time};
use crate::State;

pub(super) static PROFILE: VendorProfile = VendorProfile {
    scheme: "Bearer ",
    job: "id",
    parent: None,
    invalid: 400,
    refusal,
    started,
    looked,
};

fn refusal(status: u16) -> Draft {
    let message = http::StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason())
        .unwrap_or("Error");
    Draft::json(status, json!({"error": {"message": message}}))
}

fn started(view: &View<'_>) -> Draft {
    Draft::json(
        202,
        json!({
            "id": view.job.id,
            "status": "pending",
            "format": view.job.format,
            "requestedAt": time(view.begun),
        }),
    )
}

fn looked(view: &View<'_>) -> Draft {
    let mut body = json!({
        "id": view.job.id,
        "status": "pending",
        "format": view.job.format,
        "requestedAt": time(view.begun),
    });
    match view.state {
        State::Ready => {
            body["status"] = json!("completed");
            body["completedAt"] = json!(time(view.since));
            if view.link.is_some() {
                body["downloadUrl"] = json!(view.url());
                body["expiresAt"] = json!(view.expires_at());
            }
        }
        State::Failed(reason) => {
            body["status"] = json!("failed");
            body["failedAt"] = json!(time(view.since));
            body["errorMessage"] = json!(reason);
        }
        State::Unknown(word) => body["status"] = json!(word),
        _ => {}
    }
    Draft::json(200, body)
}
