//! OpnForm's words, as its server's source has them: every key in every state, null when empty.

use http::header::CONTENT_DISPOSITION;
use serde_json::{Value, json};

use super::draft::Draft;
use super::profile::{VendorProfile, View, time};
use crate::{Artifact, State};

pub(super) static PROFILE: VendorProfile = VendorProfile {
    scheme: "Bearer ",
    job: "job_id",
    parent: Some("id"),
    invalid: 422,
    refusal,
    started,
    looked,
};

/// Up to so many submissions, the answer to a start is the file.
pub(super) const AT_ONCE: u64 = 1000;

/// Submissions are counted in steps of so many.
const STEP: u64 = 500;

fn refusal(status: u16) -> Draft {
    let body = match status {
        401 => json!({"message": "Unauthenticated."}),
        404 => json!({"type": "error", "message": "Export job not found or expired"}),
        422 => json!({
            "message": "The columns field is required.",
            "errors": {"columns": ["The columns field is required."]},
        }),
        429 => json!({"message": "Too Many Attempts."}),
        _ => json!({"message": "Server Error"}),
    };
    Draft::json(status, body)
}

fn started(view: &View<'_>) -> Draft {
    Draft::json(
        200,
        json!({
            "type": "success",
            "message": "Export started",
            "job_id": view.job.id,
            "is_async": true,
        }),
    )
}

/// The file itself.
pub(super) fn file(artifact: &Artifact) -> Draft {
    let name = "attachment; filename=feedback-submission-data.csv";
    Draft::bytes(200, "text/csv; charset=UTF-8", artifact.piece(0, u64::MAX))
        .with(CONTENT_DISPOSITION, name)
}

/// How many submissions are exported: those that the request names, else all.
pub(super) fn wanted(request: &Value, all: u64) -> u64 {
    request["submissionIds"]
        .as_array()
        .map_or(all, |ids| ids.len() as u64)
}

fn looked(view: &View<'_>) -> Draft {
    let mut body = json!({
        "job_id": view.job.id,
        "status": "processing",
        "progress": 0,
        "processed_submissions": null,
        "total_submissions": null,
        "file_url": null,
        "expires_at": null,
        "error_message": null,
        "created_at": time(view.begun),
        "updated_at": time(view.since),
    });
    match view.state {
        State::Queued => body["status"] = json!("queued"),
        State::Ready => {
            body["status"] = json!("completed");
            body["progress"] = json!(100);
            body["processed_submissions"] = json!(view.units);
            body["total_submissions"] = json!(view.units);
            if view.link.is_some() {
                body["file_url"] = json!(view.url());
                body["expires_at"] = json!(view.expires_at());
            }
        }
        State::Failed(reason) => {
            body["status"] = json!("failed");
            body["error_message"] = json!(reason);
        }
        State::Unknown(word) => body["status"] = json!(word),
        // The file is written at the end; the counts are forgotten then.
        _ if view.done >= 0.9 => {
            body["progress"] = json!(95);
            body["error_message"] = json!("Writing the file");
        }
        _ => {
            let rows = (view.units as f64 * view.done / 0.9) as u64 / STEP * STEP;
            body["progress"] = json!(rows * 90 / view.units.max(1));
            body["processed_submissions"] = json!(rows);
            body["total_submissions"] = json!(view.units);
        }
    }
    Draft::json(200, body)
}
