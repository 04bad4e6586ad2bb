//! Rally's words: counts in every state, errors in plain text, no time of expiry.

use serde_json::json;

use super::draft::Draft;
use super::profile::{VendorProfile, View, time};
use crate::State;

pub(super) static PROFILE: VendorProfile = VendorProfile {
    scheme: "Bearer ",
    job: "exportId",
    parent: Some("studyId"),
    invalid: 400,
    refusal,
    started: looked,
    looked,
};

fn refusal(status: u16) -> Draft {
    let text = match status {
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Export not found",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        _ => "Error",
    };
    Draft::bytes(status, "text/plain; charset=utf-8", text)
}

fn looked(view: &View<'_>) -> Draft {
    let (word, done) = match view.state {
        State::Queued => ("NOT_STARTED", 0),
        State::Running => ("EXPORTING", (view.units as f64 * view.done) as u64),
        State::Ready => ("COMPLETED", view.units),
        State::Unknown(word) => (word.as_str(), 0),
        _ => ("ERROR", view.units / 2),
    };
    let mut body = json!({
        "exportId": view.job.id,
        "status": word,
        "processedCount": done,
        "totalCount": view.units,
        "createdAt": time(view.begun),
        "updatedAt": time(view.since),
    });
    if view.link.is_some() {
        body["downloadUrl"] = json!(view.url());
    }
    Draft::json(200, body)
}
