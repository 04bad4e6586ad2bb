//! Cometly's words: a number for an id, a sentence for progress.

use serde_json::json;

use super::draft::Draft;
use super::profile::{VendorProfile, View, time};
use crate::State;

pub(super) static PROFILE: VendorProfile = VendorProfile {
    scheme: "Bearer ",
    job: "id",
    parent: None,
    invalid: 422,
    refusal,
    started,
    looked,
};

fn refusal(status: u16) -> Draft {
    let message = match status {
        401 => "Unauthenticated.",
        403 => "Your subscription is not active.",
        404 => "Export not found.",
        422 => "The given data was invalid.",
        429 => "Too many requests.",
        _ => "Server error.",
    };
    Draft::json(status, json!({"message": message}))
}

fn started(view: &View<'_>) -> Draft {
    Draft::json(
        202,
        json!({
            "export_id": number(view),
            "status": "queued",
            "message": "Your export has been queued.",
        }),
    )
}

fn looked(view: &View<'_>) -> Draft {
    let mut body = json!({
        "export_id": number(view),
        "created_at": time(view.begun),
    });
    let (word, message) = match view.state {
        State::Queued => ("queued", Some("The export is waiting.")),
        State::Ready => ("completed", None),
        State::Failed(_) => ("failed", Some("The export failed. Please try again.")),
        State::Unknown(word) => (word.as_str(), Some("The export is somewhere.")),
        _ => ("processing", Some("The export is being made.")),
    };
    body["status"] = json!(word);
    if let Some(message) = message {
        body["message"] = json!(message);
    } else {
        body["completed_at"] = json!(time(view.since));
    }
    if view.link.is_some() {
        body["download_url"] = json!(view.url());
        body["expires_at"] = json!(view.expires_at());
    }
    Draft::json(200, body)
}

fn number(view: &View<'_>) -> Option<u64> {
    view.job.id.parse().ok()
}
