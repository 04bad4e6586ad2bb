//! Each vendor on a good day, and its oddities.

mod support;

use fake_vendors::{Fake, Scenario, Vendor};

use crate::support::{Caller, json_of, sha256, text};

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
