//! What breaks a vendor's document is found, on both sides.

mod support;

use fake_vendors::{Fake, Scenario, Standing, Vendor};
use serde_json::{Value, json};

use crate::support::Caller;

/// What is found when the JSON of every answer is changed so.
async fn found_in_answers(vendor: Vendor, edit: fn(&mut Value)) -> Vec<String> {
    let scenario = Scenario::new(vendor)
        .looks_until_ready(0)
        .editing(move |_, body| edit(body));
    let mut caller = Caller::of(scenario).await;
    caller.fake = caller.fake.tolerate();
    caller.look(None).await;
    caller.fake.violations()
}

#[track_caller]
fn assert_one(found: &[String], expected: &str) {
    assert!(
        found.len() == 1 && found[0].contains(expected),
        "{found:?} should be one finding with {expected:?}"
    );
}

#[tokio::test]
async fn a_member_that_is_missing_or_of_another_type() {
    let missing = |body: &mut Value| {
        body.as_object_mut()
            .expect("an object")
            .remove("totalCount");
    };
    assert_one(
        &found_in_answers(Vendor::Rally, missing).await,
        "totalCount",
    );
    let mistyped = |body: &mut Value| body["createdAt"] = json!("yesterday");
    assert_one(
        &found_in_answers(Vendor::Rally, mistyped).await,
        "date-time",
    );
    let text = |body: &mut Value| body["export_id"] = json!("1001");
    assert_one(&found_in_answers(Vendor::Cometly, text).await, "oneOf");
}

#[tokio::test]
async fn every_vendors_states_are_those_of_its_document() {
    for vendor in Vendor::ALL {
        let other = |body: &mut Value| body["status"] = json!("archived");
        let found = found_in_answers(vendor, other).await;
        assert_eq!(found.len(), 1, "{vendor}: {found:?}");
        // What a document allows is not found.
        let more = |body: &mut Value| body["more"] = json!(1);
        assert!(found_in_answers(vendor, more).await.is_empty(), "{vendor}");
    }
}

/// What is found in requests.
async fn found_in_requests(path: &str, body: Option<Value>) -> (u16, Vec<String>) {
    let mut caller = Caller::of(Scenario::new(Vendor::Cometly)).await;
    caller.fake = caller.fake.tolerate();
    let request = match &body {
        Some(body) => caller.post(path, Some(body)),
        None => caller.get(path),
    };
    let status = request.send().await.expect("an answer").status().as_u16();
    (status, caller.fake.violations())
}

#[tokio::test]
async fn a_request_that_the_document_does_not_have() {
    let (status, found) =
        found_in_requests("/events/exports", Some(json!({"day": "2026-11-21"}))).await;
    assert_eq!(status, 422);
    assert_one(&found, "date");
    let (status, found) =
        found_in_requests("/events/exports", Some(json!({"date": "21 November"}))).await;
    assert_eq!(status, 422);
    assert_one(&found, "21 November");
    let (_, found) = found_in_requests("/events/exports/first", None).await;
    assert_one(&found, "id");
    let (_, found) = found_in_requests("/events/exports/1001?page=2", None).await;
    assert_one(&found, "`page` is no parameter");
    let (status, found) = found_in_requests("/events", None).await;
    assert_eq!(status, 404);
    assert_one(&found, "there is no operation GET");
}

#[tokio::test]
async fn a_broken_contract_fails_the_test_that_broke_it() {
    let caller = Caller::of(Scenario::new(Vendor::Cometly)).await;
    caller.get("/nothing").send().await.expect("an answer");
    assert!(matches!(caller.fake.log()[0].standing, Standing::Broken(_)));
    let dropped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(caller)));
    let panic = dropped.expect_err("a panic");
    let text = panic.downcast_ref::<String>().expect("a text");
    assert!(text.contains("there is no operation"), "{text}");
}

#[tokio::test]
async fn a_request_for_a_token_is_held_against_the_page_about_it() {
    let fake = Fake::start(Scenario::new(Vendor::Vanta))
        .await
        .expect("a fake")
        .tolerate();
    let url = format!("{}/oauth/token", fake.base_url().replace("/v1", ""));
    let form = "grant_type=client_credentials";
    support::client()
        .post(url)
        .body(form)
        .send()
        .await
        .expect("an answer");
    let found = fake.violations();
    assert!(found[0].contains("is not JSON"), "{found:?}");
}
