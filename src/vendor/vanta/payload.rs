//! Decides what the body of an event says, whatever is around it.
//!
//! The vendor's overview shows the payload as the whole body; the introduction of its document of events has it in an
//! envelope, without a schema. Both are taken: an envelope is an object with the payload in one of its members, and the name
//! of the event, if it has it, in another. Without a name the payload's own members tell the two events apart.
//!
//! # Invariants
//! - Payloads are decoded by the generated types.

use generated_client::vanta::types::{
    EventQuestionnaire, QuestionnaireExportCompletedEvent as Completed,
    QuestionnaireExportFailedEvent as Failed, QuestionnaireExportFormat as Format,
};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use crate::state::StateSummary;

/// Where envelopes have an event's name.
const NAME_MEMBERS: [&str; 4] = ["type", "eventType", "event_type", "event"];

/// An event about an export.
pub(super) struct Told {
    pub(super) export: String,
    pub(super) questionnaire: String,
    pub(super) format: String,
    pub(super) state: StateSummary,
    pub(super) at: Timestamp,
}

enum Kind {
    Completed,
    Failed,
}

/// What a body tells of an export; nothing if it is about something else.
pub(super) fn read(body: &[u8]) -> Result<Option<Told>, String> {
    let body: Value = serde_json::from_slice(body).map_err(|error| error.to_string())?;
    let payload = payload(&body);
    let kind = match (name(&body), payload) {
        (Some("v1.questionnaire.export-completed"), _) => Kind::Completed,
        (Some("v1.questionnaire.export-failed"), _) => Kind::Failed,
        (None, Some(payload)) => match kind_of(payload) {
            Some(kind) => kind?,
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    let payload = payload.ok_or("there is no `questionnaire` and `export` in it")?;
    let told = match kind {
        Kind::Completed => Completed::deserialize(payload).map(completed),
        Kind::Failed => Failed::deserialize(payload).map(failed),
    };
    told.map(Some).map_err(|error| error.to_string())
}

fn name(body: &Value) -> Option<&str> {
    NAME_MEMBERS
        .into_iter()
        .find_map(|member| body.get(member)?.as_str())
}

/// The body itself, or the member of it that is the payload.
fn payload(body: &Value) -> Option<&Value> {
    let is_payload = |value: &&Value| {
        ["questionnaire", "export"]
            .into_iter()
            .all(|member| value.get(member).is_some_and(Value::is_object))
    };
    let inside = || body.as_object()?.values().find(is_payload);
    Some(body).filter(is_payload).or_else(inside)
}

/// Which event a payload without a name is, by its times; a null is no time.
fn kind_of(payload: &Value) -> Option<Result<Kind, String>> {
    let export = payload.get("export")?;
    let has = |name| export.get(name).is_some_and(|time| !time.is_null());
    match (has("completedAt"), has("failedAt")) {
        (true, false) => Some(Ok(Kind::Completed)),
        (false, true) => Some(Ok(Kind::Failed)),
        (true, true) => Some(Err("it has both `completedAt` and `failedAt`".to_owned())),
        (false, false) => None,
    }
}

fn completed(
    Completed {
        questionnaire,
        export,
        ..
    }: Completed,
) -> Told {
    let at = *export.completed_at;
    told(
        export.id,
        questionnaire,
        &export.format,
        StateSummary::Succeeded,
        at,
    )
}

fn failed(
    Failed {
        questionnaire,
        export,
        ..
    }: Failed,
) -> Told {
    let state = StateSummary::Failed(crate::text::clean(&export.reason));
    told(
        export.id,
        questionnaire,
        &export.format,
        state,
        *export.failed_at,
    )
}

fn told(
    export: String,
    questionnaire: EventQuestionnaire,
    format: &Format,
    state: StateSummary,
    at: Timestamp,
) -> Told {
    Told {
        export,
        questionnaire: questionnaire.id,
        format: format.as_str().to_owned(),
        state,
        at,
    }
}
