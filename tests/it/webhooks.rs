//! Vanta's events: whose they are, and what they tell.
#![cfg(feature = "webhooks")]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use export_jobs::vendor::vanta::{WebhookError, Webhooks};
use export_jobs::{ExportEvent, Params, StateSummary};
use http::HeaderMap;
use sha2::{Digest, Sha256};

const SECRET: &str = "whsec_YSBrZXkgdGhhdCBndWFyZHMgbm90aGluZw==";
const OTHER: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const COMPLETED: &str = include_str!("../../specs/vanta/examples/completed-event.json");
const FAILED: &str = include_str!("../../specs/vanta/examples/failed-event.json");

/// HMAC-SHA256 as RFC 2104 writes it, so that the crate under test is not its own judge.
fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    let pad = |fill: u8| -> Vec<u8> {
        let key = key.iter().copied().chain(std::iter::repeat(0));
        key.take(64).map(|byte| byte ^ fill).collect()
    };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(text);
    let outer = Sha256::new()
        .chain_update(pad(0x5c))
        .chain_update(inner.finalize());
    outer.finalize().into()
}

fn sign(secret: &str, id: &str, seconds: i64, body: &[u8]) -> String {
    let key = secret.strip_prefix("whsec_").expect("a secret");
    let key = STANDARD.decode(key).expect("base64");
    let mut text = format!("{id}.{seconds}.").into_bytes();
    text.extend_from_slice(body);
    format!("v1,{}", STANDARD.encode(hmac(&key, &text)))
}

fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

fn headers(id: &str, seconds: i64, signature: &str) -> HeaderMap {
    let seconds = seconds.to_string();
    [
        ("svix-id", id),
        ("svix-timestamp", &*seconds),
        ("svix-signature", signature),
    ]
    .into_iter()
    .map(|(name, value)| {
        let name: http::HeaderName = name.parse().expect("a name");
        (name, value.parse().expect("a value"))
    })
    .collect()
}

/// Receives a body that was signed just now.
fn receive(body: &str) -> Result<Option<ExportEvent>, WebhookError> {
    let (seconds, body) = (now(), body.as_bytes());
    let signature = sign(SECRET, "msg_1", seconds, body);
    webhooks().receive(&headers("msg_1", seconds, &signature), body)
}

fn webhooks() -> Webhooks {
    Webhooks::new(SECRET).expect("a secret")
}

#[test]
fn the_signature_is_that_of_the_scheme() {
    // The example of Svix's page on verifying by hand.
    let signature = sign(
        "whsec_plJ3nmyCDGBKInavdOK15jsl",
        "msg_loFOjxBNrRLzqYUf",
        1_731_705_121,
        br#"{"event_type":"ping","data":{"success":true}}"#,
    );
    assert_eq!(signature, "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
}

#[test]
fn both_events_give_the_job_and_how_it_ended() {
    let event = receive(COMPLETED).expect("genuine").expect("about one");
    assert_eq!((event.id.as_str(), event.vendor), ("msg_1", "vanta"));
    let ids = Params::new().with("export", "507f1f77bcf86cd799439011");
    assert_eq!(event.ids, ids);
    assert_eq!(event.state, StateSummary::Succeeded);
    assert_eq!(event.at, "2025-01-08T12:05:00Z".parse().ok());
    let about = Params::new()
        .with("questionnaire", "507f1f77bcf86cd799439012")
        .with("format", "original");
    assert_eq!(event.about, about);

    let event = receive(FAILED).expect("genuine").expect("about one");
    assert_eq!(event.ids, ids);
    let reason = "The questionnaire contains unsupported question types.";
    assert_eq!(event.state, StateSummary::Failed(reason.into()));
}

#[test]
fn an_envelope_around_the_payload_changes_nothing() {
    for (payload, name, state) in [
        (
            COMPLETED,
            "v1.questionnaire.export-completed",
            StateSummary::Succeeded.as_str(),
        ),
        (FAILED, "v1.questionnaire.export-failed", "failed"),
    ] {
        for body in [
            format!(r#"{{"type":"{name}","timestamp":"2025-01-08T12:05:00Z","data":{payload}}}"#),
            format!(r#"{{"eventType":"{name}","id":"evt_1","payload":{payload}}}"#),
            format!(r#"{{"payload":{payload}}}"#),
        ] {
            let event = receive(&body).expect("genuine").expect("about one");
            assert_eq!(event.state.as_str(), state, "{body}");
        }
    }
}

#[test]
fn a_format_that_is_new_is_no_obstacle() {
    let body = COMPLETED.replace("original", "parquet");
    let event = receive(&body).expect("genuine").expect("about one");
    assert_eq!(event.about.text("format").ok(), Some("parquet"));
}

#[test]
fn events_about_other_things_are_genuine_and_none_of_ours() {
    for body in [
        r#"{"type":"v1.vendor.created","data":{"id":"v-1"}}"#.to_owned(),
        format!(r#"{{"type":"v1.questionnaire.export-started","data":{COMPLETED}}}"#),
        r#"{"questionnaire":{"id":"q-1"},"export":{"id":"e-1"}}"#.to_owned(),
        r#"{"ping":true}"#.to_owned(),
        "[]".to_owned(),
    ] {
        assert_eq!(receive(&body), Ok(None), "{body}");
    }
}

#[test]
fn a_genuine_event_that_makes_no_sense_is_an_error_to_be_told() {
    for body in [
        r#"{"questionnaire":{"id":"q-1"},"export":{"completedAt":"soon"}}"#,
        r#"{"type":"v1.questionnaire.export-failed","data":{}}"#,
        "not JSON",
    ] {
        let error = receive(body).expect_err(body);
        assert!(matches!(error, WebhookError::Payload(_)), "{body}: {error}");
        assert_eq!(error.status(), 422);
    }
}

#[test]
fn the_times_of_an_event_without_a_name_tell_which_it_is() {
    let with =
        |member: &str| COMPLETED.replace("\"export\": {", &format!("\"export\": {{ {member},"));
    let event = receive(&with(r#""failedAt": null"#)).expect("genuine");
    let event = event.expect("about an export");
    assert_eq!(event.state, StateSummary::Succeeded);
    let error = receive(&with(r#""failedAt": "2025-01-08T12:03:00Z""#)).expect_err("both");
    assert!(matches!(error, WebhookError::Payload(_)), "{error}");
}

#[test]
fn what_is_not_signed_by_the_sender_is_refused() {
    let (seconds, body) = (now(), COMPLETED.as_bytes());
    let good = sign(SECRET, "msg_1", seconds, body);
    let spaced = format!("{COMPLETED} ");
    let foreign = sign(OTHER, "msg_1", seconds, body);
    let other_version = good.replace("v1,", "v2,");
    for (id, signature, body) in [
        ("msg_1", good.as_str(), spaced.as_bytes()),
        ("msg_1", &good, b"\xff"),
        ("msg_2", &good, body),
        ("msg_1", &foreign, body),
        ("msg_1", &other_version, body),
        ("msg_1", "v1,", body),
        ("msg_1", "", body),
    ] {
        let error = webhooks()
            .receive(&headers(id, seconds, signature), body)
            .expect_err("forged");
        assert_eq!(error, WebhookError::Signature, "{signature}");
        assert_eq!(error.status(), 401);
    }
    // The time is signed, too.
    let moved = headers("msg_1", seconds + 1, &good);
    let error = webhooks().receive(&moved, body).expect_err("moved");
    assert_eq!(error, WebhookError::Signature);
}

#[test]
fn a_replay_after_five_minutes_is_refused() {
    let body = COMPLETED.as_bytes();
    for (away, is_taken) in [(-240, true), (240, true), (-360, false), (360, false)] {
        let seconds = now() + away;
        let signature = sign(SECRET, "msg_1", seconds, body);
        let result = webhooks().receive(&headers("msg_1", seconds, &signature), body);
        match is_taken {
            true => assert!(matches!(result, Ok(Some(_))), "{away}: {result:?}"),
            false => assert_eq!(result, Err(WebhookError::Time), "{away}"),
        }
    }
}

#[test]
fn each_header_is_needed() {
    let (seconds, body) = (now(), COMPLETED.as_bytes());
    let signature = sign(SECRET, "msg_1", seconds, body);
    let good = headers("msg_1", seconds, &signature);
    for name in ["svix-id", "svix-timestamp", "svix-signature"] {
        let mut headers = good.clone();
        headers.remove(name);
        let error = webhooks().receive(&headers, body).expect_err(name);
        assert_eq!(error, WebhookError::Header(name));
        assert_eq!(error.status(), 400);
    }
    let mut headers = good;
    headers.insert("svix-timestamp", "soon".parse().expect("a value"));
    let error = webhooks().receive(&headers, body).expect_err("no time");
    assert_eq!(error, WebhookError::Header("svix-timestamp"));
}

#[test]
fn while_secrets_change_either_of_them_counts() {
    let webhooks = webhooks().or(OTHER).expect("a secret");
    let (seconds, body) = (now(), COMPLETED.as_bytes());
    let (one, two) = (
        sign(SECRET, "msg_1", seconds, body),
        sign(OTHER, "msg_1", seconds, body),
    );
    let junk = "v1,AAAA v1a,BBBB";
    for signature in [
        one.clone(),
        two.clone(),
        format!("{one} {two}"),
        format!("{junk} {two}"),
    ] {
        let result = webhooks.receive(&headers("msg_1", seconds, &signature), body);
        assert!(matches!(result, Ok(Some(_))), "{signature}: {result:?}");
    }
    let neither = headers("msg_1", seconds, junk);
    assert_eq!(
        webhooks.receive(&neither, body),
        Err(WebhookError::Signature)
    );
}

#[test]
fn a_secret_is_checked_and_never_shown() {
    for wrong in ["", "whsec_", " \n", "whsec_s3cret!", "s3cret-s3cret"] {
        let error = Webhooks::new(wrong).expect_err("no secret");
        assert!(error.is_usage(), "{error}");
        assert!(!format!("{error} {error:?}").contains("s3cret"));
    }
    let padded = format!("{SECRET}\n");
    let webhooks = Webhooks::new(&padded).expect("a line end is no part of it");
    let shown = format!("{webhooks:?}");
    assert!(!shown.contains("C2FV") && shown.contains("Webhooks"));
}
