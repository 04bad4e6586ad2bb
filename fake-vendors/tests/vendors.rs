//! Each vendor on a good day, and its oddities.

mod support;

use std::time::Duration;

use fake_vendors::{Fake, Life, OpnformRoutes, Scenario, Span, State, Vendor};
use serde_json::json;

use crate::support::{Caller, header, json_of, sha256, text};

/// A new job where one can be started, watched and fetched; its states on the way.
async fn pull(vendor: Vendor) -> Vec<String> {
    let caller = Caller::of(Scenario::new(vendor)).await;
    let job = match vendor {
        Vendor::Rally => None,
        _ => {
            let body = json_of(caller.start().await).await;
            let id = ["id", "export_id", "job_id"]
                .iter()
                .find(|name| !body[**name].is_null());
            Some(text(&body[*id.expect("an id")]))
        }
    };
    let (link, words) = caller.link(job.as_deref()).await;
    let file = caller.fetch(&link).await.bytes().await.expect("the file");
    assert_eq!(sha256(&file), caller.fake.sha256());
    assert!(
        caller.fake.violations().is_empty(),
        "{:?}",
        caller.fake.violations()
    );
    words
}

#[tokio::test]
async fn every_vendor_gives_its_file() {
    assert_eq!(
        pull(Vendor::Rally).await,
        ["NOT_STARTED", "EXPORTING", "COMPLETED"]
    );
    assert_eq!(
        pull(Vendor::Vanta).await,
        ["pending", "pending", "completed"]
    );
    assert_eq!(
        pull(Vendor::Prolific).await,
        ["generating", "generating", "complete"]
    );
    assert_eq!(
        pull(Vendor::Opnform).await,
        ["queued", "processing", "completed"]
    );
    assert_eq!(
        pull(Vendor::Cometly).await,
        ["queued", "processing", "completed"]
    );
}

#[tokio::test]
async fn an_export_is_there_to_attach_to() {
    for vendor in Vendor::ALL {
        let caller = Caller::of(Scenario::new(vendor).looks_until_ready(0)).await;
        let (link, _) = caller.link(None).await;
        let file = caller.fetch(&link).await.bytes().await.expect("the file");
        assert_eq!(sha256(&file), caller.fake.sha256(), "{vendor}");
    }
}

#[tokio::test]
async fn a_scenario_that_no_vendor_can_play_is_refused() {
    let error = Fake::start(Scenario::new(Vendor::Vanta).answers_at_once()).await;
    assert!(error.is_err());
}

#[tokio::test]
async fn prolific_may_have_the_archive_already() {
    let caller = Caller::of(Scenario::new(Vendor::Prolific).answers_at_once()).await;
    let answer = caller.start().await;
    assert_eq!(answer.status(), 200);
    let link = text(&json_of(answer).await["url"]);
    assert_eq!(caller.fetch(&link).await.status(), 200);
}

#[tokio::test]
async fn prolific_gives_a_job_that_is_at_work_again() {
    let caller = Caller::of(Scenario::new(Vendor::Prolific)).await;
    let first = json_of(caller.start().await).await;
    assert_eq!(first, json_of(caller.start().await).await);
    caller.link(first["export_id"].as_str()).await;
    assert_ne!(first, json_of(caller.start().await).await);
}

#[tokio::test]
async fn a_success_can_be_taken_back() {
    let scenario = Scenario::new(Vendor::Prolific)
        .looks_until_ready(0)
        .then_after(Span::Looks(1), State::failed("deleted"));
    let caller = Caller::of(scenario).await;
    let (link, _) = caller.link(None).await;
    assert_eq!(json_of(caller.look(None).await).await["status"], "failed");
    // The link that was given is as good as it was.
    assert_eq!(caller.fetch(&link).await.status(), 200);
}

#[tokio::test]
async fn a_small_form_is_answered_with_the_file() {
    let caller = Caller::of(Scenario::new(Vendor::Opnform).units(1000)).await;
    let answer = caller.start().await;
    assert_eq!(header(&answer, "content-type"), "text/csv; charset=UTF-8");
    assert!(header(&answer, "content-disposition").starts_with("attachment"));
    let file = answer.bytes().await.expect("the file");
    assert_eq!(sha256(&file), caller.fake.sha256());
}

#[tokio::test]
async fn a_selection_of_a_large_form_is_answered_with_the_file() {
    let caller = Caller::of(Scenario::new(Vendor::Opnform)).await;
    let body = json!({"columns": {"name": true}, "submissionIds": [1, 2, 3]});
    let request = caller.post("/open/forms/4711/submissions/export", Some(&body));
    let answer = request.send().await.expect("an answer");
    assert_eq!(header(&answer, "content-type"), "text/csv; charset=UTF-8");
}

#[tokio::test]
async fn opnform_has_the_address_of_its_source_or_that_of_its_pages() {
    for (routes, expected) in [
        (OpnformRoutes::Server, [200, 404]),
        (OpnformRoutes::Documented, [404, 200]),
        (OpnformRoutes::Both, [200, 200]),
        (OpnformRoutes::Closed, [404, 404]),
    ] {
        let caller = Caller::of(Scenario::new(Vendor::Opnform).routes(routes)).await;
        let job = caller.fake.attach_ids()[1].1.to_owned();
        let base = "/open/forms/4711/submissions/export";
        for (path, status) in [
            (format!("{base}/status/{job}"), expected[0]),
            (format!("{base}/{job}/status"), expected[1]),
        ] {
            let answer = caller.get(&path).send().await.expect("an answer");
            assert_eq!(answer.status(), status, "{routes:?} {path}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn opnform_forgets_a_job_two_hours_after_its_last_change() {
    let minute = Duration::from_secs(60);
    let caller = Caller::of(Scenario::new(Vendor::Opnform).time_until_ready(10 * minute)).await;
    tokio::time::advance(129 * minute).await;
    let (link, _) = caller.link(None).await;
    tokio::time::advance(2 * minute).await;
    assert_eq!(caller.look(None).await.status(), 404);
    assert_eq!(caller.fetch(&link).await.status(), 200);
}

#[tokio::test]
async fn opnform_repeats_its_link_and_the_others_renew_theirs() {
    for vendor in Vendor::ALL {
        let caller = Caller::of(Scenario::new(vendor).looks_until_ready(0)).await;
        let (first, second) = (caller.link(None).await.0, caller.link(None).await.0);
        assert_eq!(first == second, vendor == Vendor::Opnform, "{vendor}");
    }
}

#[tokio::test]
async fn vanta_has_one_live_token() {
    let mut caller = Caller::of(Scenario::new(Vendor::Vanta)).await;
    assert_eq!(caller.look(None).await.status(), 200);
    let other = caller.fake.somebody_fetches_a_token();
    assert_eq!(caller.look(None).await.status(), 401);
    caller.token = other;
    assert_eq!(caller.look(None).await.status(), 200);
}

#[tokio::test(start_paused = true)]
async fn a_token_of_vantas_lives_an_hour() {
    let caller = Caller::of(Scenario::new(Vendor::Vanta)).await;
    tokio::time::advance(Duration::from_secs(3599)).await;
    assert_eq!(caller.look(None).await.status(), 200);
    tokio::time::advance(Duration::from_secs(1)).await;
    assert_eq!(caller.look(None).await.status(), 401);
}

#[tokio::test]
async fn a_request_without_its_token_is_refused_in_the_vendors_shape() {
    for vendor in Vendor::ALL {
        let mut caller = Caller::of(Scenario::new(vendor)).await;
        caller.token = "another".to_owned();
        let answer = caller.look(None).await;
        assert_eq!(answer.status(), 401, "{vendor}");
        let body = answer.text().await.expect("a body");
        let expected = match vendor {
            Vendor::Rally => "Unauthorized",
            Vendor::Prolific => r#""error_code""#,
            Vendor::Opnform | Vendor::Cometly => r#"{"message":"Unauthenticated."}"#,
            Vendor::Vanta => r#""error""#,
        };
        assert!(body.contains(expected), "{vendor}: {body}");
    }
}

#[tokio::test]
async fn rally_counts_and_opnform_tells_percent() {
    let caller = Caller::of(Scenario::new(Vendor::Rally).units(80).looks_until_ready(5)).await;
    let mut counts = Vec::new();
    for _ in 0..6 {
        counts.push(json_of(caller.look(None).await).await["processedCount"].clone());
    }
    assert_eq!(counts, [0, 0, 20, 40, 60, 80]);

    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    let life = Life::new().then(State::Running, Span::Time(minutes(10)));
    tokio::time::pause();
    let caller = Caller::of(Scenario::new(Vendor::Opnform).units(5000).life(life)).await;
    tokio::time::advance(minutes(5)).await;
    let half = json_of(caller.look(None).await).await;
    assert_eq!(
        (&half["processed_submissions"], &half["progress"]),
        (&json!(2500), &json!(45))
    );
    tokio::time::advance(minutes(4) + Duration::from_secs(30)).await;
    let writing = json_of(caller.look(None).await).await;
    assert_eq!(
        (&writing["processed_submissions"], &writing["progress"]),
        (&json!(null), &json!(95))
    );
    assert_eq!(writing["error_message"], "Writing the file");
}
