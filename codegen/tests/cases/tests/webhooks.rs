//! What an API sends on its own, as a receiver reads it.

use golden_cases::webhooks_and_callbacks::types::Webhook;
use golden_cases::webhooks_and_callbacks::webhooks::{NAMES, detect, parse};
use runtime::Bytes;

const JOB: &[u8] = br#"{"id": "7", "size": 3}"#;
const FAILED: &[u8] = br#"{"id": "7", "reason": "full"}"#;

#[test]
fn a_body_is_read_by_its_name() {
    let job = parse("job.done", &Bytes::from_static(JOB)).expect("a job");
    assert!(
        matches!(&job, Webhook::Job(job) if job.size == 3),
        "{job:?}"
    );
    let failed = parse("job.failed", &Bytes::from_static(FAILED)).expect("a failure");
    assert!(
        matches!(&failed, Webhook::JobFailedPayload(failed) if failed.reason == "full"),
        "{failed:?}"
    );
    let problem = parse("job.failed", &Bytes::from_static(JOB)).expect_err("no failure");
    assert!(problem.to_string().contains("reason"), "{problem}");
}

#[test]
fn a_header_names_it_too() {
    assert!(NAMES.contains(&"job_done") && NAMES.contains(&"job.done"));
    let job = parse("job_done", &Bytes::from_static(JOB)).expect("a job");
    assert!(matches!(job, Webhook::Job(_)), "{job:?}");
}

#[test]
fn a_body_without_a_name_tells_which_it_is() {
    let body = |text: &'static str| detect(&Bytes::from_static(text.as_bytes()));
    let tick = body(r#"{"tick": 1}"#).expect("a tick");
    assert!(
        matches!(&tick, Webhook::OnTickPayload(tick) if tick.tick == 1),
        "{tick:?}"
    );
    let failed = detect(&Bytes::from_static(FAILED)).expect("a failure");
    assert!(matches!(failed, Webhook::JobFailedPayload(_)), "{failed:?}");
    let unknown = parse("job.new", &Bytes::from_static(JOB)).expect("a job by its members");
    assert!(matches!(unknown, Webhook::Job(_)), "{unknown:?}");
    body(r#"{"other": 1}"#).expect_err("nothing that the document knows");
    body("tick").expect_err("no JSON");
}
